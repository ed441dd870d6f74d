import { describe, expect, test } from 'vitest';
import { connect, type ConnectionOptions } from '../../generator/runtime/api.js';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { bytes } from '../../generator/runtime/body.js';
import { cookies } from '../../generator/runtime/cookies.js';
import { encoded, encodedHeaders } from '../../generator/runtime/encoded.js';
import { SdkError } from '../../generator/runtime/errors.js';
import { headerText } from '../../generator/runtime/headerText.js';
import { commaSeparated, query } from '../../generator/runtime/query.js';
import { lastOptions } from '../../generator/runtime/lastOptions.js';
import { requestInit, ExtraHeaders } from '../../generator/runtime/request.js';
import { wholeUrl } from '../../generator/runtime/wholeUrl.js';
import { server, type paths } from './calls.js';
import { rejection } from './server.js';

const auth = new BearerAuth({ token: 'secret' });

/** An API whose requests go nowhere, and the last of them. */
function recorded(options: ConnectionOptions = { auth }, described = server) {
  const requests: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const api = connect<paths>({ ...options, fetch }, described);
  return { api, requests, urls: () => requests.map(({ url }) => url) };
}

describe('a server', () => {
  test('is that of the document, at its path', async () => {
    const { api, urls } = recorded();
    await api.GET('/page');
    await api.PUT('/bytes', {
      body: '',
      bodySerializer: bytes('text/plain'),
      root: 'uploadUrl/2.0',
    });
    await api.GET('/page', { root: 'uploadUrl' });
    expect(urls()).toEqual([
      'https://api.example.com/2.0/page',
      'https://upload.example.com/api/2.0/bytes',
      'https://upload.example.com/api/page',
    ]);
  });

  test('can be named by the client, each by itself', async () => {
    const baseUrls = { uploadUrl: 'http://127.0.0.1:1/up/' };
    const { api, urls } = recorded({ auth, baseUrl: 'http://127.0.0.1:2', baseUrls });
    await api.GET('/page');
    await api.GET('/page', { root: 'uploadUrl/2.0' });
    expect(urls()).toEqual(['http://127.0.0.1:2/2.0/page', 'http://127.0.0.1:1/up/2.0/page']);
  });

  test('may be named by `baseUrls` as well, and `baseUrl` is stronger', async () => {
    const baseUrls = { baseUrl: 'https://a.example.com' };
    const { api, urls } = recorded({ auth, baseUrls });
    await api.GET('/page');
    const other = recorded({ auth, baseUrls, baseUrl: 'https://b.example.com' });
    await other.api.GET('/page');
    expect([...urls(), ...other.urls()]).toEqual([
      'https://a.example.com/2.0/page',
      'https://b.example.com/2.0/page',
    ]);
  });

  test('must be a URL, whatever its name', () => {
    for (const uploadUrl of ['', 'upload', 'https://user:hunter2@example.com'])
      expect(() => recorded({ auth, baseUrls: { uploadUrl } })).toThrow(SdkError);
  });

  test.each([
    'http://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com/2.0',
    'http://example.com/localhost/',
    'http://10.0.0.1',
    'http://[::2]',
    'ftp://localhost',
    'ws://localhost',
  ])('must be HTTPS where others could listen: %s', (baseUrl) => {
    expect(() => recorded({ auth, baseUrl })).toThrow(/must be https/);
    expect(() => recorded({ auth, baseUrls: { uploadUrl: baseUrl } })).toThrow(/must be https/);
    expect(() => recorded({ baseUrl })).toThrow(SdkError);
  });

  test.each([
    'http://localhost',
    'http://localhost:8080/api',
    'http://LOCALHOST',
    'http://127.0.0.1',
    'http://127.8.8.8:1/',
    'http://[::1]:8080',
    'HTTPS://example.com',
  ])('needs no HTTPS on this machine: %s', (baseUrl) => {
    expect(() => recorded({ auth, baseUrl })).not.toThrow();
  });

  test('may be without HTTPS where the client says so', async () => {
    const options = { auth, allowInsecure: true, baseUrl: 'http://10.0.0.1' };
    const { api, urls } = recorded(options);
    await api.GET('/page');
    expect(urls()).toEqual(['http://10.0.0.1/2.0/page']);
    for (const baseUrl of ['ftp://10.0.0.1', 'http://user:hunter2@10.0.0.1', 'upload', ''])
      expect(() => recorded({ ...options, baseUrl })).toThrow(SdkError);
  });

  test('may be without HTTPS where the description says so, of an API without credentials', async () => {
    const open = { baseUrls: { baseUrl: 'http://example.com' }, root: 'baseUrl' };
    const { api, urls } = recorded({}, { ...open, allowInsecure: true });
    await api.GET('/page');
    expect(urls()).toEqual(['http://example.com/page']);
    expect(() => recorded({}, open)).toThrow(SdkError);
    const careful = { allowInsecure: false };
    expect(() => recorded(careful, { ...open, allowInsecure: true })).toThrow(SdkError);
  });

  test('keeps its path, and may have letters in it that mean more elsewhere', async () => {
    const { api, urls } = recorded({ auth, baseUrl: 'https://example.com/a@b:c/' });
    await api.GET('/page');
    expect(urls()).toEqual(['https://example.com/a@b:c/2.0/page']);
  });

  test('is one connection for one set of options', () => {
    const options = { auth };
    expect(connect(options, server)).toBe(connect(options, server));
    expect(connect({ auth }, server)).not.toBe(connect({ auth }, server));
  });
});

describe('credentials', () => {
  test('are sent where there are any', async () => {
    const { api, requests } = recorded();
    await api.GET('/page');
    await api.GET('/page', { credentials: 'omit' });
    const open = recorded({ headers: { 'X-All': 'all' } });
    await open.api.GET('/page');
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer secret',
      null,
    ]);
    expect([...(open.requests[0]?.headers ?? [])]).toEqual([
      ['user-agent', 'openapi-managers'],
      ['x-all', 'all'],
    ]);
  });
});

describe('a whole URL', () => {
  const domains = ['example.org'];
  const described = { ...server, domains };

  const put = async (url: string, options: ConnectionOptions = { auth }) => {
    const { api, requests } = recorded(options, described);
    await api.PUT('/bytes', {
      ...wholeUrl(url, api.server),
      body: 'abc',
      bodySerializer: bytes('text/plain'),
    });
    return requests[0];
  };

  test.each([
    'https://api.example.com/anything?a=b',
    'https://upload.example.com/api/2.0/sessions/1',
    'https://dc1.upload.example.com/sessions/1',
    'https://example.org/',
    'https://dc2.app.example.org/sessions/1',
  ])('%s is where the call goes, with credentials', async (url) => {
    const request = await put(url);
    expect(request?.url).toBe(url);
    expect(request?.headers.get('authorization')).toBe('Bearer secret');
    expect(await request?.text()).toBe('abc');
  });

  test.each([
    '',
    '/sessions/1',
    'https://example.com/',
    'https://evil.com/?api.example.com',
    'https://api.example.com.evil.com/',
    'https://evilexample.org/',
    'http://api.example.com/sessions/1',
    'https://hunter2@api.example.com/',
    'https://user:hunter2@api.example.com/',
    'https://api.example.com@evil.com/',
    'https:\\\\evil.com\\api.example.com',
    'javascript:alert(1)',
    'data:text/plain,a',
  ])('%j is refused', async (url) => {
    const error = await rejection(put(url));
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).not.toContain('hunter2');
  });

  test('may lead to where a base URL leads, by whatever protocol', async () => {
    const options = { auth, baseUrls: { uploadUrl: 'http://127.0.0.1:8080/api' } };
    expect((await put('http://127.0.0.1:8080/sessions/1', options))?.url).toBe(
      'http://127.0.0.1:8080/sessions/1',
    );
    expect(await rejection(put('http://127.0.0.1:9090/', options))).toBeInstanceOf(SdkError);
    const more = { auth, baseUrls: { other: 'https://cdn.example.net' } };
    expect((await put('https://cdn.example.net/1', more))?.url).toBe('https://cdn.example.net/1');
  });

  test('takes query parameters beside its own', async () => {
    const { api, urls } = recorded({ auth }, described);
    const given = 'https://api.example.com/page?token=a%20b#part';
    await api.GET('/page', {
      ...wholeUrl(given, api.server, query({ limit: commaSeparated })),
      params: { query: { limit: 2 } },
    });
    await api.GET('/page', { ...wholeUrl(given, api.server) });
    expect(urls()).toEqual([
      'https://api.example.com/page?token=a%20b&limit=2',
      'https://api.example.com/page?token=a%20b',
    ]);
  });
});

type Session = paths['/sessions/{id}']['get'];

interface Headers extends ExtraHeaders {
  readonly apiVersion: string;
  readonly ifMatch?: string;
}

describe('parameters', () => {
  test('of every place', async () => {
    const { api, requests } = recorded();
    const headers = { ifMatch: '"1"', extraHeaders: { 'X-Extra': 'extra' } };
    await api.GET('/sessions/{id}', {
      ...requestInit({ headers }, cookies({ session: 'a=b; c', none: undefined })),
      params: {
        path: { id: 'a b' },
        query: encoded<{ readonly limit?: number }, Session>({ limit: 1 }, {}),
        header: {
          ...encodedHeaders<Headers, Session>(
            { apiVersion: '1.0', ...headers },
            { apiVersion: 'api-version', ifMatch: 'if-match' },
          ),
        },
        cookie: { session: 'a=b; c' },
      },
    });
    const [request] = requests;
    expect(request?.url).toBe('https://api.example.com/2.0/sessions/a%20b?limit=1');
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      'api-version': '1.0',
      'user-agent': 'openapi-managers',
      authorization: 'Bearer secret',
      cookie: 'session=a%3Db%3B%20c',
      'if-match': '"1"',
      'x-extra': 'extra',
    });
  });

  test('an object in a header is text', () => {
    const value = { a: 1, b: undefined, c: 'x' };
    expect(headerText(value)).toBe('a,1,c,x');
    expect(headerText(value, '=')).toBe('a=1,c=x');
  });

  test('the last argument may be a signal, or say more', () => {
    const { signal } = new AbortController();
    expect(lastOptions(signal)).toEqual({ cancellationToken: signal });
    const options = { cancellationToken: signal, timeouts: { timeoutMs: 1 } };
    expect(lastOptions(options)).toBe(options);
    expect(lastOptions()).toEqual({});
    const headers = { extraHeaders: { a: 'b' } };
    expect(lastOptions(signal, headers)).toEqual({ cancellationToken: signal, headers });
  });

  test('extra headers can be made with `new`', () => {
    const given = { extraHeaders: { a: 'b' } };
    expect(new ExtraHeaders(given)).toEqual(given);
  });
});
