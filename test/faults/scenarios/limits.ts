import type { Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const line = 'GET /invites/1';
const timeout = { kind: 'timeout', name: 'TimeoutError' } as const;

/** R5: how long a call may take. */
export const limits: readonly Scenario[] = [
  {
    goal: 'R5',
    name: 'an attempt without a head ends after 60 s, and is repeated',
    server: [{ instead: 'stall' }, {}],
    call: get,
    expect: { value: { id: '1' }, requests: [line, line], waits: [[60_250, 60_600]] },
  },
  {
    goal: 'R5',
    name: 'a call without any head ends within its total limit',
    server: [{ instead: 'stall' }],
    call: get,
    expect: { error: timeout, elapsed: [240_000, 300_100] },
  },
  {
    goal: 'R5',
    name: 'a limit of the call counts before that of the client',
    server: [{ instead: 'stall' }],
    client: { timeouts: { timeoutMs: 30_000 }, retries: { maxAttempts: 1 } },
    call: { ...get, timeouts: { timeoutMs: 2000 } },
    expect: { error: timeout, requests: [line], elapsed: [2000, 2100] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R5',
    name: 'a limit of the client holds',
    server: [{ instead: 'stall' }],
    client: { timeouts: { timeoutMs: 3000 }, retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: timeout, requests: [line], elapsed: [3000, 3100] },
  },
  {
    goal: 'R5',
    name: 'the limit of an attempt covers a body that stops',
    server: [{ headers: { 'Content-Length': '100' }, body: '{"id":', then: 'stall' }],
    client: { timeouts: { timeoutMs: 3000 }, retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: timeout, requests: [line], elapsed: [3000, 3100] },
  },
  {
    goal: 'R5',
    name: 'the limit of an attempt covers a body that trickles',
    server: [{ pace: { bytes: 1, everyMs: 900 } }],
    client: { timeouts: { timeoutMs: 5000 }, retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: timeout, requests: [line], elapsed: [5000, 5100] },
  },
  {
    goal: 'R5',
    name: 'a body that trickles, but comes in time, is read',
    server: [{ pace: { bytes: 5, everyMs: 1000 } }],
    call: get,
    expect: { value: { id: '1', status: 'pending' }, requests: [line], elapsed: [9000, 10_000] },
  },
  {
    goal: 'R5',
    name: 'the limit of an attempt covers the body of an error',
    server: [
      { status: 404, headers: { 'Content-Length': '100' }, body: '{"code":', then: 'stall' },
    ],
    client: { timeouts: { timeoutMs: 3000 }, retries: { maxAttempts: 1 } },
    call: get,
    // Its status says more than the limit does.
    expect: {
      error: { kind: 'api', status: 404, rawBody: '{"code":' },
      requests: [line],
      elapsed: [3000, 3100],
    },
  },
  {
    goal: 'R5',
    name: 'the total limit covers the waits',
    server: [{ status: 429, headers: { 'Retry-After': '10' } }],
    call: { ...get, timeouts: { totalTimeoutMs: 15_000 } },
    expect: { requests: [line, line], elapsed: [10_000, 15_100], error: {} },
  },
  {
    goal: 'R5',
    name: 'the total limit covers refreshing a token',
    server: [{ status: 401, body: '{}' }],
    client: { auth: { tokens: ['a', 'b'], refresh: 'stalls' } },
    call: { ...get, timeouts: { totalTimeoutMs: 5000 } },
    expect: { error: timeout, requests: [line], elapsed: [5000, 5100] },
  },
  {
    goal: 'R5',
    name: 'the total limit covers getting a token',
    client: { auth: { stalls: true } },
    call: { ...get, timeouts: { totalTimeoutMs: 5000 } },
    expect: { error: timeout, requests: [], elapsed: [5000, 5100] },
  },
  {
    goal: 'R5',
    name: 'a POST whose time is up is not repeated: it may have worked',
    server: [{ instead: 'stall' }, {}],
    client: { timeouts: { timeoutMs: 4000 } },
    call: { operation: 'create' },
    expect: { error: timeout, requests: ['POST /invites'], elapsed: [4000, 4100] },
  },
  {
    goal: 'R5',
    name: 'a limit of 0 is none',
    server: [{ delayMs: 200_000 }],
    call: { ...get, timeouts: { timeoutMs: 0 } },
    expect: { value: { id: '1' }, requests: [line], elapsed: [200_000, 200_100] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R5',
    name: 'a download may last longer than the limit of an attempt',
    server: [{ body: 'x'.repeat(20), pace: { bytes: 1, everyMs: 30_000 } }],
    call: { operation: 'download' },
    expect: { value: { size: 20 }, requests: ['GET /files/1/content'] },
  },
  {
    goal: 'R5',
    name: 'a download ends when no byte comes for 60 s',
    server: [{ headers: { 'Content-Length': '100' }, body: 'content', then: 'stall' }],
    call: { operation: 'download' },
    expect: { error: timeout, elapsed: [60_000, 60_100] },
  },
];
