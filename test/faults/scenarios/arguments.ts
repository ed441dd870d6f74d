import { canary } from '../canaries.js';
import type { Scenario } from '../scenario.js';

const refused: readonly unknown[] = ['', '.', '..', undefined, null];

/** What each value is on the wire. */
const encoded: { readonly [value: string]: string } = {
  'a/b': 'a%2Fb',
  '../users/me': '..%2Fusers%2Fme',
  'a?b=1': 'a%3Fb%3D1',
  'a#b': 'a%23b',
  '%2F': '%252F',
  '%': '%25',
  'a b': 'a%20b',
  é: '%C3%A9',
  '%2e%2e': '%252e%252e',
};

const operations = {
  get: (id: string) => `GET /invites/${id}`,
  remove: (id: string) => `DELETE /files/${id}`,
};

/** R11, R12, R13, R23: what callers give. */
export const givens: readonly Scenario[] = [
  ...(['get', 'remove'] as const).flatMap((operation) =>
    refused.map((id): Scenario => ({
      goal: 'R11',
      name: `a path argument that is ${id === undefined ? 'undefined' : JSON.stringify(id)} is refused: ${operation}`,
      server: [{ status: 204, body: '' }],
      call: { operation, id },
      expect: { error: { kind: 'sdk' }, requests: [], elapsed: [0, 0] },
    })),
  ),
  ...Object.entries(encoded).flatMap(([id, wire]) =>
    (['get', 'remove'] as const).map((operation): Scenario => ({
      goal: 'R11',
      name: `a path argument that is ${JSON.stringify(id)} stays in its place: ${operation}`,
      call: { operation, id },
      expect: { requests: [operations[operation](wire)] },
    })),
  ),
  ...['a\r\nX-Injected: 1', 'a\nb', 'a\0b', 'a☃'].map((value): Scenario => ({
    goal: 'R12',
    name: `a header that holds ${JSON.stringify(value)} is refused at once, by its name`,
    call: { operation: 'get', headers: { 'X-Given': `${canary.header}${value}` } },
    expect: { error: { kind: 'sdk', message: /X-Given/i }, requests: [], elapsed: [0, 0] },
  })),
  {
    goal: 'R12',
    name: 'a header of the client that holds an end of line is refused',
    client: { headers: { 'X-Given': 'a\r\nb' } },
    call: { operation: 'get' },
    expect: { error: { kind: 'sdk', message: /X-Given/i }, requests: [], elapsed: [0, 0] },
  },
  {
    goal: 'R12',
    name: 'a query value does not begin another one',
    call: { operation: 'get', fields: ['id&admin=1', 'a=b'] },
    expect: { requests: ['GET /invites/1?fields=id%26admin%3D1,a%3Db'] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R12',
    name: 'headers of the client and of the call are both sent, the call’s first',
    client: { headers: { 'X-One': 'client', 'X-Two': 'client' } },
    call: { operation: 'get', headers: { 'X-Two': 'call', 'X-Three': 'call' } },
    expect: {
      requests: [
        {
          line: 'GET /invites/1',
          headers: { 'X-One': 'client', 'X-Two': 'call', 'X-Three': 'call' },
        },
      ],
    },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R13',
    name: 'a slash at the end of the base URL makes no difference',
    client: { baseUrl: '{a}/2.0/' },
    call: { operation: 'get' },
    expect: { value: { id: '1' }, requests: ['GET /invites/1'] },
  },
  {
    goal: 'R13',
    name: 'the base URL may have a path',
    client: { baseUrl: '{a}/proxy/box/2.0' },
    call: { operation: 'get' },
    expect: { value: { id: '1' }, requests: ['GET /proxy/box/2.0/invites/1'] },
  },
  ...['http://user:pass@127.0.0.1/2.0', 'http://127.0.0.1/2.0?a=1', 'not a url', 'file:///etc'].map(
    (baseUrl): Scenario => ({
      goal: 'R13',
      name: `${baseUrl} is refused as a base URL`,
      client: { baseUrl, retries: { maxAttempts: 1 } },
      call: { operation: 'get' },
      expect: { error: { kind: 'sdk' }, requests: [], elapsed: [0, 0] },
    }),
  ),
  ...['http://0.0.0.0:9/2.0', 'ftp://127.0.0.1/2.0'].map((baseUrl): Scenario => ({
    goal: 'R13',
    name: `${baseUrl} is refused as a base URL before anything is sent`,
    client: { baseUrl },
    call: { operation: 'remove' },
    expect: { error: { kind: 'sdk', message: /https/ }, requests: [], elapsed: [0, 0] },
  })),
  {
    goal: 'R23',
    name: 'a body that is frozen is taken, and what is undefined is left out',
    call: {
      operation: 'create',
      body: Object.freeze({
        enterprise: Object.freeze({ id: '1' }),
        actionableBy: Object.freeze({ login: undefined }),
      }),
    },
    expect: {
      value: { id: '1' },
      requests: [{ line: 'POST /invites', body: '{"enterprise":{"id":"1"},"actionable_by":{}}' }],
    },
  },
  {
    goal: 'R23',
    name: 'a body keeps its letters',
    call: {
      operation: 'create',
      body: { enterprise: { id: '1' }, actionableBy: { login: 'zoë+\u2028\u{1f600}@example.com' } },
    },
    expect: {
      requests: [
        {
          line: 'POST /invites',
          headers: { 'Content-Type': 'application/json' },
          body: '{"enterprise":{"id":"1"},"actionable_by":{"login":"zoë+\u2028\u{1f600}@example.com"}}',
        },
      ],
    },
  },
];
