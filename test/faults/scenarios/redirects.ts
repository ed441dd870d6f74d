import { canary } from '../canaries.js';
import type { Scenario } from '../scenario.js';

const get = { operation: 'get' } as const;
const line = 'GET /invites/1';
const secrets = { Authorization: null, Cookie: null, 'As-User': null, 'X-Api-Key': null } as const;
const client = {
  headers: { 'As-User': '42', 'X-Api-Key': canary.header, Cookie: `s=${canary.header}` },
};

/** R14: redirections. */
export const redirects: readonly Scenario[] = [
  ...[301, 302, 303, 307, 308].map((status): Scenario => ({
    goal: 'R14',
    name: `a GET follows ${status} on the same server with its token`,
    server: [{ status, headers: { Location: '{a}/2.0/there' }, body: '' }, {}],
    call: get,
    expect: {
      value: { id: '1' },
      requests: [
        line,
        { line: 'GET /there', headers: { Authorization: `Bearer ${canary.token}` } },
      ],
    },
  })),
  ...[301, 302, 303, 307, 308].map((status): Scenario => ({
    goal: 'R14',
    name: `a GET follows ${status} to another server without anything that tells who calls`,
    server: [{ status, headers: { Location: '{b}/2.0/there' }, body: '' }],
    client,
    call: get,
    expect: { value: { id: '1' }, requests: [line, { line: 'B GET /there', headers: secrets }] },
  })),
  {
    goal: 'R14',
    name: 'a download follows to where the content is, without the token',
    server: [
      { status: 302, headers: { Location: `{b}/content?sig=${canary.signature}` }, body: '' },
    ],
    other: [{ body: 'content' }],
    client,
    call: { operation: 'download' },
    expect: {
      value: { size: 7 },
      requests: [
        'GET /files/1/content',
        { line: `B GET /content?sig=${canary.signature}`, headers: secrets },
      ],
    },
  },
  {
    goal: 'R14',
    name: 'a part of a download stays a part at another server',
    server: [{ status: 302, headers: { Location: '{b}/content' }, body: '' }],
    other: [{ status: 206, body: 'cont' }],
    client,
    call: {
      operation: 'download',
      headers: { Range: 'bytes=0-3', 'If-Range': '"1"', 'X-Own': canary.header },
    },
    expect: {
      value: { size: 4 },
      requests: [
        'GET /files/1/content',
        {
          line: 'B GET /content',
          headers: { ...secrets, Range: 'bytes=0-3', 'If-Range': '"1"', 'X-Own': null },
        },
      ],
    },
  },
  {
    goal: 'R14',
    name: 'a relative location is followed',
    server: [{ status: 302, headers: { Location: '/2.0/there' }, body: '' }, {}],
    call: get,
    expect: { value: { id: '1' }, requests: [line, 'GET /there'] },
  },
  ...[301, 302, 303].map((status): Scenario => ({
    goal: 'R14',
    name: `a POST becomes a GET by ${status}`,
    server: [{ status, headers: { Location: '{a}/2.0/there' }, body: '' }, {}],
    call: { operation: 'create' },
    expect: {
      value: { id: '1' },
      requests: [
        'POST /invites',
        { line: 'GET /there', headers: { 'Content-Type': null, 'Content-Length': null }, body: '' },
      ],
    },
  })),
  ...[301, 302, 303].map((status): Scenario => ({
    goal: 'R1',
    name: `a POST that was answered by ${status} is not sent again where that leads to nobody`,
    server: [{ status, headers: { Location: '{closed}/there' }, body: '' }],
    call: { operation: 'create' },
    expect: { error: { kind: 'connection' }, requests: ['POST /invites'], elapsed: [0, 0] },
  })),
  ...[307, 308].map((status): Scenario => ({
    goal: 'R14',
    name: `a POST stays one by ${status} on the same server`,
    server: [{ status, headers: { Location: '{a}/2.0/there' }, body: '' }, {}],
    call: { operation: 'create' },
    expect: {
      value: { id: '1' },
      requests: ['POST /invites', { line: 'POST /there', body: wire() }],
    },
  })),
  ...[307, 308].map((status): Scenario => ({
    goal: 'R14',
    name: `a POST does not go to another server by ${status}`,
    server: [{ status, headers: { Location: '{b}/2.0/there' }, body: '' }],
    call: { operation: 'create' },
    expect: { error: { kind: 'sdk' }, requests: ['POST /invites'], elapsed: [0, 0] },
  })),
  {
    goal: 'R14',
    name: 'five redirections are followed',
    server: [...Array.from({ length: 5 }, () => step()), {}],
    call: get,
    expect: { value: { id: '1' }, requests: [line, ...Array<string>(5).fill('GET /there')] },
  },
  {
    goal: 'R14',
    name: 'a ring of redirections ends',
    server: [step()],
    call: get,
    expect: { error: { kind: 'sdk' }, requests: [line, ...Array<string>(5).fill('GET /there')] },
  },
  ...['file:///etc/passwd', 'ftp://127.0.0.1/x', 'javascript:alert(1)', 'data:text/plain,x'].map(
    (location): Scenario => ({
      goal: 'R14',
      name: `a redirection to ${location} is refused`,
      server: [{ status: 302, headers: { Location: location }, body: '' }],
      call: get,
      expect: { error: { kind: 'sdk' }, requests: [line], elapsed: [0, 0] },
    }),
  ),
  {
    goal: 'R14',
    name: 'a location that is no address is refused',
    server: [{ status: 302, headers: { Location: 'http://[' }, body: '' }],
    call: get,
    expect: { error: { kind: 'sdk' }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R14',
    name: 'a redirection without a location is an error',
    server: [{ status: 302, body: '' }],
    call: get,
    expect: { error: { kind: 'api', status: 302 }, requests: [line], elapsed: [0, 0] },
  },
  {
    goal: 'R14',
    name: 'a stream is not sent to a second place',
    server: [{ status: 307, headers: { Location: '{a}/2.0/there' }, body: '' }, {}],
    call: { operation: 'put', form: 'stream', body: 'once' },
    expect: { error: { kind: 'connection' }, requests: ['PUT /files/upload_sessions/1'] },
  },
  {
    goal: 'R14',
    name: 'a stream that a function gives is sent to a second place of the same server',
    server: [{ status: 307, headers: { Location: '{a}/2.0/there' }, body: '' }, { body: '{}' }],
    call: { operation: 'put', form: 'factory', body: 'twice' },
    expect: {
      requests: [
        { line: 'PUT /files/upload_sessions/1', body: 'twice' },
        { line: 'PUT /there', body: 'twice' },
      ],
    },
    isOurChoice: 'outcome',
  },
  {
    goal: 'R14',
    name: 'a stream that a function gives is not sent to another server',
    server: [{ status: 307, headers: { Location: '{b}/2.0/there' }, body: '' }],
    call: { operation: 'put', form: 'factory', body: 'once' },
    expect: { error: { kind: 'sdk' }, requests: ['PUT /files/upload_sessions/1'] },
    isOurChoice: 'outcome',
  },
  {
    goal: 'R14',
    name: 'a call may ask for the location instead',
    server: [{ status: 302, headers: { Location: '{b}/there' }, body: '' }],
    call: { operation: 'follow', path: '/any' },
    expect: { value: { status: 302 }, requests: ['GET /any'] },
  },
];

function step() {
  return { status: 302, headers: { Location: '/2.0/there' }, body: '' };
}

function wire(): string {
  return '{"enterprise":{"id":"1232234"},"actionable_by":{"login":"john@example.com"}}';
}
