import type { Operation } from '../model/api.js';
import { signatureOf } from '../name/signature.js';
import { code } from './markdown.js';
import { everyOperation, fenced, programOf, type Shown } from './readmeExample.js';
import { callWithOptions, sampleOf } from './sample.js';
import type { Scope } from './scope.js';
import { serversOf } from './servers.js';

/** What a README says of listings, files and whole URLs, as far as an API has any. */
export function forms(scope: Scope): string[] {
  const all = everyOperation(scope.api.services);
  const listing = all.find(({ operation }) => operation.pages !== undefined);
  const goes = all.some(({ operation }) => operation.address.kind === 'url');
  return [
    ...(listing ? pages(scope, listing) : []),
    ...files(scope, all),
    ...(goes ? urls(scope) : []),
  ];
}

/** Whether an API has calls that send files. */
export function sendsFiles({ operations }: Scope): boolean {
  return [...operations.values()].some(sends);
}

function sends({ body }: Operation): boolean {
  return body?.form === 'binary' || body?.form === 'multipart';
}

function gives({ success, otherSuccesses }: Operation): boolean {
  return [success, ...otherSuccesses].some(({ content }) => content?.form === 'binary');
}

function callOf(scope: Scope, { service, operation }: Shown): string {
  return sampleOf(scope, service, operation).call.replace(/^await /u, '');
}

function pages(scope: Scope, listing: Shown): string[] {
  return [
    '## Listings',
    'A call that lists something gives one page. Iterating over it gives the items of that page and of all that follow, which are asked for when they are due:',
    fenced([`for await (const item of ${callOf(scope, listing)}) {`, '  console.log(item);', '}']),
  ];
}

function files(scope: Scope, all: readonly Shown[]): string[] {
  const isSent = all.some(({ operation }) => sends(operation));
  const isGiven = all.some(({ operation }) => gives(operation));
  if (!isSent && !isGiven) return [];
  return [
    '## Files',
    ...(isSent ? uploads(scope, all) : []),
    ...(isGiven ? downloads(scope, all) : []),
    `${code('withProgress(file, ({ transferred, total }) => …)')} tells how far a transfer has come: send, or read, what it returns in the place of the file.`,
  ];
}

/** Those that are called with the fewest arguments come first. */
function shortestFirst(scope: Scope, all: readonly Shown[]): readonly Shown[] {
  const count = ({ operation }: Shown): number => signatureOf(operation, scope).positional.length;
  return [...all].sort((one, other) => count(one) - count(other));
}

/** How a sample writes a file. */
const file = "new Blob(['content'])";

function uploads(scope: Scope, all: readonly Shown[]): string[] {
  const calls = shortestFirst(scope, all)
    .filter(({ operation }) => sends(operation))
    .map((one) => callOf(scope, one));
  const call = calls.find((one) => one.split(file).length === 2);
  const told =
    "() => withProgress(createReadStream('photo.png'), ({ transferred }) => console.log(transferred))";
  return [
    `What is sent may be a ${code('Blob')}, a ${code('Uint8Array')}, a web stream, or anything that can be iterated over asynchronously, such as a stream of Node. What comes as a stream is sent as one, and never held in memory. A stream can be sent once; a function that gives one, so that it can be sent again when a connection fails:`,
    ...(call === undefined
      ? []
      : [
          programOf(scope, { 'node:fs': ['createReadStream'], '': ['withProgress'] }, [
            `await ${call.replace(file, told)};`,
          ]),
        ]),
  ];
}

function downloads(scope: Scope, all: readonly Shown[]): string[] {
  const found = shortestFirst(scope, all).find(
    ({ operation }) =>
      gives(operation) &&
      signatureOf(operation, scope).optionals.some(({ kind }) => kind === 'headers'),
  );
  return [
    `What is downloaded comes as a web stream. ${code('resumableDownload')} makes one that goes on from the byte it has reached when the connection breaks off or falls silent: a function of yours makes the call, with the options that it is given. A file that has changed meanwhile is an error.`,
    ...(found
      ? [
          programOf(scope, { 'node:fs/promises': ['writeFile'], '': ['resumableDownload'] }, [
            `const bytes = resumableDownload((call) => ${callWithOptions(scope, found, 'call')}, {`,
            '  onProgress: ({ transferred, total }) => console.log(transferred, total),',
            '});',
            "await writeFile('copy', bytes);",
          ]),
        ]
      : []),
  ];
}

function urls(scope: Scope): string[] {
  const { domains } = scope.convention;
  const own = domains.length > 0 ? ` or of ${domains.map(code).join(' and ')}` : '';
  const names = [...serversOf(scope).baseUrls.keys()].map(code).join(', ');
  return [
    '## Whole URLs',
    `Some calls take a URL that an earlier answer gave, and send their credentials there. So it must lead, by HTTPS, to a host of the base URLs (${names})${own}, or to one beneath these; anything else is refused before it is sent. More hosts can be named in ${code('baseUrls')}.`,
  ];
}
