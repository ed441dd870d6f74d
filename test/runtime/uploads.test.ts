import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connect, type ConnectionOptions } from '../../generator/runtime/api.js';
import type { Binary } from '../../generator/runtime/binary.js';
import { bytes } from '../../generator/runtime/body.js';
import { AbortError, SdkError } from '../../generator/runtime/errors.js';
import { multipart } from '../../generator/runtime/multipart.js';
import { server as described, type paths } from './calls.js';
import { rejection } from './server.js';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An API on this machine; its server answers before a body has come. */
async function apiOf(listener: RequestListener, options: ConnectionOptions = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return connect<paths>({ baseUrl: `http://127.0.0.1:${port}`, ...options }, described);
}

/** An API that refuses the first requests, and takes the rest. */
function busyApi(refusals: number, received: string[], status = 503) {
  return apiOf((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      received.push(body);
      const isRefused = received.length <= refusals;
      response.writeHead(isRefused ? status : 204, isRefused ? { Location: '/there' } : {}).end();
    });
  });
}

const bodySerializer = bytes('application/octet-stream');
const pieces = () => Readable.from([Buffer.from('ab'), Buffer.from('c')]);

describe('a function that gives the bytes of an upload', () => {
  test.each<[string, () => unknown]>([
    ['a Uint8Array', () => new Uint8Array([97, 98, 99])],
    ['a Blob', () => new Blob(['abc'])],
    ['a web stream', () => new Blob(['abc']).stream()],
    ['a stream of Node', pieces],
    ['a promise of a web stream', () => Promise.resolve(new Blob(['abc']).stream())],
    ['an async iterable', async () => Promise.resolve(pieces())],
  ])('may give %s, and is asked for each attempt', async (_, body) => {
    const received: string[] = [];
    const given = vi.fn(body);
    const api = await busyApi(1, received);
    await api.PUT('/bytes', { body: given, bodySerializer });
    expect(received).toEqual(['abc', 'abc']);
    expect(given).toHaveBeenCalledTimes(2);
  });

  test('may stand in a part, and its body is written anew with it', async () => {
    const received: string[] = [];
    const file = vi.fn(pieces);
    const api = await busyApi(1, received);
    await api.POST('/upload', {
      body: { attributes: { name: 'a' }, file },
      bodySerializer: multipart(['attributes', 'file']),
      idempotencyKey: 'k',
    });
    expect(file).toHaveBeenCalledTimes(2);
    expect(received).toHaveLength(2);
    const [first, second] = received.map((text) => text.replace(/--[\da-f-]{36}/g, '--'));
    expect(second).toBe(first);
    expect(first).toContain(
      'name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\nabc\r\n--',
    );
  });

  test('helps no body of which another part is a stream', async () => {
    const received: string[] = [];
    const api = await busyApi(1, received);
    const { response } = await api.POST('/upload', {
      body: { attributes: { name: 'a' }, file: [pieces, pieces()] },
      bodySerializer: multipart(['attributes', 'file']),
      idempotencyKey: 'k',
    });
    expect(response.status).toBe(503);
    expect(received).toHaveLength(1);
  });

  test('is not asked where nothing is sent', async () => {
    const given = vi.fn(pieces);
    const received: string[] = [];
    const api = await busyApi(1, received, 303);
    await api.PUT('/bytes', { body: given, bodySerializer });
    expect(received).toEqual(['abc', '']);
    expect(given).toHaveBeenCalledTimes(1);
  });

  test('fails the call when it fails, which is told with the reason', async () => {
    const api = await busyApi(0, [], 503);
    const reason = new Error('The disk is gone.');
    for (const body of [() => Promise.reject(reason), (): never => fail(reason)]) {
      const call = { body, bodySerializer, retries: { maxAttempts: 1 } };
      const error = await rejection(api.PUT('/bytes', call));
      expect(error).toBeInstanceOf(SdkError);
      expect(JSON.stringify([error, causesOf(error)])).toContain('The disk is gone.');
    }
  });
});

describe('a stream that is sent', () => {
  test.each<[string, (source: AsyncGenerator<Uint8Array>) => Binary]>([
    ['an async generator', (source) => source],
    ['a stream of Node', (source) => Readable.from(source)],
    ['a web stream', (source) => Readable.toWeb(Readable.from(source))],
    ['a function', (source) => () => source],
  ])('is ended when the call is cancelled: %s', async (_, bodyOf) => {
    const source = { isOpen: false, given: 0 };
    async function* endless(): AsyncGenerator<Uint8Array> {
      source.isOpen = true;
      try {
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          source.given += 1;
          yield new Uint8Array(1000);
        }
      } finally {
        source.isOpen = false;
      }
    }
    const api = await apiOf((request) => request.resume());
    const controller = new AbortController();
    const put = api.PUT('/bytes', {
      body: bodyOf(endless()),
      bodySerializer,
      signal: controller.signal,
    });
    await vi.waitFor(() => expect(source.given).toBeGreaterThan(20));
    controller.abort(new Error('The user left.'));
    expect(await rejection(put)).toBeInstanceOf(AbortError);
    await vi.waitFor(() => expect(source.isOpen).toBe(false));
  });
});

function fail(reason: Error): never {
  throw reason;
}

function causesOf(error: unknown): readonly string[] {
  return error instanceof Error ? [error.message, ...causesOf(error.cause)] : [];
}
