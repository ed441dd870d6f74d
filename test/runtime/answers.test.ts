import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Api } from '../../generator/runtime/api.js';
import { object, unchanged, type Codec } from '../../generator/runtime/codec.js';
import { ApiError, DecodingError } from '../../generator/runtime/errors.js';
import { json, nothing, receive } from '../../generator/runtime/receive.js';
import { receiveAny } from '../../generator/runtime/receiveAny.js';
import { receiveExact } from '../../generator/runtime/receiveExact.js';
import { receiveLocation } from '../../generator/runtime/receiveLocation.js';
import { receiveStream, stream } from '../../generator/runtime/receiveStream.js';
import { receiveText } from '../../generator/runtime/receiveText.js';
import { server as described, type paths, type WirePage } from './calls.js';
import { rejection, serve, type TestServer } from './server.js';

interface Answer {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | undefined;
}

interface Page {
  readonly entries?: readonly string[];
  readonly nextMarker?: string | null;
  readonly totalCount?: number;
}

const pageCodec: Codec<Page, WirePage> = object<Page, WirePage>({
  nextMarker: 'next_marker',
  totalCount: 'total_count',
});

let server: TestServer;
let api: Api<paths>;
let answer: Answer;

beforeAll(async () => {
  server = await serve((_, response) => {
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.body);
  });
  api = connect<paths>({ baseUrl: server.url }, described);
});

afterAll(() => server.close());

beforeEach(() => {
  server.requests.length = 0;
});

const download = () => api.GET('/download#content');

describe('raw data', () => {
  test('is the JSON as it came, with all digits', async () => {
    answer = { body: '{"next_marker":"a","id":12345678901234567890}' };
    const page = receive(unchanged<WirePage, WirePage>(), unchanged(), () => api.GET('/page'));
    const received = await page.withResponse();
    const { data, rawData } = received;
    // Who logs what came is not to trip over a bigint.
    expect(Object.keys(received)).toEqual(['data', 'response']);
    expect(JSON.parse(JSON.stringify(received))).not.toHaveProperty('rawData');
    expect(rawData).toEqual({ next_marker: 'a', id: 12345678901234567890n });
    expect(data).toEqual({ next_marker: 'a', id: Number('12345678901234567890') });
  });

  test('is undefined where the answer is no JSON', async () => {
    answer = { body: 'text' };
    expect((await receiveText(unchanged(), download).withResponse()).rawData).toBe(undefined);
    answer = { status: 204 };
    const none = receiveAny({ default: nothing }, unchanged(), download);
    expect((await none.withResponse()).rawData).toBe(undefined);
  });
});

describe('answers', () => {
  test('with integers of any size', async () => {
    answer = { body: '{"total_count":12345678901234567890}' };
    const page = await receiveExact(pageCodec, unchanged(), () => api.GET('/page'));
    expect(page).toEqual({ totalCount: 12345678901234567890n });
  });

  test('of bytes are given as they come, and are not awaited', async () => {
    const gate = new EventEmitter();
    const slow = await serve((_, response) => {
      response.write('first');
      gate.once('open', () => response.end('second'));
    });
    const local = connect<paths>({ baseUrl: slow.url }, described);
    const body = await receiveStream(unchanged(), () => local.GET('/download#content'));
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader.read()).toEqual({ done: false, value: 'first' });
    gate.emit('open');
    expect(await reader.read()).toEqual({ done: false, value: 'second' });
    expect(await reader.read()).toMatchObject({ done: true });
    expect(slow.requests[0]?.url).toBe('/2.0/download');
    await slow.close();
  });

  test.each([
    [200, 'bytes'],
    [202, undefined],
    [299, 'bytes'],
  ])('that differ by status: %i', async (status, text) => {
    answer = { status, body: status === 202 ? undefined : 'bytes' };
    const body = await receiveAny<ReadableStream<Uint8Array> | undefined>(
      { default: stream, 202: nothing },
      unchanged(),
      download,
    );
    expect(body && (await new Response(body).text())).toBe(text);
  });

  test.each([
    [201, { kind: 'default' }],
    [202, { nextMarker: 'm' }],
    [203, { kind: 'range' }],
  ])('that differ by status or range: %i', async (status, expected) => {
    answer = { status, body: JSON.stringify({ next_marker: 'm' }) };
    const read = (kind: string) => () => Promise.resolve({ data: { kind } });
    const readers = { 202: json(pageCodec), '2XX': read('range'), 201: read('default') };
    const data = await receiveAny<unknown>(
      { default: read('default'), ...readers },
      unchanged(),
      download,
    );
    expect(data).toEqual(expected);
  });

  const page = (status: number, body?: string) => {
    answer = { status, body };
    return receiveAny<Page | undefined>(
      { default: json(pageCodec), 200: nothing },
      unchanged(),
      download,
    );
  };

  test.each([201, 202, 203, 206])(
    'without a body, where the status is documented to have one, are errors: %i',
    async (status) => {
      for (const error of [
        await rejection(page(status)),
        await rejection(receive(pageCodec, unchanged(), () => api.GET('/page'))),
      ]) {
        expect(error).toBeInstanceOf(DecodingError);
        expect(error).toHaveProperty('responseInfo.statusCode', status);
      }
    },
  );

  test('without a body are undefined where the status is documented to have none', async () => {
    expect(await page(200)).toBe(undefined);
    expect(await page(200, '<html>')).toBe(undefined);
    expect(await page(201, '{"next_marker":"m"}')).toEqual({ nextMarker: 'm' });
  });

  test.each([204, 205])('without a body are undefined by the status itself: %i', async (status) => {
    expect(await page(status)).toBe(undefined);
  });

  test('that are failures, whatever the success would be', async () => {
    answer = { status: 404, body: '{"code":"not_found"}' };
    for (const call of [receiveStream, receiveText, receiveLocation]) {
      const error = await rejection(call(unchanged(), download));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toHaveProperty('responseInfo.code', 'not_found');
    }
  });
});

describe('a location', () => {
  const locate = () =>
    receiveLocation(unchanged(), () => api.GET('/download#content', { redirect: 'manual' }));

  test.each([
    ['https://dl.example.com/file?a=b#c', 'https://dl.example.com/file?a=b#c'],
    ['/elsewhere', '<server>/elsewhere'],
  ])('%s is given, and nothing is sent there', async (Location, expected) => {
    answer = { status: 302, headers: { Location }, body: 'Found.' };
    const { data, response } = await locate().withResponse();
    expect(data).toBe(expected.replace('<server>', server.url));
    expect(response.status).toBe(302);
    expect(server.requests).toHaveLength(1);
  });

  test.each([[200], [202], [302]])('that is missing is an error: %i', async (status) => {
    answer = { status };
    const error = await rejection(locate());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toHaveProperty('responseInfo.statusCode', status);
  });
});
