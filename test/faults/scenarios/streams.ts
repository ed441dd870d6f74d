import { canary } from '../canaries.js';
import type { Scenario } from '../scenario.js';

const line = 'PUT /files/upload_sessions/1';
const download = { operation: 'download' } as const;
const content = 'GET /files/1/content';

/** R19 and R21: streams and connections. */
export const streams: readonly Scenario[] = [
  {
    goal: 'R19',
    name: 'bytes are sent again after 503',
    server: [{ status: 503 }, { body: '{"part":{"part_id":"p"}}' }],
    call: { operation: 'put', body: 'again' },
    expect: {
      requests: [
        { line, body: 'again' },
        { line, body: 'again' },
      ],
    },
  },
  {
    goal: 'R19',
    name: 'a stream is sent once',
    server: [{ status: 503, body: '{"code":"busy"}' }, { body: '{}' }],
    call: { operation: 'put', form: 'stream', body: 'once' },
    expect: {
      error: { kind: 'api', status: 503, code: 'busy' },
      requests: [{ line, body: 'once' }],
    },
    isOurChoice: 'outcome',
  },
  {
    goal: 'R19',
    name: 'a stream is not sent again when the connection breaks',
    server: [{ instead: 'reset' }, { body: '{}' }],
    call: { operation: 'put', form: 'stream', body: 'once' },
    expect: { error: { kind: 'connection' }, requests: [{ line, body: 'once' }] },
    isOurChoice: 'outcome',
  },
  ...[{ status: 503 }, { status: 408 }, { instead: 'reset' } as const].map((failure): Scenario => ({
    goal: 'R19',
    name: `a stream that a function gives is sent again after ${JSON.stringify(failure)}`,
    server: [failure, failure, { body: '{"part":{"part_id":"p"}}' }],
    call: { operation: 'put', form: 'factory', body: 'again' },
    expect: {
      requests: [
        { line, headers: { 'Transfer-Encoding': 'chunked' }, body: 'again' },
        { line, headers: { 'Transfer-Encoding': 'chunked' }, body: 'again' },
        { line, headers: { 'Transfer-Encoding': 'chunked' }, body: 'again' },
      ],
    },
    isOurChoice: 'outcome',
  })),
  {
    goal: 'R19',
    name: 'a stream that a function gives is sent again with a new token',
    server: [{ refuses: canary.token, body: '{"part":{"part_id":"p"}}' }],
    client: { auth: { tokens: [canary.token, canary.next], refresh: 'works' } },
    call: { operation: 'put', form: 'factory', body: 'again' },
    expect: {
      requests: [
        { line, body: 'again' },
        { line, headers: { Authorization: `Bearer ${canary.next}` }, body: 'again' },
      ],
      refreshes: 1,
    },
    isOurChoice: 'outcome',
  },
  {
    goal: 'R19',
    name: 'a download is given as it comes',
    server: [{ body: { repeat: 'x'.repeat(65_536), times: 256 } }],
    call: download,
    expect: { value: { size: 16_777_216 }, requests: [content] },
  },
  {
    goal: 'R19',
    name: 'a download that ends early is an error',
    server: [{ headers: { 'Content-Length': '1000' }, body: 'content', then: 'reset' }],
    call: download,
    expect: { error: { kind: 'connection' }, requests: [content] },
  },
  {
    goal: 'R19',
    name: 'a chunked download that ends early is an error',
    server: [{ body: 'content', then: 'reset' }],
    call: download,
    expect: { error: { kind: 'connection' }, requests: [content] },
  },
  {
    goal: 'R19',
    name: 'a download is asked for again before its first byte',
    server: [{ status: 502 }, { body: 'content' }],
    call: download,
    expect: { value: { size: 7, start: 'content' }, requests: [content, content] },
    isOurChoice: 'numbers',
  },
  {
    goal: 'R19',
    name: 'an empty download is empty',
    server: [{ body: '' }],
    call: download,
    expect: { value: { size: 0 }, requests: [content] },
  },
  {
    goal: 'R21',
    name: 'calls one after the other share a connection',
    call: { operation: 'get', times: 40 },
    expect: { value: { id: '1' }, connections: 2 },
  },
  {
    goal: 'R21',
    name: 'an error does not cost a connection',
    server: [{ status: 404, body: '{"code":"not_found"}' }],
    call: { operation: 'get', times: 20 },
    expect: { error: { kind: 'api', status: 404 }, connections: 2 },
  },
  {
    goal: 'R21',
    name: 'a call that is repeated does not cost a connection',
    server: [{ status: 503 }, { status: 503 }, { status: 503 }, {}],
    call: { operation: 'get' },
    expect: { value: { id: '1' }, connections: 2 },
    isOurChoice: 'numbers',
  },
];
