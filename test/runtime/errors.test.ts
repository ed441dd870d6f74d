import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import {
  ApiError,
  AuthenticationError,
  DecodingError,
  SdkError,
} from '../../generator/runtime/errors.js';
import { receive } from '../../generator/runtime/receive.js';
import { Invites, inviteCodec } from './invites.js';
import { rejection, serve, type TestServer } from './server.js';

const notFound = {
  code: 'not_found',
  message: 'Not Found',
  context_info: { message: 'Gone', item_id: 7 },
  help_url: 'https://help.example.com/404',
  request_id: 'abcdef123456',
};

const answers: { readonly [path: string]: (response: ServerResponse) => void } = {
  json: (response) => response.writeHead(404).end(JSON.stringify(notFound)),
  html: (response) =>
    response.writeHead(502, { 'Box-Request-Id': 'header7' }).end('<html>Bad Gateway</html>'),
  empty: (response) => response.writeHead(404, { 'X-Request-Id': 'header8' }).end(),
  'no-content': (response) => response.writeHead(409, { 'Content-Length': 0 }).end(),
  list: (response) => response.writeHead(400).end('["a"]'),
  null: (response) => response.writeHead(400).end('null'),
  odd: (response) =>
    response.writeHead(400).end('{"code":5,"message":{},"context_info":[],"request_id":null}'),
  huge: (response) => {
    response.writeHead(500);
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(60_000))) written += 60_000;
    };
    response.on('drain', more).on('close', () => (closed = true));
    more();
  },
  'huge-json': (response) =>
    response
      .writeHead(500)
      .end(JSON.stringify({ text: 'x'.repeat(20_000), code: 'c', request_id: 'r' })),
  truncated: (response) => {
    response.writeHead(500, { 'Content-Length': 1000 }).write('{"code":"tr');
    setTimeout(() => response.destroy(), 20);
  },
  'split-letter': (response) => {
    const bytes = Buffer.from('{"code":"é"}');
    response.writeHead(500).write(bytes.subarray(0, 10));
    setTimeout(() => response.end(bytes.subarray(10)), 20);
  },
  'not-json': (response) =>
    response.setHeader('Box-Request-Id', 'r9').end(`<html>${'y'.repeat(20_000)}`),
  'success-truncated': (response) => {
    response.writeHead(200, { 'Content-Length': 1000 }).write('{"id":');
    setTimeout(() => response.destroy(), 20);
  },
  'no-json-but-nothing-expected': (response) => response.end('deleted'),
};

let written = 0;
let closed = false;
let server: TestServer;
let invites: Invites;

beforeAll(async () => {
  server = await serve((request, response) => {
    answers[request.url?.split('/')[2]?.split('?')[0] ?? '']?.(response);
  });
  invites = new Invites({
    auth: new BearerAuth({ token: 'hunter2' }),
    retries: { maxAttempts: 1 },
    baseUrl: server.url,
  });
});

afterAll(() => server.close());

async function apiErrorOf(answer: string): Promise<ApiError> {
  const error = await rejection(invites.get(answer, { queryParams: { marker: 'private' } }));
  if (error instanceof ApiError) return error;
  throw error;
}

describe('an unsuccessful answer', () => {
  test('says all that a person needs', async () => {
    const error = await apiErrorOf('json');
    const url = `${server.url}/invites/json`;
    expect(error.message).toBe(
      `GET ${url} failed with 404 not_found: Not Found (request abcdef123456). See https://help.example.com/404`,
    );
    expect(error.requestInfo).toEqual({ method: 'GET', url });
    expect(error.responseInfo).toMatchObject({
      statusCode: 404,
      headers: { connection: '…', date: expect.any(String) },
      code: 'not_found',
      contextInfo: { message: 'Gone', extraData: { item_id: 7 } },
      requestId: 'abcdef123456',
      helpUrl: 'https://help.example.com/404',
      rawBody: JSON.stringify(notFound),
      body: { helpUrl: 'https://help.example.com/404' },
    });
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('ApiError');
    expect(String(error)).toBe(`ApiError: ${error.message}`);
    expect(error.stack).toMatch(/^ApiError: GET /);
  });

  test('that is HTML', async () => {
    const error = await apiErrorOf('html');
    expect(error.message).toMatch(/failed with 502: Bad Gateway \(request header7\)\.$/);
    expect(error.responseInfo).toMatchObject({
      body: undefined,
      rawBody: '<html>Bad Gateway</html>',
    });
  });

  test.each(['empty', 'no-content'])('that is empty (%s)', async (answer) => {
    const error = await apiErrorOf(answer);
    expect(error.responseInfo).toMatchObject({ body: undefined, rawBody: '' });
  });

  test('takes the request id of the headers where the body has none', async () => {
    expect((await apiErrorOf('empty')).responseInfo.requestId).toBe('header8');
  });

  test.each([
    ['list', ['a']],
    ['null', null],
  ])('that is a JSON %s', async (answer, body) => {
    const error = await apiErrorOf(answer);
    expect(error.responseInfo.body).toEqual(body);
    expect(error.message).toMatch(/failed with 400: Bad Request\.$/);
  });

  test('whose properties are of other types than described', async () => {
    const error = await apiErrorOf('odd');
    expect(error.message).toMatch(/failed with 400: Bad Request\.$/);
    const { code, contextInfo, requestId } = error.responseInfo;
    expect([code, contextInfo, requestId]).toEqual([undefined, undefined, undefined]);
    expect(error.responseInfo.body).toMatchObject({ code: 5 });
  });

  test('that does not end is read no further than 10,000 characters', async () => {
    const error = await apiErrorOf('huge');
    expect(error.responseInfo.statusCode).toBe(500);
    expect(error.responseInfo.rawBody).toBe('x'.repeat(10_000));
    await vi.waitFor(() => expect(closed).toBe(true));
    expect(written).toBeLessThan(20_000_000);
  });

  test('that is long is read to its end, and shown in part', async () => {
    const { responseInfo } = await apiErrorOf('huge-json');
    expect(responseInfo).toMatchObject({ code: 'c', requestId: 'r', body: { requestId: 'r' } });
    expect(responseInfo.rawBody).toMatch(/^\{"text":"x{9991}$/);
  });

  test('that breaks off', async () => {
    const error = await apiErrorOf('truncated');
    expect(error.responseInfo).toMatchObject({ statusCode: 500, rawBody: '{"code":"tr' });
  });

  test('whose letters are split between packets', async () => {
    expect((await apiErrorOf('split-letter')).responseInfo.code).toBe('é');
  });

  test('is not hidden by a codec that fails', async () => {
    const failing = {
      decode: () => {
        throw new Error('The codec is broken.');
      },
    };
    const error = await rejection(
      receive(inviteCodec, failing, () =>
        invites.api.GET('/invites/{invite_id}', { params: { path: { invite_id: 'json' } } }),
      ),
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toHaveProperty('responseInfo.body', notFound);
  });

  test('rejects withResponse() too, and leaves no rejection without a handler', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    expect(await rejection(invites.get('json').withResponse())).toBeInstanceOf(ApiError);
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });

  test('survives JSON.stringify and console.log', async () => {
    const error = await apiErrorOf('json');
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: 'ApiError',
      message: error.message,
      requestInfo: { method: 'GET' },
      responseInfo: { code: 'not_found' },
    });
    const plain = new SdkError({ message: 'No.', cause: new Error('why') });
    const shown = '{"plain":{"name":"SdkError","message":"No.","cause":{"name":"Error"}}}';
    expect(JSON.parse(JSON.stringify({ plain }))).toEqual(JSON.parse(shown));
    expect(inspect(error)).toContain('not_found');
    expect(inspect(error)).not.toContain('private');
  });
});

describe('a success', () => {
  test('that is not JSON is an error with status, request id and text', async () => {
    const error = await apiErrorOf('not-json');
    expect(error).toBeInstanceOf(DecodingError);
    expect(error.message).toMatch(/failed with 200: the body is not JSON \(request r9\)\.$/);
    expect(error.responseInfo).toMatchObject({ statusCode: 200, requestId: 'r9' });
    expect(error.responseInfo.rawBody).toMatch(/^<html>y{9994}$/);
  });

  test('that breaks off is an error that names the request', async () => {
    const error = await rejection(invites.get('success-truncated'));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toHaveProperty(
      'message',
      `GET ${server.url}/invites/success-truncated got no complete answer.`,
    );
    expect(error).toHaveProperty('cause', expect.any(TypeError));
  });

  test.each(['null', '[]', '"text"', '42', 'true'])(
    'that is %s where an object is described is an error',
    async (text) => {
      const fetch = () => Promise.resolve(new Response(text));
      const error = await rejection(
        new Invites({ auth: new BearerAuth({ token: 't' }), fetch }).get('1'),
      );
      expect(error).toBeInstanceOf(DecodingError);
      expect(String(error)).toContain('failed with 200: the body is not an object');
      expect(error).toHaveProperty('responseInfo.rawBody', text);
    },
  );

  test('of which nothing is expected may hold anything', async () => {
    expect(await invites.delete('no-json-but-nothing-expected')).toBe(undefined);
  });
});

describe('a request that is not answered', () => {
  test('rejects with what was asked, and why', async () => {
    const closed = await serve(() => undefined);
    await closed.close();
    const client = new Invites({
      auth: new BearerAuth({ token: 'hunter2' }),
      retries: { maxAttempts: 1 },
      baseUrl: closed.url,
    });
    const error = await rejection(client.get('1', { queryParams: { marker: 'private' } }));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toHaveProperty('message', `GET ${closed.url}/invites/1 got no complete answer.`);
    expect(error).toHaveProperty('cause.cause.code', 'ECONNREFUSED');
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'ConnectionError',
      message: `GET ${closed.url}/invites/1 got no complete answer.`,
      cause: { name: 'TypeError', code: 'ECONNREFUSED' },
    });
  });

  test('that could not be authenticated has the reason as its cause', async () => {
    const broken = new Error('The token has expired.');
    const auth = { retrieveAuthorizationHeader: () => Promise.reject(broken) };
    const error = await rejection(
      new Invites({ auth, retries: { maxAttempts: 1 }, baseUrl: server.url }).get('1'),
    );
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toHaveProperty('cause', broken);
  });

  test('rejects, and does not throw, when the request cannot be made', async () => {
    const expiresAt = new Date(NaN);
    const error = await rejection(invites.create({ actionableBy: {}, expiresAt }));
    expect(error).toHaveProperty('message', 'expiresAt is an invalid Date.');
    const circular: { login?: string; self?: unknown } = {};
    circular.self = circular;
    const other = await rejection(invites.create({ actionableBy: circular }));
    expect(other).toHaveProperty('message', 'POST /invites cannot be sent.');
    expect(other).toHaveProperty('cause', expect.any(TypeError));
  });
});
