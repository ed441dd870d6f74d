import type { Guide, GuideSection } from './extras.js';

const clients: readonly GuideSection[] = [
  {
    title: 'Clients like another',
    text: 'Each of these gives a new client, which loses nothing of the old one:',
    imports: {},
    code: `const asUser = client.withAsUserHeader('USER_ID');
const quiet = client.withSuppressedNotifications();
const traced = client.withExtraHeaders({ 'X-Trace': 'on' });
const patient = client.withTimeouts({ timeoutMs: 120_000 });
const stubborn = client.withRetries({ maxAttempts: 8 });
const elsewhere = client.withCustomBaseUrls({ baseUrl: 'https://box.example.com' });
const watched = client.withInterceptors([
  {
    beforeRequest: (options) => ({ ...options, headers: { ...options.headers, 'X-Id': '1' } }),
    afterRequest: (response) => response,
  },
]);`,
  },
  {
    title: 'Network sessions',
    text: 'A `NetworkSession` says how requests are sent, for clients and for what gets their tokens. `BoxRetryStrategy` has the names and the waits of the official SDK.',
    imports: { '': ['BoxRetryStrategy', 'NetworkSession'] },
    code: `const networkSession = new NetworkSession({
  additionalHeaders: { 'X-Trace': 'on' },
  retryStrategy: new BoxRetryStrategy({ maxAttempts: 6 }),
  timeoutConfig: { timeoutMs: 30_000 },
});`,
    options: 'networkSession',
  },
  {
    title: 'Any other request',
    text: '`makeRequest` sends what no manager has a method for, as all other calls are sent. A body is `data`, a `fileStream` or `multipartData`; a `responseFormat` of `binary` gives a stream as `content`.',
    imports: {},
    code: `const { status, data } = await client.makeRequest({
  method: 'GET',
  url: '/folders/0/items',
  params: { limit: '10' },
});
console.log(status, data);`,
  },
];

const others: readonly GuideSection[] = [
  {
    title: 'Big files',
    text: 'A file of 20 MB and more can be sent in parts, of which one at a time is in memory:',
    service: 'chunkedUploads',
    imports: { 'node:fs': ['createReadStream'], 'node:fs/promises': ['stat'] },
    code: `const { size } = await stat('big.bin');
const bytes = createReadStream('big.bin');
const file = await client.chunkedUploads.uploadBigFile(bytes, 'big.bin', size, '0');
console.log(file.id);`,
  },
  {
    title: 'Uploads after a check',
    text: 'Whether a file would be accepted can be asked before its bytes are sent:',
    service: 'uploads',
    imports: { 'node:fs/promises': ['readFile'] },
    code: `const file = new Blob([await readFile('photo.png')]);
const { entries } = await client.uploads.uploadWithPreflightCheck({
  attributes: { name: 'photo.png', size: file.size, parent: { id: '0' } },
  file,
});
console.log(entries?.[0]?.id);`,
  },
  {
    title: 'ZIP archives',
    text: 'Files and folders come as one archive, which is a stream:',
    service: 'zipDownloads',
    imports: { 'node:fs/promises': ['writeFile'] },
    code: `const archive = await client.zipDownloads.downloadZip({
  items: [{ type: 'file', id: '12345' }],
  downloadFileName: 'January',
});
await writeFile('January.zip', archive);`,
  },
  {
    title: 'Webhooks',
    text: 'Whether a message comes from Box, unchanged and lately, is told by the keys of the application. The body is taken as it came:',
    service: 'webhooks',
    imports: { '': ['WebhooksManager'] },
    code: `const isFromBox = (body: string, headers: Record<string, string>) =>
  WebhooksManager.validateMessage(body, headers, 'PRIMARY_KEY', {
    secondaryKey: 'SECONDARY_KEY',
  });`,
  },
  {
    title: 'Events',
    text: 'The events of a user come as they happen, each of them once, until the loop is left:',
    service: 'events',
    imports: {},
    code: `for await (const event of client.events.getEventStream()) {
  console.log(event.eventType);
}`,
  },
  {
    title: 'Proxies, agents and files of Node',
    text: 'What needs Node has an entry point of its own. `proxied` has requests go through a proxy; `agentFetch({ https: new Agent({ … }) })` takes connections from an agent of Node, such as one with certificates of its own. Both make a `fetch`.',
    imports: { node: ['proxied'] },
    code: `const fetch = proxied({
  url: 'http://proxy.example.com:3128',
  username: 'YOUR_NAME',
  password: 'YOUR_PASSWORD',
});`,
    options: 'fetch',
    notes: [
      '`FileTokenStorage` keeps a token in a file that only its owner can read, and `JwtConfig.fromConfigFile(path)` reads the file of the developer console.',
    ],
  },
];

/** What people who use Box's whole API need to know of it beside its managers. */
export const boxGuide: Guide = { clients, others };
