import type { Answer, Range, Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const create = { operation: 'create' } as const;
const line = 'GET /invites/1';
const ok: Answer = {};

/** The waits before the second, third and fourth attempt. */
export const backOff: readonly Range[] = [
  [250, 500],
  [500, 1000],
  [1000, 2000],
];

/** R1 and R2: what is sent again, and what never. */
export const retries: readonly Scenario[] = [
  ...[408, 425, 429, 500, 502, 503, 504].map((status): Scenario => ({
    goal: 'R1',
    name: `a GET is sent again after ${status}`,
    server: [{ status }, ok],
    call: get,
    expect: { value: { id: '1' }, requests: [line, line], waits: [[250, 500]] },
    isOurChoice: 'numbers',
  })),
  ...[400, 403, 404, 405, 409, 410, 412, 422, 501, 505].map((status): Scenario => ({
    goal: 'R1',
    name: `${status} is final`,
    server: [{ status, body: '{"code":"c"}' }],
    call: get,
    expect: { error: { kind: 'api', status, code: 'c' }, requests: [line], elapsed: [0, 0] },
  })),
  {
    goal: 'R1',
    name: 'four attempts are all',
    server: [{ status: 503, body: '{"code":"unavailable"}' }],
    call: get,
    expect: {
      error: { kind: 'api', status: 503, code: 'unavailable' },
      requests: [line, line, line, line],
      waits: backOff,
    },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R1',
    name: 'a call may ask for fewer attempts',
    server: [{ status: 500 }],
    call: { ...get, retries: { maxAttempts: 2 } },
    expect: { error: { kind: 'api', status: 500 }, requests: [line, line] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R1',
    name: 'a client may ask for one attempt',
    server: [{ status: 500 }],
    client: { retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: { kind: 'api', status: 500 }, requests: [line], elapsed: [0, 0] },
  },
  ...(['close', 'reset', 'garbage'] as const).map((instead): Scenario => ({
    goal: 'R1',
    name: `a GET is sent again when the server does no more than ${instead}`,
    server: [{ instead }, ok],
    call: get,
    expect: { value: { id: '1' }, requests: [line, line] },
    isOurChoice: 'numbers',
  })),
  ...(['close', 'reset'] as const).map((instead): Scenario => ({
    goal: 'R1',
    name: `a POST is not sent again when the server does no more than ${instead}: it may have worked`,
    server: [{ instead }, ok],
    call: create,
    expect: { error: { kind: 'connection' }, requests: ['POST /invites'], elapsed: [0, 0] },
  })),
  ...[408, 500, 502, 503, 504].map((status): Scenario => ({
    goal: 'R1',
    name: `a POST is not sent again after ${status}`,
    server: [{ status, body: '{"code":"c"}' }, ok],
    call: create,
    expect: { error: { kind: 'api', status }, requests: ['POST /invites'], elapsed: [0, 0] },
  })),
  {
    goal: 'R1',
    name: 'a POST is sent again after 429, which says that it was not processed',
    server: [{ status: 429 }, ok],
    call: create,
    expect: { value: { id: '1' }, requests: ['POST /invites', 'POST /invites'] },
  },
  {
    goal: 'R1',
    name: 'a POST is sent again after 503 with Retry-After',
    server: [{ status: 503, headers: { 'Retry-After': '1' } }, ok],
    call: create,
    expect: {
      value: { id: '1' },
      requests: ['POST /invites', 'POST /invites'],
      waits: [[1000, 1050]],
    },
  },
  {
    goal: 'R1',
    name: 'the body of a POST that is sent again is the same',
    server: [{ status: 429 }, ok],
    call: create,
    expect: {
      requests: [
        {
          line: 'POST /invites',
          body: '{"enterprise":{"id":"1232234"},"actionable_by":{"login":"john@example.com"}}',
        },
        {
          line: 'POST /invites',
          body: '{"enterprise":{"id":"1232234"},"actionable_by":{"login":"john@example.com"}}',
        },
      ],
    },
  },
  {
    goal: 'R1',
    name: 'a DELETE is sent again after 500',
    server: [{ status: 500 }, { status: 204, body: '' }],
    call: { operation: 'remove' },
    expect: { value: undefined, requests: ['DELETE /files/1', 'DELETE /files/1'] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R1',
    name: 'nothing listens: a GET is tried four times',
    client: { baseUrl: '{closed}/2.0' },
    call: get,
    expect: { error: { kind: 'connection' }, requests: [], elapsed: [1750, 3500] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R1',
    name: 'nothing listens: a POST is tried four times, since none was sent',
    client: { baseUrl: '{closed}/2.0' },
    call: create,
    expect: { error: { kind: 'connection' }, requests: [], elapsed: [1750, 3500] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R1',
    name: 'many calls to an API in trouble do not overrun it',
    server: [{ status: 503 }],
    call: { ...get, times: 150, parallel: true },
    expect: { error: { kind: 'api', status: 503 }, requestsAtMost: 250 },
  },
  {
    goal: 'R2',
    name: 'a POST with an idempotency key is sent again after 500',
    server: [{ status: 500 }, { status: 502 }, ok],
    call: { ...create, idempotencyKey: 'key-7' },
    expect: {
      value: { id: '1' },
      requests: ['POST /invites', 'POST /invites', 'POST /invites'],
      same: 'Idempotency-Key',
    },
  },
  {
    goal: 'R2',
    name: 'a POST with an idempotency key is sent again when the connection breaks',
    server: [{ instead: 'reset' }, ok],
    call: { ...create, idempotencyKey: 'key-8' },
    expect: {
      value: { id: '1' },
      requests: ['POST /invites', 'POST /invites'],
      same: 'Idempotency-Key',
    },
  },
  {
    goal: 'R2',
    name: 'without an idempotency key there is no header for one',
    server: [ok],
    call: create,
    expect: { requests: [{ line: 'POST /invites', headers: { 'Idempotency-Key': null } }] },
  },
];
