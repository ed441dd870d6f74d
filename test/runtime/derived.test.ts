import { expect, test } from 'vitest';
import type { ConnectionOptions } from '../../generator/runtime/api.js';
import {
  withBaseUrls,
  withHeaders,
  withInterceptors,
  withRetries,
  withTimeouts,
} from '../../generator/runtime/derived.js';

const auth = { authenticate: (request: Request) => request };
const options: ConnectionOptions = {
  auth,
  baseUrl: 'https://one.example.com',
  baseUrls: { upload: 'https://up.example.com' },
  headers: { 'X-A': '1', 'X-B': '1' },
  timeouts: { timeoutMs: 5, totalTimeoutMs: 10 },
  retries: { maxAttempts: 2 },
};
const shared: ConnectionOptions = {
  auth,
  networkSession: { connection: { timeouts: { timeoutMs: 7 }, retries: { maxAttempts: 3 } } },
};

test('options with more headers have one of each name, in whatever case', () => {
  const changed = withHeaders(options, { 'x-b': '2', 'X-C': '3' });
  expect(changed).toEqual({ ...options, headers: { 'X-A': '1', 'x-b': '2', 'X-C': '3' } });
  expect(options.headers).toEqual({ 'X-A': '1', 'X-B': '1' });
  expect(withHeaders({ auth }, { a: 'b' })).toEqual({ auth, headers: { a: 'b' } });
});

test('options with other servers keep those that are not given', () => {
  const account = 'https://account.example.com';
  expect(withBaseUrls(options, { baseUrl: undefined, account })).toEqual({
    ...options,
    baseUrls: { upload: 'https://up.example.com', account },
  });
  const baseUrl = 'https://two.example.com';
  expect(withBaseUrls(options, { baseUrl, upload: undefined })).toEqual({ ...options, baseUrl });
});

test('options with other limits keep those that are not given, also those of a session', () => {
  expect(withTimeouts(options, { timeoutMs: undefined, totalTimeoutMs: 20 }).timeouts).toEqual({
    timeoutMs: 5,
    totalTimeoutMs: 20,
  });
  expect(withTimeouts(shared, { totalTimeoutMs: 9 }).timeouts).toEqual({
    timeoutMs: 7,
    totalTimeoutMs: 9,
  });
});

test('options with other retries keep what is not given, also that of a session', () => {
  const strategy = { shouldRetry: () => Promise.resolve(false), retryAfter: () => 0 };
  const changed = withRetries(options, { maxAttempts: undefined, strategy });
  expect(changed.retries).toEqual({ maxAttempts: 2, strategy });
  expect(withRetries(shared, { strategy }).retries?.maxAttempts).toBe(3);
});

test('options with interceptors send what passed them, through the fetch that they had', async () => {
  const fetch = (request: Request): Promise<Response> =>
    Promise.resolve(new Response(request.headers.get('x-mark')));
  const marked = (mark: string) => ({
    beforeRequest: (request: Request) => {
      request.headers.append('x-mark', mark);
      return request;
    },
  });
  const changed = withInterceptors(withInterceptors({ fetch }, [marked('inner')]), [
    marked('outer'),
  ]);
  const response = await changed.fetch(new Request('https://example.com'));
  expect(await response.text()).toBe('outer, inner');
});
