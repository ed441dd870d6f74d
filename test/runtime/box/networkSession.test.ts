import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClientOptions } from '../../../generator/runtime/api.js';
import { BearerAuth } from '../../../generator/runtime/bearer.js';
import { BaseUrls } from '../../../generator/runtime/box/baseUrls.js';
import { ClientMethods } from '../../../generator/runtime/box/clientMethods.js';
import type { Interceptor } from '../../../generator/runtime/box/interceptor.js';
import {
  BoxNetworkClient,
  type NetworkClient,
} from '../../../generator/runtime/box/networkClient.js';
import { NetworkSession } from '../../../generator/runtime/box/networkSession.js';
import { BoxRetryStrategy } from '../../../generator/runtime/box/retryStrategy.js';
import { ApiError, TimeoutError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { fakeBox, type FakeBox, type Heard } from './fakeBox.js';

class BoxClient extends ClientMethods<ClientOptions, BoxClient> {
  constructor(options: ClientOptions) {
    const server = { baseUrls: { baseUrl: 'https://api.box.invalid' }, root: 'baseUrl/2.0' };
    super(options, server, (changed) => new BoxClient(changed));
  }
}

const auth = new BearerAuth({ token: 'secret' });
const call = { url: '/thing', method: 'GET' };
let box: FakeBox;
let session: NetworkSession;

beforeAll(async () => {
  box = await fakeBox(() => ({
    'GET /2.0/thing': () => ({ json: { id: '1' } }),
    'POST /2.0/thing': () => ({ json: { id: '2' } }),
    'GET /2.0/conflict': () => ({ status: 409, json: {} }),
    'GET /2.0/busy': () => ({ status: 503, json: {} }),
    'GET /2.0/slow': () => new Promise(() => undefined),
  }));
  session = new NetworkSession({ baseUrls: new BaseUrls({ baseUrl: box.url }) });
});

afterAll(() => box[Symbol.asyncDispose]());

let before = 0;
beforeEach(() => {
  before = box.heard.length;
});

const sent = (): readonly Heard[] => box.heard.slice(before);
const clientOf = (networkSession: NetworkSession) => new BoxClient({ auth, networkSession });

describe('a session', () => {
  test('says where a client sends its requests, and with which headers', async () => {
    const client = clientOf(session.withAdditionalHeaders({ 'X-Team': 'a' }));
    await client.withExtraHeaders({ 'X-Mine': 'b' }).makeRequest(call);
    expect(sent()).toMatchObject([
      {
        url: '/2.0/thing',
        headers: { 'x-team': 'a', 'x-mine': 'b', authorization: 'Bearer secret' },
      },
    ]);
  });

  test('is not changed by making another one of it', () => {
    const strategy = new BoxRetryStrategy({ maxAttempts: 2 });
    const changed = session
      .withRetryStrategy(strategy)
      .withTimeoutConfig({ timeoutMs: 5 })
      .withAdditionalHeaders({ a: 'b' })
      .withCustomBaseUrls(new BaseUrls({ uploadUrl: 'https://up.example.com' }));
    expect(changed).toMatchObject({
      retryStrategy: strategy,
      timeoutConfig: { timeoutMs: 5 },
      additionalHeaders: { a: 'b' },
      baseUrls: { baseUrl: 'https://api.box.com', uploadUrl: 'https://up.example.com' },
    });
    expect(session.additionalHeaders).toEqual({});
    expect(session.retryStrategy).toBeUndefined();
    expect(changed.connection.retries).toEqual({ strategy, maxAttempts: 2 });
  });

  test('replaces headers whatever the case of their names', () => {
    const changed = session
      .withAdditionalHeaders({ 'As-User': '1' })
      .withAdditionalHeaders({ 'as-user': '2' });
    expect(changed.additionalHeaders).toEqual({ 'as-user': '2' });
  });

  test('limits the time of calls; a client may say otherwise', async () => {
    const client = clientOf(session.withTimeoutConfig({ timeoutMs: 20, totalTimeoutMs: 30 }));
    const slow = { url: '/slow', method: 'GET' };
    expect(await rejection(client.makeRequest(slow))).toBeInstanceOf(TimeoutError);
    const started = performance.now();
    const patient = client.withTimeouts({ totalTimeoutMs: 90 });
    expect(await rejection(patient.makeRequest(slow))).toBeInstanceOf(TimeoutError);
    expect(performance.now() - started).toBeGreaterThan(20);
  });

  test('sends requests through a client of its own', async () => {
    const seen: string[] = [];
    const networkClient: NetworkClient = {
      fetch(options) {
        seen.push(`${options.method} ${options.url} ${JSON.stringify(options.data)}`);
        return new BoxNetworkClient().fetch(options);
      },
    };
    const client = clientOf(session.withNetworkClient(networkClient));
    const response = await client.makeRequest({ url: '/thing', method: 'POST', data: { a: 1 } });
    expect(seen).toEqual([`POST ${box.url}/2.0/thing {"a":1}`]);
    expect(response.data).toEqual({ id: '2' });
    expect(sent()[0]?.body.toString()).toBe('{"a":1}');
  });
});

describe('an interceptor', () => {
  const marked: Interceptor = {
    beforeRequest: (options) =>
      Object.assign({}, options, { headers: { ...options.headers, 'x-seen': '1' } }),
    afterRequest: (response) => ({ ...response, data: { changed: true } }),
  };

  test('changes requests and responses', async () => {
    const response = await clientOf(session.withInterceptors([marked])).makeRequest(call);
    expect(sent()[0]?.headers['x-seen']).toBe('1');
    expect(response.data).toEqual({ changed: true });
  });

  test('may take its time, and leave all as it is', async () => {
    const order: string[] = [];
    const noting = (name: string): Interceptor => ({
      async beforeRequest(options) {
        await Promise.resolve();
        order.push(`${name} before`);
        return options;
      },
      async afterRequest(response) {
        await Promise.resolve();
        order.push(`${name} after`);
        return response;
      },
    });
    const client = clientOf(session.withInterceptors([noting('inner')]));
    const response = await client
      .withInterceptors([noting('outer')])
      .makeRequest({ url: '/thing', method: 'POST', data: { b: 2 }, params: { q: 'x y' } });
    expect(order).toEqual(['outer before', 'inner before', 'inner after', 'outer after']);
    expect(sent()[0]).toMatchObject({ url: '/2.0/thing?q=x%20y' });
    expect(sent()[0]?.body.toString()).toBe('{"b":2}');
    expect(response.data).toEqual({ id: '2' });
  });

  test('may change what it is given in place', async () => {
    const changing: Interceptor = {
      beforeRequest(options) {
        Object.assign(options.headers ?? {}, { 'x-seen': '1' });
        Object.assign(options.data ?? {}, { d: 4 });
        Object.assign(options.params ?? {}, { q: 'z' });
        return options;
      },
      afterRequest(response) {
        Object.assign(response.headers, { 'x-changed': '1' });
        return response;
      },
    };
    const client = new BoxClient({ auth, baseUrl: box.url }).withInterceptors([changing]);
    const response = await client.makeRequest({ url: '/thing', method: 'POST', data: { a: 1 } });
    expect(sent()[0]).toMatchObject({ url: '/2.0/thing?q=z', headers: { 'x-seen': '1' } });
    expect(sent()[0]?.body.toString()).toBe('{"a":1,"d":4}');
    expect(response).toMatchObject({ headers: { 'x-changed': '1' }, data: { id: '2' } });
  });

  test('replaces the query and the body', async () => {
    const replacing: Interceptor = {
      beforeRequest: (options) =>
        Object.assign({}, options, { params: { q: 'new' }, data: { c: 3 } }),
      afterRequest: (response) => response,
    };
    const client = new BoxClient({ auth, baseUrl: box.url }).withInterceptors([replacing]);
    await client.makeRequest({ url: '/thing', method: 'POST', data: {}, params: { q: 'old' } });
    expect(sent()[0]).toMatchObject({ url: '/2.0/thing?q=new' });
    expect(sent()[0]?.body.toString()).toBe('{"c":3}');
  });
});

describe('a retry strategy', () => {
  test('adds to what is sent again', async () => {
    const strategy = {
      shouldRetry: vi.fn((_: unknown, { status }: { status: number }, attempt: number) =>
        Promise.resolve(status === 409 && attempt < 3),
      ),
      retryAfter: () => 0.001,
    };
    const client = clientOf(session.withRetryStrategy(strategy));
    const error = await rejection(client.makeRequest({ url: '/conflict', method: 'GET' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(sent()).toHaveLength(3);
    expect(strategy.shouldRetry.mock.calls[0]).toMatchObject([
      { method: 'GET', url: `${box.url}/2.0/conflict` },
      { status: 409 },
      1,
    ]);
  });

  test('of Box limits the attempts', async () => {
    const client = clientOf(session.withRetryStrategy(new BoxRetryStrategy({ maxAttempts: 1 })));
    await rejection(client.makeRequest({ url: '/busy', method: 'GET' }));
    expect(sent()).toHaveLength(1);
  });

  test('of Box repeats what may be repeated, after waits that double', async () => {
    const strategy = new BoxRetryStrategy({ retryRandomizationFactor: 0, retryBaseInterval: 2 });
    const get = {
      method: 'GET',
      url: '',
      headers: {},
      contentType: '',
      responseFormat: 'json',
    } as const;
    const post = { ...get, method: 'POST' };
    const answer = (status: number, headers = {}) => ({ status, headers });
    expect(await strategy.shouldRetry(get, answer(500), 1)).toBe(true);
    expect(await strategy.shouldRetry(get, answer(500), 5)).toBe(false);
    expect(await strategy.shouldRetry(get, answer(0), 3)).toBe(false);
    expect(await strategy.shouldRetry(post, answer(500), 1)).toBe(false);
    expect(await strategy.shouldRetry(post, answer(429), 1)).toBe(true);
    expect(await strategy.shouldRetry(get, answer(404), 1)).toBe(false);
    expect(strategy.retryAfter(get, answer(500), 3)).toBe(8);
    expect(strategy.retryAfter(get, answer(429, { 'Retry-After': '7' }), 3)).toBe(7);
  });
});
