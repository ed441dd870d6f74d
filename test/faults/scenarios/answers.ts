import { gzipSync } from 'node:zlib';
import type { Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const line = 'GET /invites/1';
const requestId = { 'Box-Request-Id': 'r-1' };
const html = '<!DOCTYPE html><html><body>Bad Gateway</body></html>';
const notFound =
  '{"type":"error","status":404,"code":"not_found","message":"Not Found","help_url":"https://help.example.com/404","request_id":"abc"}';
const told = {
  kind: 'api',
  status: 404,
  code: 'not_found',
  requestId: 'abc',
  helpUrl: 'https://help.example.com/404',
} as const;

/** R9 and R18: errors of the API, and answers that are not what they should be. */
export const answers: readonly Scenario[] = [
  ...(['get', 'create', 'remove', 'download', 'put', 'list'] as const).map(
    (operation): Scenario => ({
      goal: 'R9',
      name: `an error tells all that the API tells: ${operation}`,
      server: [{ status: 404, body: notFound }],
      call: { operation },
      expect: { error: told, elapsed: [0, 0] },
    }),
  ),
  {
    goal: 'R9',
    name: 'an error that is HTML has its status and request id',
    server: [{ status: 404, headers: { 'Content-Type': 'text/html', ...requestId }, body: html }],
    call: get,
    expect: {
      error: { kind: 'api', status: 404, requestId: 'r-1', rawBody: html },
      requests: [line],
    },
  },
  {
    goal: 'R9',
    name: 'HTML that says it is JSON is an error, too',
    server: [{ status: 400, headers: requestId, body: html }],
    call: get,
    expect: { error: { kind: 'api', status: 400, requestId: 'r-1' }, requests: [line] },
  },
  {
    goal: 'R9',
    name: 'an error without a body has its status and request id',
    server: [{ status: 404, headers: requestId, body: '' }],
    call: get,
    expect: { error: { kind: 'api', status: 404, requestId: 'r-1' }, requests: [line] },
  },
  {
    goal: 'R9',
    name: 'an error whose body is cut off has its status',
    server: [
      {
        status: 404,
        headers: { ...requestId, 'Content-Length': '500' },
        body: '{"code":"no',
        then: 'reset',
      },
    ],
    call: get,
    expect: { error: { kind: 'api', status: 404, requestId: 'r-1' }, requests: [line] },
  },
  {
    goal: 'R9',
    name: 'of an error of 32 MB, the beginning is held',
    server: [{ status: 404, body: { repeat: 'x'.repeat(65_536), times: 512 } }],
    call: get,
    expect: { error: { kind: 'api', status: 404 }, requests: [line], rawBodyAtMost: 10_240 },
  },
  {
    goal: 'R9',
    name: 'of a large error, the beginning is held',
    server: [{ status: 400, body: `{"code":"big","message":"${'m'.repeat(200_000)}"}` }],
    call: get,
    expect: { error: { kind: 'api', status: 400 }, requests: [line], rawBodyAtMost: 10_240 },
  },
  ...['[]', 'null', '7', '"text"', '{"code":7,"message":{},"request_id":null}'].map(
    (body): Scenario => ({
      goal: 'R9',
      name: `an error whose body is ${body} is one of the API`,
      server: [{ status: 400, body }],
      call: get,
      expect: { error: { kind: 'api', status: 400, rawBody: body }, requests: [line] },
    }),
  ),
  {
    goal: 'R9',
    name: 'a server that is not there is a connection error',
    client: { baseUrl: '{closed}/2.0', retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: { kind: 'connection' }, requests: [], elapsed: [0, 0] },
  },
  {
    goal: 'R9',
    name: 'what is not HTTP is a connection error',
    server: [{ instead: 'garbage' }],
    client: { retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: { kind: 'connection' }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R18',
    name: 'a success that is HTML is a decoding error',
    server: [{ headers: { 'Content-Type': 'text/html', ...requestId }, body: html }],
    call: get,
    expect: {
      error: { kind: 'decoding', status: 200, requestId: 'r-1' },
      requests: [line],
      elapsed: [0, 0],
    },
  },
  {
    goal: 'R18',
    name: 'a POST whose answer is HTML is sent once',
    server: [{ headers: { 'Content-Type': 'text/html', ...requestId }, body: html }],
    call: { operation: 'create' },
    expect: {
      error: { kind: 'decoding', status: 200, requestId: 'r-1' },
      requests: ['POST /invites'],
      elapsed: [0, 0],
    },
  },
  {
    goal: 'R18',
    name: 'JSON that stops is a decoding error',
    server: [{ headers: requestId, body: '{"id":"1","ty' }],
    call: { operation: 'create' },
    expect: {
      error: { kind: 'decoding', status: 200, requestId: 'r-1' },
      requests: ['POST /invites'],
    },
  },
  ...(['get', 'create'] as const).map((operation): Scenario => ({
    goal: 'R18',
    name: `an answer that is empty, where one is documented, is a decoding error: ${operation}`,
    server: [{ headers: requestId, body: '' }],
    call: { operation },
    expect: { error: { kind: 'decoding', status: 200, requestId: 'r-1' } },
  })),
  ...[201, 202, 203].map((status): Scenario => ({
    goal: 'R18',
    name: `an answer that is empty, where one is documented, is a decoding error: ${status}`,
    server: [{ status, headers: requestId, body: '' }],
    call: { operation: 'list' },
    expect: { error: { kind: 'decoding', status, requestId: 'r-1' }, elapsed: [0, 0] },
  })),
  {
    goal: 'R18',
    name: 'an answer that has no body by its status is none',
    server: [{ status: 204, body: '' }],
    call: { operation: 'list' },
    expect: { value: undefined, elapsed: [0, 0] },
  },
  {
    goal: 'R18',
    name: 'an answer that is cut off is asked for again by a GET',
    server: [{ headers: { 'Content-Length': '100' }, body: '{"id":"1",', then: 'reset' }, {}],
    call: get,
    expect: { value: { id: '1' }, requests: [line, line] },
  },
  {
    goal: 'R18',
    name: 'an answer that is cut off is an error of a POST, which may have worked',
    server: [{ headers: { 'Content-Length': '100' }, body: '{"id":"1",', then: 'reset' }, {}],
    call: { operation: 'create' },
    expect: { error: { kind: 'connection' }, requests: ['POST /invites'], elapsed: [0, 0] },
  },
  {
    goal: 'R18',
    name: 'a chunked answer that is cut off is an error of a POST',
    server: [{ body: '{"id":"1",', then: 'reset' }, {}],
    call: { operation: 'create' },
    expect: { error: { kind: 'connection' }, requests: ['POST /invites'], elapsed: [0, 0] },
  },
  {
    goal: 'R18',
    name: 'what says it is compressed and is not is an error',
    server: [{ headers: { 'Content-Encoding': 'gzip' } }],
    client: { retries: { maxAttempts: 1 } },
    call: get,
    expect: { error: { kind: 'connection' }, requests: [line] },
  },
  {
    goal: 'R18',
    name: 'compressed JSON is read',
    server: [
      { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync('{"id":"z","type":"invite"}') },
    ],
    call: get,
    expect: { value: { id: 'z' }, requests: [line] },
  },
  {
    goal: 'R18',
    name: 'JSON with a byte order mark is read',
    server: [{ body: '\ufeff{"id":"b","type":"invite"}' }],
    call: get,
    expect: { value: { id: 'b' }, requests: [line] },
  },
  {
    goal: 'R18',
    name: 'JSON under another name is read',
    server: [{ headers: { 'Content-Type': 'text/plain' } }],
    call: get,
    expect: { value: { id: '1' }, requests: [line] },
  },
  {
    goal: 'R18',
    name: 'a success that nobody needs the body of succeeds with any',
    server: [{ status: 200, headers: { 'Content-Type': 'text/html' }, body: html }],
    call: { operation: 'remove' },
    expect: { value: undefined, requests: ['DELETE /files/1'] },
  },
];
