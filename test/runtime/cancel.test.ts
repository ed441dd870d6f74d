import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { AbortError, SdkError, TimeoutError } from '../../generator/runtime/errors.js';
import { Invites } from './invites.js';
import { rejection, serve, type TestServer } from './server.js';

let server: TestServer;
let invites: Invites;

beforeAll(async () => {
  server = await serve((request, response) => {
    if (request.url === '/invites/body') response.writeHead(200).write('{"id":');
    if (request.url === '/invites/failing-body') response.writeHead(500).write('{"code":');
  });
  invites = new Invites({ auth: new BearerAuth({ token: 'x' }), baseUrl: server.url });
});

afterAll(() => server.close());

test.each(['head', 'body', 'failing-body'])('an abort in the %s rejects at once', async (id) => {
  const controller = new AbortController();
  const reason = new Error('The user left.');
  const call = rejection(invites.get(id, { cancellationToken: controller.signal }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  controller.abort(reason);
  const error = await call;
  expect(performance.now() - start).toBeLessThan(50);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toBeInstanceOf(SdkError);
  expect(error).toMatchObject({
    name: 'AbortError',
    message: `GET ${server.url}/invites/${id} was cancelled.`,
    cause: reason,
  });
});

test('nothing is sent when the signal is aborted before', async () => {
  server.requests.length = 0;
  const error = await rejection(invites.get('1', { cancellationToken: AbortSignal.abort() }));
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toHaveProperty('cause.name', 'AbortError');
  expect(server.requests).toEqual([]);
});

test('a fetch that knows no signals is not called after an abort, and not believed', async () => {
  const auth = new BearerAuth({ token: 'x' });
  const controller = new AbortController();
  let calls = 0;
  const fetch = (): Promise<Response> => {
    calls += 1;
    controller.abort('reason');
    return Promise.reject(new Error('The socket is closed.'));
  };
  const client = new Invites({ auth, fetch });
  const options = { cancellationToken: controller.signal };
  expect(await rejection(client.get('1', options))).toHaveProperty('cause', 'reason');
  expect(await rejection(client.get('1', options))).toHaveProperty('cause', 'reason');
  expect(calls).toBe(1);
});

test('the reason of a time limit is kept', async () => {
  const error = await rejection(
    invites.get('head', { cancellationToken: AbortSignal.timeout(20) }),
  );
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toHaveProperty('cause.name', 'TimeoutError');
});

test('a signal that is never used changes nothing', async () => {
  const fetch = (): Promise<Response> =>
    Promise.resolve(Response.json({ id: '1', type: 'invite' }));
  const client = new Invites({ auth: new BearerAuth({ token: 'x' }), fetch });
  const { signal } = new AbortController();
  await expect(client.get('1', { cancellationToken: signal })).resolves.toHaveProperty('id', '1');
});

describe('a strategy for sending again', () => {
  const busy = (): Promise<Response> => Promise.resolve(new Response('{}', { status: 409 }));
  const clientOf = (shouldRetry: () => Promise<boolean>): Invites =>
    new Invites({
      auth: new BearerAuth({ token: 'x' }),
      fetch: busy,
      retries: { strategy: { shouldRetry, retryAfter: () => 0 } },
    });

  test('does not hold up a call that is cancelled', async () => {
    const controller = new AbortController();
    const reason = new Error('The user left.');
    const client = clientOf(() => {
      setTimeout(() => controller.abort(reason), 20);
      return new Promise(() => undefined);
    });
    const error = await rejection(client.get('1', { cancellationToken: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toHaveProperty('cause', reason);
  });

  test('does not hold up a call whose time is up', async () => {
    const client = clientOf(() => new Promise(() => undefined));
    const error = await rejection(client.get('1', { timeouts: { totalTimeoutMs: 20 } }));
    expect(error).toBeInstanceOf(TimeoutError);
  });

  test('fails the call when it fails', async () => {
    const reason = new TypeError('No such thing.');
    const error = await rejection(clientOf(() => Promise.reject(reason)).get('1'));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toHaveProperty('cause', reason);
  });
});
