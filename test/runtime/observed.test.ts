import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { ConnectionError, SdkError } from '../../generator/runtime/errors.js';
import { intercepted } from '../../generator/runtime/intercepted.js';
import { logged } from '../../generator/runtime/logged.js';
import {
  observed,
  type ObservedOutcome,
  type ObservedRequest,
} from '../../generator/runtime/observed.js';
import { Invites } from './invites.js';
import { rejection, serve, type TestServer } from './server.js';

const auth = new BearerAuth({ token: 'hunter2' });
let server: TestServer;

beforeAll(async () => {
  let failures = 1;
  server = await serve((request, response) => {
    if (request.url?.startsWith('/invites/busy') && failures-- > 0) {
      response.writeHead(503, { 'Retry-After': '0' }).end();
      return;
    }
    const headers = {
      'Set-Cookie': 'session=hunter2',
      'Box-Request-Id': 'r1',
      'X-Token': 'hunter2',
    };
    response.writeHead(200, headers).end('{"id":"7","type":"invite"}');
  });
});

afterAll(() => server.close());

describe('an observer', () => {
  test('is told of each attempt, and of what became of it', async () => {
    const told: (ObservedRequest | ObservedOutcome)[] = [];
    const fetch = observed((request) => {
      told.push(request);
      return (outcome) => told.push(outcome);
    });
    await new Invites({ auth, baseUrl: server.url, fetch }).get('busy');
    expect(told).toMatchObject([
      { method: 'GET', url: `${server.url}/invites/busy` },
      { status: 503, headers: { 'retry-after': '0' } },
      { method: 'GET', url: `${server.url}/invites/busy` },
      { status: 200, headers: { 'box-request-id': 'r1' }, error: undefined },
    ]);
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });

  test('is told why there was no response', async () => {
    const broken = new Error('hung up');
    const outcomes: ObservedOutcome[] = [];
    const fetch = observed(
      () => (outcome) => outcomes.push(outcome),
      () => Promise.reject(broken),
    );
    const invites = new Invites({ auth, fetch, retries: { maxAttempts: 1 } });
    expect(await rejection(invites.get('1'))).toBeInstanceOf(ConnectionError);
    expect(outcomes).toMatchObject([{ status: undefined, headers: {}, error: broken }]);
  });

  test('does not end a call by what it throws', async () => {
    const outcomes: ObservedOutcome[] = [];
    const before = server.requests.length;
    const thrower = (): never => {
      throw new RangeError('a fault of the observer');
    };
    const early = new Invites({ auth, baseUrl: server.url, fetch: observed(thrower) });
    expect(await early.get('1')).toMatchObject({ id: '7' });
    const fetch = observed(() => (outcome) => {
      outcomes.push(outcome);
      thrower();
    });
    expect(await new Invites({ auth, baseUrl: server.url, fetch }).get('1')).toMatchObject({
      id: '7',
    });
    expect(server.requests).toHaveLength(before + 2);
    expect(outcomes).toMatchObject([{ status: 200, error: undefined }]);
  });

  test('is told of no path of another host that the API redirects to', async () => {
    const urls: string[] = [];
    const answers: readonly (readonly [url: string, location?: string])[] = [
      ['https://api.example.com/files/1/content?x=1', 'https://dl.example.org/d/1/SIGNED/download'],
      ['https://dl.example.org/d/1/SIGNED/download?y=1', '/d/2/SIGNED'],
      ['https://dl.example.org/d/2/SIGNED'],
      ['https://api.example.com/files/2', 'https://api.example.com/files/3'],
      ['https://api.example.com/files/3'],
    ];
    const locations = new Map<string, string | undefined>(
      answers.map(([url, location]) => [url, location]),
    );
    const fetch = observed(
      ({ url }) => void urls.push(url),
      ({ url }) => {
        const location = locations.get(url);
        const headers = new Headers(location === undefined ? {} : { location });
        return Promise.resolve(new Response('', { status: location ? 302 : 200, headers }));
      },
    );
    for (const [url] of answers) await fetch(new Request(url));
    expect(urls).toEqual([
      'https://api.example.com/files/1/content',
      'https://dl.example.org',
      'https://dl.example.org',
      'https://api.example.com/files/2',
      'https://api.example.com/files/3',
    ]);
  });
});

describe('a log', () => {
  test('says what was asked and answered, and holds no secret', async () => {
    const lines: string[] = [];
    const write = (level: string) => (message: string, details: object) =>
      lines.push(`${level} ${message} ${JSON.stringify(details)}`);
    const fetch = logged({ debug: write('debug'), warn: write('warn') });
    const invites = new Invites({
      auth,
      baseUrl: server.url,
      fetch,
      headers: { 'X-Key': 'hunter2' },
    });
    await invites.get('1', { queryParams: { fields: ['id'] } });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^debug GET http:\S+\/invites\/1 200 \(\d+ ms\) \{/);
    expect(lines[0]).toContain('"box-request-id":"r1"');
    expect(lines[0]).not.toMatch(/hunter2|fields/);
  });

  test('warns of failures', async () => {
    const lines: string[] = [];
    const logger = { debug: () => undefined, warn: (message: string) => lines.push(message) };
    const fetch = logged(logger, () => Promise.reject(new TypeError('hung up')));
    const invites = new Invites({ auth, baseUrl: server.url, fetch, retries: { maxAttempts: 1 } });
    await rejection(invites.get('1'));
    expect(lines[0]).toMatch(/^GET http:\S+\/invites\/1 TypeError \(\d+ ms\)$/);
  });
});

test('interceptors see requests in their order, and responses in the other', async () => {
  const order: string[] = [];
  const noting = (name: string) => ({
    beforeRequest: (request: Request) => {
      order.push(`${name} before`);
      request.headers.set(name, '1');
      return request;
    },
    afterResponse: async (response: Response) => {
      await Promise.resolve();
      order.push(`${name} after`);
      return response;
    },
  });
  const fetch = intercepted([noting('x-first'), noting('x-second'), {}]);
  await new Invites({ auth, baseUrl: server.url, fetch }).get('1');
  expect(order).toEqual(['x-first before', 'x-second before', 'x-second after', 'x-first after']);
  expect(server.requests.at(-1)?.headers).toMatchObject({ 'x-first': '1', 'x-second': '1' });
});

test('what an interceptor throws ends the call, and nothing is sent again', async () => {
  const cause = new RangeError('a fault of the interceptor');
  const fail = (): never => {
    throw cause;
  };
  let sent = 0;
  const respond = (): Promise<Response> => {
    sent += 1;
    return Promise.resolve(Response.json({ id: '7' }));
  };
  for (const interceptor of [{ beforeRequest: fail }, { afterResponse: fail }]) {
    const fetch = intercepted([interceptor], respond);
    const error = await rejection(new Invites({ auth, fetch }).get('1'));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).not.toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: 'An interceptor has failed.', cause });
  }
  expect(sent).toBe(1);
  const own = new SdkError({ message: 'Not today.' });
  const refusing = intercepted([{ beforeRequest: () => Promise.reject(own) }], respond);
  expect(await rejection(new Invites({ auth, fetch: refusing }).get('1'))).toBe(own);
});

test('a program says which package it uses, unless it says something else', async () => {
  await new Invites({ auth, baseUrl: server.url }).get('1');
  expect(server.requests.at(-1)?.headers['user-agent']).toBe('openapi-managers');
  await new Invites({ auth, baseUrl: server.url, headers: { 'user-agent': 'mine/1' } }).get('1');
  expect(server.requests.at(-1)?.headers['user-agent']).toBe('mine/1');
});
