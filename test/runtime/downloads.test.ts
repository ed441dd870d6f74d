import { getEventListeners, once } from 'node:events';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { connect } from '../../generator/runtime/api.js';
import {
  AbortError,
  ApiError,
  ConnectionError,
  SdkError,
  TimeoutError,
} from '../../generator/runtime/errors.js';
import { receiveAny } from '../../generator/runtime/receiveAny.js';
import { stream } from '../../generator/runtime/receiveStream.js';
import { requestInit } from '../../generator/runtime/request.js';
import { resumableDownload } from '../../generator/runtime/resumableDownload.js';
import { streamFrom } from '../../generator/runtime/streamFrom.js';
import { content, etag, part, read, start, whole, type Answer } from './brokenDownloads.js';
import { server as described, type paths } from './calls.js';
import { rejection, serve } from './server.js';

beforeAll(() => {
  // Waits are as short as they can be.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

describe.concurrent('a download', () => {
  test('that nothing breaks is one plain call', async () => {
    await using box = await start([whole()]);
    const progress: unknown[] = [];
    expect(await read(box.download({ onProgress: (one) => progress.push(one) }))).toEqual(content);
    expect(box.asked()).toEqual([[undefined, undefined]]);
    expect(box.server.requests[0]?.headers['accept-encoding']).toBe('identity');
    expect(progress.at(-1)).toEqual({ transferred: 1000, total: 1000 });
  });

  test('goes on from the byte that it has reached', async () => {
    await using box = await start([whole(400), part(400, 700), part(700)]);
    const progress: { readonly transferred: number }[] = [];
    expect(await read(box.download({ onProgress: (one) => progress.push(one) }))).toEqual(content);
    expect(box.asked()).toEqual([
      [undefined, undefined],
      ['bytes=400-', etag],
      ['bytes=700-', etag],
    ]);
    expect(progress.map(({ transferred }) => transferred)).toEqual([400, 700, 1000]);
  });

  test('goes on where a part ends before the file does', async () => {
    const short = { ...part(400, 700), end: undefined };
    const headers = {
      ...short.headers,
      'Content-Range': 'bytes 400-699/1000',
      'Content-Length': 300,
    };
    await using box = await start([
      whole(400),
      { status: 206, headers, bytes: short.bytes ?? content },
      part(700),
    ]);
    expect(await read(box.download())).toEqual(content);
    expect(box.asked()).toHaveLength(3);
  });

  test('passes over what it has, where the server knows no ranges', async () => {
    await using box = await start([whole(400), whole(300), whole(700), whole()]);
    expect(await read(box.download())).toEqual(content);
    expect(box.asked().map(([range]) => range)).toEqual([
      undefined,
      'bytes=400-',
      'bytes=400-',
      'bytes=700-',
    ]);
  });

  test.each<[string, OutgoingHttpHeaders]>([
    ['a weak tag', { ETag: 'W/"v1"' }],
    ['no tag', {}],
  ])('with %s asks for a range without a condition', async (_, headers) => {
    await using box = await start([whole(400, headers), part(400, 1000, headers)]);
    expect(await read(box.download())).toEqual(content);
    expect(box.asked()).toEqual([
      [undefined, undefined],
      ['bytes=400-', undefined],
    ]);
  });

  test('of unknown length ends where the server says that the file does', async () => {
    const end = { status: 416, headers: { 'Content-Range': 'bytes */1000' } };
    await using box = await start([{ bytes: content, end: 'break' }, end]);
    expect(await read(box.download())).toEqual(content);
    expect(box.asked()).toHaveLength(2);
  });

  test('of an empty file is empty', async () => {
    await using box = await start([{ headers: { 'Content-Length': 0 } }]);
    expect(await read(box.download())).toEqual(new Uint8Array());
  });

  test('goes on after a failure of the server that does not last', async () => {
    const busy = { status: 503, headers: { 'Retry-After': '0' } };
    await using box = await start([whole(400), busy, part(400)]);
    expect(await read(box.download())).toEqual(content);
  });

  test('goes on after silence', async () => {
    await using box = await start([part(400)]);
    const silent = streamFrom(async function* () {
      yield await Promise.resolve(content.subarray(0, 400));
      throw new TimeoutError({ message: 'Silence.' });
    });
    let calls = 0;
    const response = { status: 200, statusText: '', headers: new Headers() };
    const first = Promise.resolve({ data: silent, response, rawData: undefined });
    const real = connect<paths>({ baseUrl: box.server.url }, described);
    const bytes = resumableDownload((call) =>
      (calls += 1) === 1
        ? Object.assign(Promise.resolve(silent), { withResponse: () => first })
        : receiveAny<ReadableStream<Uint8Array>>(
            { default: stream },
            { decode: (value: unknown) => value },
            () => real.GET('/download#content', requestInit(call)),
          ),
    );
    expect(await read(bytes)).toEqual(content);
    expect(box.asked()).toEqual([['bytes=400-', undefined]]);
  });

  test('asks for nothing before somebody reads, and takes no more than is read', async () => {
    const bytes = new Uint8Array(32 * 1024 * 1024);
    await using box = await start([{ headers: { 'Content-Length': bytes.length }, bytes }]);
    let transferred = 0;
    const download = box.download({ onProgress: (one) => (transferred = one.transferred) });
    await sleep(50);
    expect(box.asked()).toEqual([]);
    const reader = download.getReader();
    const { value } = await reader.read();
    await sleep(100);
    expect(transferred).toBe(value?.length);
    expect(transferred).toBeLessThan(1024 * 1024);
    await reader.cancel();
  });
});

describe.concurrent('a file that has changed is an error', () => {
  test.each<[string, Answer]>([
    ['its tag in a part', part(400, 1000, { ETag: '"v2"' })],
    ['its tag in the whole', whole(1000, { ETag: '"v2"' })],
    ['its date', part(400, 1000, { 'Last-Modified': 'Sat, 21 Nov 2026 00:00:00 GMT' })],
    ['its length in a part', part(400, 1000, { 'Content-Range': 'bytes 400-1000/1001' })],
    [
      'its length in the whole',
      { headers: { 'Content-Length': 1001 }, bytes: new Uint8Array(1001) },
    ],
    ['an end before the byte', { status: 416, headers: { 'Content-Range': 'bytes */300' } }],
  ])('by %s', async (_, answer) => {
    const headers = { ETag: etag, 'Last-Modified': 'Fri, 20 Nov 2026 00:00:00 GMT' };
    await using box = await start([whole(400, headers), answer]);
    const error = await rejection(read(box.download()));
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toMatchObject({ message: 'The file has changed since its download began.' });
    expect(box.asked()).toHaveLength(2);
  });

  test('but not by a date where the tag is the same', async () => {
    const headers = { ETag: etag, 'Last-Modified': 'Fri, 20 Nov 2026 00:00:00 GMT' };
    const later = { ...headers, 'Last-Modified': 'Sat, 21 Nov 2026 00:00:00 GMT' };
    await using box = await start([whole(400, headers), part(400, 1000, later)]);
    expect(await read(box.download())).toEqual(content);
  });

  test.each([{ 'Content-Range': 'bytes 399-999/1000' }, { 'Content-Range': undefined }])(
    'and so is another part than was asked for: %j',
    async (range) => {
      const { 'Content-Range': _, ...head } = { ...part(400).headers };
      const headers = range['Content-Range'] === undefined ? head : { ...head, ...range };
      await using box = await start([whole(400), { ...part(400), headers }]);
      const message = 'Another part of the file came than was asked for.';
      expect(await rejection(read(box.download()))).toMatchObject({ message });
    },
  );
});

describe.concurrent('a download is given up', () => {
  test('when calls in a row bring nothing', async () => {
    await using box = await start([whole(400), part(400, 400), part(400, 400), part(400)]);
    expect(await rejection(read(box.download({ maxAttempts: 3 })))).toBeInstanceOf(ConnectionError);
    expect(box.asked()).toHaveLength(3);
  });

  test('but not when each brings a byte', async () => {
    await using box = await start([whole(1), part(1, 2), part(2, 3), part(3, 4), part(4)]);
    expect(await read(box.download({ maxAttempts: 2 }))).toEqual(content);
  });

  test.each([400, 404, 501])('when the server refuses to go on, with %i', async (status) => {
    await using box = await start([whole(400), { status }]);
    const error = await rejection(read(box.download()));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toHaveProperty('responseInfo.statusCode', status);
    expect(box.asked()).toHaveLength(2);
  });

  test('when the server wants to be left alone for more than a minute', async () => {
    const busy = { status: 503, headers: { 'Retry-After': '61' } };
    await using box = await start([whole(400), busy, part(400)]);
    expect(await rejection(read(box.download()))).toHaveProperty('retryAfterMs', 61_000);
  });

  test('when its first call fails', async () => {
    await using box = await start([{ status: 503 }, whole()]);
    expect(await rejection(read(box.download()))).toBeInstanceOf(ApiError);
    expect(box.asked()).toHaveLength(1);
  });

  test('when the file is not there yet', async () => {
    await using box = await start([{ status: 202 }]);
    const message = 'There is no file yet: 202.';
    expect(await rejection(read(box.download()))).toMatchObject({ message });
  });

  test('when its bytes were compressed on their way', async () => {
    const bytes = gzipSync(Buffer.from(Array.from({ length: 90_000 }, (_, at) => (at * at) % 251)));
    const headers = { 'Content-Encoding': 'gzip', 'Content-Length': bytes.length, ETag: etag };
    const broken = { headers, bytes: bytes.subarray(0, bytes.length - 100), end: 'break' as const };
    await using box = await start([broken, whole()]);
    expect(await rejection(read(box.download()))).toBeInstanceOf(ConnectionError);
    expect(box.asked()).toHaveLength(1);
  });
});

describe.concurrent('a download ends at once', () => {
  test.each<[string, readonly Answer[]]>([
    ['before a head comes', [{ end: 'hang' }]],
    ['while bytes come', [{ ...whole(400), end: 'hang' }]],
    ['between two calls', [whole(400), { status: 503, headers: { 'Retry-After': '50' } }]],
  ])('when its signal is aborted %s', async (_, answers) => {
    await using box = await start(answers);
    const controller = new AbortController();
    const reading = rejection(read(box.download({ cancellationToken: controller.signal })));
    await sleep(450);
    const before = performance.now();
    controller.abort('enough');
    const error = await reading;
    expect(performance.now() - before).toBeLessThan(50);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toHaveProperty('cause', 'enough');
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('when its signal was aborted before', async () => {
    await using box = await start([whole()]);
    const cancellationToken = AbortSignal.abort('enough');
    expect(await rejection(read(box.download({ cancellationToken })))).toBeInstanceOf(AbortError);
    expect(box.asked()).toEqual([]);
  });

  test('when nobody reads on', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    await using server = await hanging((response) => {
      closed = once(response, 'close');
    });
    const { signal } = new AbortController();
    const api = connect<paths>({ baseUrl: server.url }, described);
    const reader = resumableDownload(
      (call) =>
        receiveAny<ReadableStream<Uint8Array>>(
          { default: stream },
          { decode: (value: unknown) => value },
          () => api.GET('/download#content', requestInit(call)),
        ),
      { cancellationToken: signal },
    ).getReader();
    await reader.read();
    const next = reader.read();
    await reader.cancel();
    expect(await next).toEqual({ done: true, value: undefined });
    await closed;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('and leaves nothing at its signal when it is through', async () => {
    await using box = await start([whole()]);
    const { signal } = new AbortController();
    await read(box.download({ cancellationToken: signal }));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

async function hanging(
  told: (response: ServerResponse) => void,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = await serve((_, response) => {
    told(response);
    response.writeHead(200).write('x');
  });
  return { url: server.url, [Symbol.asyncDispose]: () => server.close() };
}
