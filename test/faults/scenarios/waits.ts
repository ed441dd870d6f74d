import type { Range, Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const line = 'GET /invites/1';

function asked(value: string, wait: Range, status = 429): Scenario {
  return {
    goal: 'R3',
    name: `Retry-After: ${value} on ${status} is waited for`,
    server: [{ status, headers: { 'Retry-After': value } }, {}],
    call: get,
    expect: { value: { id: '1' }, requests: [line, line], waits: [wait] },
  };
}

function tooLong(value: string, retryAfterMs: number): Scenario {
  return {
    goal: 'R3',
    name: `Retry-After: ${value} is not slept through, but told`,
    server: [{ status: 429, headers: { 'Retry-After': value }, body: '{"code":"limit"}' }],
    call: get,
    expect: {
      error: { kind: 'api', status: 429, code: 'limit', retryAfterMs },
      requests: [line],
      elapsed: [0, 0],
    },
  };
}

function unreadable(value: string): Scenario {
  return {
    goal: 'R3',
    name: `Retry-After: ${value || '(empty)'} is as if there were none`,
    server: [{ status: 503, headers: { 'Retry-After': value } }, {}],
    call: get,
    expect: { value: { id: '1' }, requests: [line, line], waits: [[250, 500]] },
    isOurChoice: 'numbers',
  };
}

/** R3 and R4: how long a call waits. */
export const waits: readonly Scenario[] = [
  asked('7', [7000, 7350]),
  asked('7', [7000, 7350], 503),
  asked('1', [1000, 1050]),
  asked('60', [60_000, 63_000]),
  asked('{in:20}', [20_000, 21_000]),
  asked('{in:5}', [5000, 5250], 503),
  {
    goal: 'R3',
    name: 'Retry-After: 0 does not make it hammer',
    server: [{ status: 429, headers: { 'Retry-After': '0' } }, {}],
    call: get,
    expect: { requests: [line, line], waits: [[250, 500]] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R3',
    name: 'Retry-After on 500 is waited for, too',
    server: [{ status: 500, headers: { 'Retry-After': '3' } }, {}],
    call: get,
    expect: { value: { id: '1' }, requests: [line, line], waits: [[3000, 3150]] },
  },
  {
    goal: 'R3',
    name: 'each Retry-After counts for its own attempt',
    server: [
      { status: 429, headers: { 'Retry-After': '2' } },
      { status: 429, headers: { 'Retry-After': '4' } },
      {},
    ],
    call: get,
    expect: {
      requests: [line, line, line],
      waits: [
        [2000, 2100],
        [4000, 4200],
      ],
    },
  },
  tooLong('61', 61_000),
  tooLong('86400', 86_400_000),
  tooLong('{in:120}', 120_000),
  tooLong('99999999999', 99_999_999_999_000),
  unreadable('-5'),
  unreadable('soon'),
  unreadable('{in:-30}'),
  {
    goal: 'R3',
    name: 'the last error tells what was asked for',
    server: [{ status: 429, headers: { 'Retry-After': '2' } }],
    client: { retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: { kind: 'api', status: 429, retryAfterMs: 2000 }, requests: [line] },
  },
  {
    goal: 'R4',
    name: 'a 202 with Retry-After is not a reason to come back where the description has none',
    server: [{ status: 202, headers: { 'Retry-After': '1' } }],
    call: get,
    expect: { value: { id: '1' }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R4',
    name: 'a download that is not ready is asked for again',
    server: [
      { status: 202, headers: { 'Retry-After': '3' }, body: '' },
      { status: 202, headers: { 'Retry-After': '2' }, body: '' },
      { body: 'content' },
    ],
    call: { operation: 'download' },
    expect: {
      value: { size: 7 },
      requests: ['GET /files/1/content', 'GET /files/1/content', 'GET /files/1/content'],
      waits: [
        [3000, 3150],
        [2000, 2100],
      ],
    },
  },
  {
    goal: 'R4',
    name: 'a download that never gets ready ends within the total limit, and says when to come back',
    server: [{ status: 202, headers: { 'Retry-After': '30' }, body: '' }],
    call: { operation: 'download', timeouts: { totalTimeoutMs: 200_000 } },
    expect: {
      error: { kind: 'api', status: 202, retryAfterMs: 30_000 },
      requests: Array<string>(7).fill('GET /files/1/content'),
      elapsed: [180_000, 200_100],
    },
  },
];
