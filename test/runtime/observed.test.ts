import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { ConnectionError } from '../../generator/runtime/errors.js';
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

test('a program says which package it uses, unless it says something else', async () => {
  await new Invites({ auth, baseUrl: server.url }).get('1');
  expect(server.requests.at(-1)?.headers['user-agent']).toBe('openapi-managers');
  await new Invites({ auth, baseUrl: server.url, headers: { 'user-agent': 'mine/1' } }).get('1');
  expect(server.requests.at(-1)?.headers['user-agent']).toBe('mine/1');
});
