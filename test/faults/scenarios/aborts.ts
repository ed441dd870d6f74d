import type { Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const line = 'GET /invites/1';
const aborted = { kind: 'abort', name: 'AbortError' } as const;
const reason = { cause: { message: 'The user left.' } } as const;

/** R6: giving up, at any point of a call. */
export const aborts: readonly Scenario[] = [
  ...(['get', 'create', 'remove', 'download', 'put', 'list'] as const).map(
    (operation): Scenario => ({
      goal: 'R6',
      name: `nothing is sent after an abort: ${operation}`,
      call: { operation, abort: 'before' },
      expect: { error: { ...aborted, ...reason }, requests: [], elapsed: [0, 0] },
    }),
  ),
  {
    goal: 'R6',
    name: 'an abort while a token is got',
    client: { auth: { stalls: true } },
    call: { ...get, abort: { afterRequests: 0 } },
    expect: { error: { ...aborted, ...reason }, requests: [], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort while a token is refreshed',
    server: [{ status: 401, body: '{}' }],
    client: { auth: { tokens: ['a', 'b'], refresh: 'stalls' } },
    call: { ...get, abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort while the head is awaited',
    server: [{ instead: 'stall' }],
    call: { ...get, abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort while the head of a POST is awaited',
    server: [{ instead: 'stall' }],
    call: { operation: 'create', abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, requests: ['POST /invites'], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort in the body',
    server: [{ body: '{"id":', then: 'stall' }],
    call: { ...get, abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort in the body of an error',
    server: [{ status: 404, body: '{"code":', then: 'stall' }],
    call: { ...get, abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort in the wait before another attempt',
    server: [{ status: 503 }],
    call: { ...get, abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort in the wait that Retry-After asks for',
    server: [{ status: 429, headers: { 'Retry-After': '40' } }],
    call: { ...get, abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'an abort in the third attempt',
    server: [{ status: 500 }, { instead: 'reset' }, { instead: 'stall' }],
    call: { ...get, abort: { afterRequests: 3 } },
    expect: { error: { ...aborted, ...reason }, requests: [line, line, line] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R6',
    name: 'an abort in a redirection',
    server: [{ status: 302, headers: { Location: '{a}/2.0/elsewhere' } }, { instead: 'stall' }],
    call: { ...get, abort: { afterRequests: 2 } },
    expect: {
      error: { ...aborted, ...reason },
      requests: [line, 'GET /elsewhere'],
      elapsed: [0, 0],
    },
  },
  {
    goal: 'R6',
    name: 'an abort in the body of a download',
    server: [{ headers: { 'Content-Length': '1000' }, body: 'content', then: 'stall' }],
    call: { operation: 'download', abort: { afterRequests: 1 } },
    expect: {
      error: { ...aborted, ...reason },
      requests: ['GET /files/1/content'],
      elapsed: [0, 0],
    },
  },
  {
    goal: 'R6',
    name: 'an abort in an upload',
    server: [{ instead: 'stall' }],
    call: { operation: 'put', form: 'stream', abort: { afterRequests: 1 } },
    expect: { error: { ...aborted, ...reason }, elapsed: [0, 0] },
  },
  {
    goal: 'R6',
    name: 'a signal that is never aborted keeps no listener',
    server: [{ status: 503 }, {}],
    call: { ...get, abort: { afterRequests: 99 } },
    expect: { value: { id: '1' }, requests: [line, line] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R6',
    name: 'a signal that 40 calls share keeps no listener',
    call: { ...get, abort: { afterRequests: 99 }, times: 40 },
    expect: { value: { id: '1' } },
  },
];
