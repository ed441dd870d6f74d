import { canary } from '../canaries.js';
import type { Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const echo =
  '{"code":"{authorization}","message":"bad {authorization}","context_info":{"list":["{authorization}"]}}';

const brought = `correct horse ${canary.next}`;

/** Errors that bring secrets of their own. */
const leaks: readonly string[] = [
  `{"code":"x","password":"${brought}"}`,
  `{"code":"x","password":"abc\\"${canary.next}"}`,
  `{"code":"x","password":\n"${canary.next}"}`,
  `{"code":"x","download_url":"https://dl.example.com/${canary.signature}/content"}`,
  `{"code":"x","shared_link":{"url":"https://example.com/s/${canary.signature}"}}`,
  `{"code":"x","private_key":"${canary.body}","api_key":"${canary.body}"}`,
  `{"code":"x","tokens":["${canary.next}"],"oldRefreshToken":{"value":"${canary.next}"}}`,
  `{"code":"x","message":"{\\"password\\":\\"${brought}\\"}"}`,
  `{"code":"x","message":"Send Bearer ${canary.next}"}`,
  `{"code":"x","message":"See https://x.example.com/y?Policy=${canary.signature}&a=1"}`,
];

/** The same where it is no JSON. */
const texts: readonly string[] = [
  `{"code":"x","password":"${brought}`,
  `{"code":"x",'client_secret': '${brought}'`,
  `access_token=${canary.next}&scope=all`,
  `Authorization: Basic ${canary.next}`,
  `The header was Bearer ${canary.next}.`,
  `<a href="/y?a=1&amp;sig=${canary.signature}">`,
  `https://x.example.com/y?Policy=${canary.signature}&Key-Pair-Id=1`,
];

/** R10: what no error may show. Every other scenario is held to it, too. */
export const secrets: readonly Scenario[] = [
  {
    goal: 'R10',
    name: 'a token that the API sends back in the body and in headers',
    server: [{ status: 400, headers: { 'X-Echo': '{authorization}' }, body: echo }],
    call: get,
    expect: { error: { kind: 'api', status: 400 } },
  },
  {
    goal: 'R10',
    name: 'a token that HTML sends back',
    server: [{ status: 400, headers: { 'Content-Type': 'text/html' }, body: `<p>{authorization}` }],
    call: get,
    expect: { error: { kind: 'api', status: 400 } },
  },
  {
    goal: 'R10',
    name: 'a token that a success sends back which is no JSON',
    server: [{ body: `<p>{authorization}` }],
    call: get,
    expect: { error: { kind: 'decoding', status: 200 } },
  },
  {
    goal: 'R10',
    name: 'a secret in the query',
    server: [{ status: 404, body: '{"code":"not_found"}' }],
    call: { operation: 'get', fields: [canary.query] },
    expect: { error: { kind: 'api', status: 404 } },
  },
  {
    goal: 'R10',
    name: 'a secret in the query when the connection breaks',
    server: [{ instead: 'reset' }],
    client: { retries: { maxAttempts: 1 } },
    call: { operation: 'get', fields: [canary.query] },
    expect: { error: { kind: 'connection' } },
  },
  {
    goal: 'R10',
    name: 'a secret in the query of what cannot be reached',
    client: { baseUrl: '{closed}/2.0', retries: { maxAttempts: 1 } },
    call: { operation: 'get', fields: [canary.query] },
    expect: { error: { kind: 'connection' } },
  },
  {
    goal: 'R10',
    name: 'a header of the client, such as an API key',
    server: [{ status: 404, body: '{"code":"not_found"}' }],
    client: { headers: { 'X-Api-Key': canary.header } },
    call: get,
    expect: { error: { kind: 'api', status: 404 } },
  },
  {
    goal: 'R10',
    name: 'a body that was sent',
    server: [{ status: 400, body: '{"code":"bad_request"}' }],
    call: {
      operation: 'create',
      body: { enterprise: { id: canary.body }, actionableBy: { login: canary.body } },
    },
    expect: { error: { kind: 'api', status: 400 } },
  },
  ...leaks.map((body): Scenario => ({
    goal: 'R10',
    name: `a secret that an error brings: ${body.replace(/canary[\w-]+/g, '…')}`,
    server: [{ status: 409, body }],
    client: { auth: { tokens: ['plain'] } },
    call: get,
    expect: { error: { kind: 'api', status: 409, code: 'x' } },
  })),
  ...texts.map((body): Scenario => ({
    goal: 'R10',
    name: `a secret in text that an error brings: ${body.replace(/canary[\w-]+/g, '…')}`,
    server: [{ status: 409, body }],
    client: { auth: { tokens: ['plain'] } },
    call: get,
    expect: { error: { kind: 'api', status: 409, code: undefined } },
  })),
  {
    goal: 'R10',
    name: 'headers of an error that hold secrets',
    server: [
      {
        status: 403,
        headers: {
          Location: `https://dl.example.com/${canary.signature}/content`,
          'WWW-Authenticate': `Bearer error="invalid", token="${canary.next}"`,
          'X-Amz-Security-Token': canary.next,
          Authorization: `Bearer ${canary.next}`,
          'Set-Cookie2': `session=${canary.header}`,
          'X-Session': canary.header,
        },
        body: '{"code":"forbidden"}',
      },
    ],
    call: get,
    expect: { error: { kind: 'api', status: 403 } },
  },
  {
    goal: 'R10',
    name: 'a cookie and a signed address that an error brings',
    server: [
      {
        status: 403,
        headers: {
          'Set-Cookie': `session=${canary.header}`,
          Location: `https://dl.example.com/x?signature=${canary.signature}`,
        },
        body: '{"code":"forbidden"}',
      },
    ],
    call: get,
    expect: { error: { kind: 'api', status: 403 } },
  },
  {
    goal: 'R10',
    name: 'tokens that an error brings',
    server: [
      {
        status: 400,
        body: `{"code":"x","access_token":"${canary.token}","list":[{"refresh_token":"${canary.next}"}]}`,
      },
    ],
    client: { auth: { tokens: ['plain'] } },
    call: get,
    expect: { error: { kind: 'api', status: 400, code: 'x' } },
  },
  {
    goal: 'R10',
    name: 'a signed address that fails',
    server: [
      { status: 302, headers: { Location: `{b}/content?sig=${canary.signature}` }, body: '' },
    ],
    other: [{ status: 403, body: '{"code":"expired"}' }],
    call: { operation: 'download' },
    expect: { error: { kind: 'api', status: 403, code: 'expired' } },
  },
  {
    goal: 'R10',
    name: 'a signed address that breaks off',
    server: [
      { status: 302, headers: { Location: `{b}/content?sig=${canary.signature}` }, body: '' },
    ],
    other: [{ headers: { 'Content-Length': '1000' }, body: 'content', then: 'reset' }],
    call: { operation: 'download' },
    expect: { error: { kind: 'connection' } },
  },
  {
    goal: 'R10',
    name: 'a signed address that may not be followed',
    server: [
      { status: 302, headers: { Location: `ftp://127.0.0.1/x?sig=${canary.signature}` }, body: '' },
    ],
    call: get,
    expect: { error: { kind: 'sdk' } },
  },
  {
    goal: 'R10',
    name: 'a token that holds an end of line',
    client: { auth: { tokens: [`${canary.token}\r\nX: 1`] } },
    call: get,
    expect: { error: { kind: 'sdk', message: /Authorization/ }, requests: [], elapsed: [0, 0] },
  },
  {
    goal: 'R10',
    name: 'a base URL that holds a password',
    client: { baseUrl: `http://user:${canary.header}@127.0.0.1/2.0` },
    call: get,
    expect: { error: { kind: 'sdk' }, requests: [], elapsed: [0, 0] },
  },
];
