import { afterEach, describe, expect, test, vi } from 'vitest';
import { ClientCredentialsAuth } from '../../generator/runtime/auth/clientCredentialsAuth.js';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { withHeaders } from '../../generator/runtime/derived.js';
import {
  ApiError,
  ConnectionError,
  DecodingError,
  SdkError,
  TimeoutError,
} from '../../generator/runtime/errors.js';
import { ItemsManager } from '../faults/subjects/items.js';
import { Invites } from './invites.js';
import { rejection } from './server.js';

const auth = new BearerAuth({ token: 'token-1234' });

function refused(code: string, message: string = code): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
}

function failing(reason: Error) {
  return vi.fn(() => Promise.reject<Response>(reason));
}

/** A body without an end, and how often somebody asked for more of it. */
function endless(): { readonly body: ReadableStream<Uint8Array>; readonly pulls: () => number } {
  let count = 0;
  const piece = new Uint8Array(1_000_000).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      count += 1;
      controller.enqueue(piece);
    },
  });
  return { body, pulls: () => count };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a call is made once', () => {
  test('where a certificate is not trusted', async () => {
    const message = 'self-signed certificate in certificate chain';
    const fetch = failing(refused('SELF_SIGNED_CERT_IN_CHAIN', message));
    expect(await rejection(new Invites({ auth, fetch }).get('1'))).toBeInstanceOf(ConnectionError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('where maxAttempts is no number', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('{}', { status: 500 })));
    const invites = new Invites({ auth, fetch, retries: { maxAttempts: NaN } });
    expect(await rejection(invites.get('1'))).toBeInstanceOf(ApiError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('where what is to be sent cannot be read', async () => {
    const fetch = vi.fn(async (request: Request) => new Response(await request.text()));
    const items = new ItemsManager({ auth, fetch });
    const missing = new Error('There is no such file.');
    const error = await rejection(items.put('1', () => Promise.reject(missing)));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).not.toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty('cause', missing);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('where its cause is its own cause', async () => {
    const reason = new TypeError('fetch failed');
    reason.cause = reason;
    const fetch = failing(reason);
    const invites = new Invites({ auth, fetch, retries: { maxAttempts: 1 } });
    expect(await rejection(invites.create({ actionableBy: {} }))).toHaveProperty('cause', reason);
  });

  test('where the success is longer than memory should hold', async () => {
    const { body, pulls } = endless();
    const fetch = vi.fn(() => Promise.resolve(new Response(body)));
    const error = await rejection(new Invites({ auth, fetch }).get('1'));
    expect(error).toBeInstanceOf(DecodingError);
    expect(String(error)).toContain('the body is too long');
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(pulls()).toBeLessThan(105);
  });
});

test('a body that nobody wants is not read to its end', async () => {
  const { body, pulls } = endless();
  const fetch = () => Promise.resolve(new Response(body));
  expect(await new Invites({ auth, fetch }).delete('1')).toBe(undefined);
  expect(pulls()).toBeLessThan(5);
});

test('a token endpoint that cannot be reached is asked four times for one call, not sixteen', async () => {
  vi.useFakeTimers();
  const fetch = failing(refused('ECONNREFUSED'));
  const fields = { clientId: 'id', clientSecret: 'secret', tokenUrl: 'https://api.example.com/t' };
  const invites = new Invites({ auth: new ClientCredentialsAuth(fields), fetch });
  const error = rejection(invites.get('1'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await error).toBeInstanceOf(SdkError);
  expect(fetch).toHaveBeenCalledTimes(4);
});

test('clients that are made from others, and their tokens, share what repeats may cost', async () => {
  vi.useFakeTimers();
  const fetch = vi.fn(() => Promise.resolve(new Response('{}', { status: 503 })));
  const options = { auth, fetch };
  const derived = withHeaders(withHeaders(options, { a: 'b' }), { c: 'd' });
  for (const one of [options, derived]) {
    const invites = new Invites(one);
    const calls = Array.from({ length: 100 }, () => rejection(invites.get('1')));
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all(calls);
  }
  expect(fetch).toHaveBeenCalledTimes(200 + 500 / 5);
});

test('an answer that is waited for leaves no listeners, and is asked for as often as it says', async () => {
  vi.useFakeTimers();
  const warnings: unknown[] = [];
  const listen = (warning: unknown): void => void warnings.push(warning);
  process.on('warning', listen);
  const early = () => new Response(null, { status: 202, headers: { 'Retry-After': '1' } });
  let left = 20;
  const fetch = vi.fn(() => Promise.resolve((left -= 1) < 0 ? new Response('here') : early()));
  const content = new ItemsManager({ auth, fetch }).download('1');
  await vi.advanceTimersByTimeAsync(21_000);
  expect(await new Response(await content).text()).toBe('here');
  expect(fetch).toHaveBeenCalledTimes(21);
  vi.useRealTimers();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(warnings).toEqual([]);
});

test('undefined stands for what the client says', async () => {
  const fetch = vi.fn(() => Promise.resolve(new Response('{}', { status: 500 })));
  const once = new Invites({ auth, fetch, retries: { maxAttempts: 1 } });
  await rejection(once.get('1', { retries: { maxAttempts: undefined } }));
  expect(fetch).toHaveBeenCalledTimes(1);
  const silent = () => new Promise<Response>(() => undefined);
  const soon = new Invites({
    ...{ auth, fetch: silent, retries: { maxAttempts: 1 } },
    timeouts: { timeoutMs: 20 },
  });
  const error = await rejection(soon.get('1', { timeouts: { timeoutMs: undefined } }));
  expect(error).toBeInstanceOf(TimeoutError);
});

test('a header of a call takes the place of one whose name is written differently', async () => {
  const seen: (string | null)[] = [];
  const fetch = (request: Request) => {
    seen.push(request.headers.get('As-User'));
    return Promise.resolve(Response.json({ id: '1', type: 'invite' }));
  };
  const invites = new Invites({ auth, fetch, headers: { 'as-user': '1', 'As-User': '2' } });
  await invites.get('1', { headers: { extraHeaders: { 'as-user': '3' } } });
  await invites.get('1', { headers: { extraHeaders: { 'AS-USER': undefined } } });
  expect(seen).toEqual(['3', null]);
});
