import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeRequest } from '../../../generator/runtime/box/makeRequest.js';
import { BearerAuth } from '../../../generator/runtime/bearer.js';
import { AbortError, ConnectionError, SdkError } from '../../../generator/runtime/errors.js';
import { rejection, serve, type TestServer } from '../server.js';

const auth = new BearerAuth({ token: 'canary-1234' });
let api: TestServer;
let other: TestServer;

beforeAll(async () => {
  api = await serve((request, response) => {
    if (request.url?.endsWith('/cut')) {
      response.writeHead(200, { 'Content-Length': 100 }).write('begin');
      setTimeout(() => response.destroy(), 20);
    } else if (request.url?.endsWith('/stall')) response.writeHead(200).write('begin');
    else response.end('{}');
  });
  other = await serve((_, response) => void response.end('{}'));
});

beforeEach(() => {
  other.requests.length = 0;
});

afterAll(() => Promise.all([api.close(), other.close()]));

function request(url: string, further: object = {}) {
  const baseUrls = { baseUrl: api.url };
  const input = { url, method: 'GET', ...further };
  return makeRequest({ auth, baseUrls }, { baseUrls, root: 'baseUrl' }, input);
}

test('credentials go to no other host', async () => {
  const error = await rejection(request(`${other.url}/x`));
  expect(error).toBeInstanceOf(SdkError);
  expect(String(error)).toContain('lead to a host of the API');
  expect(other.requests).toEqual([]);
  expect(await request(`${api.url}/x`)).toMatchObject({ status: 200 });
});

test('a host may be asked with credentials that are given for it, or with none', async () => {
  await request(`${other.url}/x`, { auth: new BearerAuth({ token: 'own' }) });
  const server = { baseUrls: {}, root: '' };
  await makeRequest({}, server, { url: `${other.url}/y`, method: 'GET' });
  const sent = other.requests.map(({ headers }) => headers.authorization);
  expect(sent).toEqual(['Bearer own', undefined]);
});

test('bytes that break off are an error of the package', async () => {
  const { content } = await request('/cut', { responseFormat: 'binary' });
  const error = await rejection(new Response(content).text());
  expect(error).toBeInstanceOf(ConnectionError);
});

test('bytes that are being read can be cancelled', async () => {
  const controller = new AbortController();
  const options = { responseFormat: 'binary', cancellationToken: controller.signal };
  const { content } = await request('/stall', options);
  const text = rejection(new Response(content).text());
  setTimeout(() => controller.abort(), 20);
  expect(await text).toBeInstanceOf(AbortError);
});

test('cancelling a request ends what it reads its body from', async () => {
  const controller = new AbortController();
  let ended = false;
  async function* pieces() {
    try {
      yield new Uint8Array(1);
      setTimeout(() => controller.abort(), 20);
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        yield new Uint8Array(1);
      }
    } finally {
      ended = true;
    }
  }
  const sending = { method: 'PUT', fileStream: pieces(), cancellationToken: controller.signal };
  expect(await rejection(request('/put', sending))).toBeInstanceOf(AbortError);
  await expect.poll(() => ended).toBe(true);
});
