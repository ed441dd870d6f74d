import { canary } from '../canaries.js';
import type { Answer, Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const line = 'GET /invites/1';
const refused: Answer = { status: 401, body: '{"code":"unauthorized"}' };
const noGrant: Answer = {
  status: 400,
  body: '{"error":"unauthorized_client","error_description":"The client credentials are not valid"}',
};
const both = { tokens: [canary.token, canary.next], refresh: 'works' } as const;

/** R7: tokens. */
export const tokens: readonly Scenario[] = [
  {
    goal: 'R7',
    name: 'a refused token is refreshed once, and the call repeated at once',
    server: [refused, {}],
    client: { auth: both },
    call: get,
    expect: {
      value: { id: '1' },
      requests: [
        { line, headers: { Authorization: `Bearer ${canary.token}` } },
        { line, headers: { Authorization: `Bearer ${canary.next}` } },
      ],
      refreshes: 1,
      elapsed: [0, 0],
    },
  },
  {
    goal: 'R7',
    name: 'a POST with a refused token is repeated, too',
    server: [refused, {}],
    client: { auth: both },
    call: { operation: 'create' },
    expect: { value: { id: '1' }, requests: ['POST /invites', 'POST /invites'], refreshes: 1 },
  },
  {
    goal: 'R7',
    name: 'a second 401 is final',
    server: [refused],
    client: { auth: both },
    call: get,
    expect: {
      error: { kind: 'api', status: 401, code: 'unauthorized' },
      requests: [line, line],
      refreshes: 1,
      elapsed: [0, 0],
    },
  },
  {
    goal: 'R7',
    name: 'a 401 is final where a token cannot be refreshed',
    server: [refused],
    call: get,
    expect: { error: { kind: 'api', status: 401 }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R7',
    name: 'a refresh that fails ends the call',
    server: [refused],
    client: { auth: { tokens: ['a', 'b'], refresh: 'fails' } },
    call: get,
    expect: { error: {}, requests: [line], refreshes: 1 },
  },
  {
    goal: 'R7',
    name: 'attempts before a 401 do not keep it from a refresh',
    server: [{ status: 503 }, refused, {}],
    client: { auth: both },
    call: get,
    expect: { value: { id: '1' }, requests: [line, line, line], refreshes: 1 },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R7',
    name: 'a 403 is no reason to refresh',
    server: [{ status: 403, body: '{"code":"forbidden"}' }],
    client: { auth: both },
    call: get,
    expect: { error: { kind: 'api', status: 403 }, requests: [line], refreshes: 0 },
  },
  {
    goal: 'R7',
    name: 'a stream that has been sent is not sent again with another token',
    server: [refused, {}],
    client: { auth: both },
    call: { operation: 'put', form: 'stream', body: 'once' },
    expect: {
      error: { kind: 'api', status: 401 },
      requests: [{ line: 'PUT /files/upload_sessions/1', body: 'once' }],
    },
    isOurChoice: 'outcome',
  },
  {
    goal: 'R7',
    name: 'calls at one time get one token',
    server: { '/oauth2/token': [granted('one')], '/invites': [{}] },
    client: { auth: { ccg: true } },
    call: { ...get, times: 50, parallel: true },
    expect: { value: { id: '1' }, requestsAtMost: 51 },
  },
  {
    goal: 'R7',
    name: '100 calls whose token is refused lead to one refresh',
    server: {
      '/oauth2/token': [granted('one'), granted('two')],
      '/invites': [{ refuses: 'one', delayMs: 10 }],
    },
    client: { auth: { ccg: true } },
    call: { ...get, times: 100, parallel: true },
    expect: { value: { id: '1' }, requestsAtMost: 202 },
  },
  {
    goal: 'R7',
    name: 'a token that has expired is not sent',
    server: {
      '/oauth2/token': [granted('one', 30), granted('two')],
      '/invites': [{ refuses: 'one' }],
    },
    client: { auth: { ccg: true } },
    call: { ...get, times: 2 },
    expect: { value: { id: '1' }, requestsAtMost: 5 },
  },
  {
    goal: 'R7',
    name: 'calls that wait for one token share its failure',
    server: { '/oauth2/token': [noGrant], '/invites': [{}] },
    client: { auth: { ccg: true } },
    call: { ...get, times: 20, parallel: true },
    expect: { error: { kind: 'api', status: 400 }, requests: ['POST /oauth2/token'] },
  },
  {
    goal: 'R7',
    name: 'a token endpoint in trouble is asked again',
    server: {
      '/oauth2/token': [{ status: 503, headers: { 'Retry-After': '2' } }, granted('one')],
      '/invites': [{}],
    },
    client: { auth: { ccg: true } },
    call: get,
    expect: {
      value: { id: '1' },
      requests: ['POST /oauth2/token', 'POST /oauth2/token', line],
      waits: [
        [2000, 2100],
        [0, 0],
      ],
    },
  },
  {
    goal: 'R7',
    name: 'a token endpoint that answers HTML',
    server: { '/oauth2/token': [{ body: '<html>' }], '/invites': [{}] },
    client: { auth: { ccg: true } },
    call: get,
    expect: { error: { kind: 'decoding' }, requests: ['POST /oauth2/token'] },
  },
  {
    goal: 'R7',
    name: 'a token endpoint that never answers',
    server: { '/oauth2/token': [{ instead: 'stall' }], '/invites': [{}] },
    client: { auth: { ccg: true } },
    call: { ...get, timeouts: { totalTimeoutMs: 10_000 } },
    expect: {
      error: { kind: 'timeout' },
      requests: ['POST /oauth2/token'],
      elapsed: [10_000, 10_100],
      goesOn: true,
    },
  },
];

function granted(token: string, seconds = 3600): Answer {
  const body = {
    access_token: token,
    expires_in: seconds,
    token_type: 'bearer',
    restricted_to: [],
  };
  return { body: JSON.stringify(body) };
}
