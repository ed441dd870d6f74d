import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Api } from '../../generator/runtime/api.js';
import type { Binary } from '../../generator/runtime/binary.js';
import { bytes } from '../../generator/runtime/body.js';
import { partsOf } from '../../generator/runtime/box/parts.js';
import { multipart } from '../../generator/runtime/multipart.js';
import { receiveStream } from '../../generator/runtime/receiveStream.js';
import { streamFrom } from '../../generator/runtime/streamFrom.js';
import { withProgress, type TransferProgress } from '../../generator/runtime/withProgress.js';
import { server as described, type paths } from './calls.js';
import { rejection, serve, type TestServer } from './server.js';

const size = 150_000;
const content = Buffer.alloc(size, 'x');
let server: TestServer;
let api: Api<paths>;
let failures = 0;
let seen: TransferProgress[];
const onProgress = (progress: TransferProgress): number => seen.push(progress);

beforeAll(async () => {
  server = await serve(({ url }, response) => {
    if (failures-- > 0) response.writeHead(503, { 'Retry-After': '0' }).end();
    else if (url === '/2.0/download')
      response.writeHead(200, { 'Content-Length': size }).end(content);
    else response.writeHead(204).end();
  });
  api = connect<paths>({ baseUrl: server.url }, described);
});

afterAll(() => server.close());

beforeEach(() => {
  server.requests.length = 0;
  failures = 0;
  seen = [];
});

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += 50_000) {
    await Promise.resolve();
    yield content.subarray(at, at + 50_000);
  }
}

const sources: readonly (readonly [string, () => Binary, number | undefined])[] = [
  ['a Blob', () => () => withProgress(new Blob([content]), onProgress), size],
  ['a buffer', () => () => withProgress(content, onProgress), size],
  ['a function', () => () => withProgress(pieces(), onProgress), undefined],
  ['a web stream', () => withProgress(streamFrom(pieces), onProgress, size), size],
  ['a stream of Node', () => withProgress(Readable.from(pieces()), onProgress), undefined],
  ['an async iterable', () => withProgress(pieces(), onProgress, size), size],
];

describe('an upload tells how far it has come', () => {
  test.each(sources)('from %s', async (_, source, total) => {
    const bodySerializer = bytes('application/octet-stream');
    await api.PUT('/bytes', { body: source(), bodySerializer });
    expect(server.requests[0]?.body).toBe(content.toString());
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual({ transferred: size, total });
    const steps = seen.map(({ transferred }) => transferred);
    expect(steps).toEqual([...new Set(steps)].sort((one, other) => one - other));
  });

  test.each(sources)('as a part, from %s', async (_, source, total) => {
    const body = { attributes: { name: 'a' }, file: source() };
    await api.POST('/upload', { body, bodySerializer: multipart(['attributes', 'file']) });
    expect(server.requests[0]?.body).toContain(content.toString());
    expect(seen.at(-1)).toEqual({ transferred: size, total });
  });

  test.each(sources)('in parts, from %s', async (_, source, total) => {
    const steps: (number | undefined)[] = [];
    let length = 0;
    for await (const part of partsOf(source(), 70_000)) {
      length += part.length;
      steps.push(seen.at(-1)?.transferred);
    }
    expect(length).toBe(size);
    expect(seen.at(-1)).toEqual({ transferred: size, total });
    expect(steps[0]).toBeLessThan(size);
  });

  test.each(sources.slice(0, 3))(
    'and tells it anew when it is sent again, from %s',
    async (_, source) => {
      failures = 1;
      const bodySerializer = bytes('application/octet-stream');
      await api.PUT('/bytes', { body: source(), bodySerializer });
      expect(server.requests.map(({ body }) => body.length)).toEqual([size, size]);
      const steps = seen.map(({ transferred }) => transferred);
      expect(steps.slice(0, steps.length / 2)).toEqual(steps.slice(steps.length / 2));
    },
  );

  test('of nothing', async () => {
    const bodySerializer = bytes('application/octet-stream');
    await api.PUT('/bytes', { body: withProgress(new Uint8Array(), onProgress), bodySerializer });
    expect(server.requests[0]?.body).toBe('');
    expect(seen).toEqual([]);
  });
});

describe('a download', () => {
  test('tells how far it has come', async () => {
    const codec = { decode: (value: unknown) => value };
    const call = receiveStream(codec, () => api.GET('/download#content'));
    const { data, response } = await call.withResponse();
    const total = Number(response.headers.get('Content-Length'));
    const text = await new Response(withProgress(data, onProgress, total)).text();
    expect(text).toBe(content.toString());
    expect(seen.at(-1)).toEqual({ transferred: size, total: size });
  });

  test('is taken no faster than it is read', async () => {
    let taken = 0;
    const source = new ReadableStream<Uint8Array>(
      { pull: (controller) => controller.enqueue(new Uint8Array([(taken += 1)])) },
      { highWaterMark: 0 },
    );
    const reader = withProgress(source, onProgress).getReader();
    await sleep(10);
    expect(taken).toBeLessThan(2);
    await reader.read();
    await sleep(10);
    expect(taken).toBeLessThan(3);
  });

  test('ends at once when nobody wants it, also while nothing comes', async () => {
    let reason: unknown;
    const source = new ReadableStream<Uint8Array>({
      cancel: (why: unknown) => {
        reason = why;
      },
    });
    const reader = withProgress(source, onProgress).getReader();
    const reading = reader.read();
    await reader.cancel('enough');
    expect(await reading).toEqual({ done: true, value: undefined });
    expect(reason).toBe('enough');
  });

  test('fails with what its source, or who is told, fails with', async () => {
    const broken = new Error('broken');
    const source = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(broken) });
    expect(await rejection(new Response(withProgress(source, onProgress)).text())).toBe(broken);
    const told = withProgress(pieces(), () => {
      throw broken;
    });
    expect(await rejection(new Response(told).text())).toBe(broken);
  });
});
