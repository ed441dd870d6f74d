import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Api } from '../../generator/runtime/api.js';
import { SdkError } from '../../generator/runtime/errors.js';
import { multipart } from '../../generator/runtime/multipart.js';
import { server as described, type paths, type WireUpload } from './calls.js';
import { rejection, serve, type TestServer } from './server.js';

let server: TestServer;
let api: Api<paths>;

beforeAll(async () => {
  server = await serve((_, response) => response.writeHead(204).end());
  api = connect<paths>({ baseUrl: server.url }, described);
});

afterAll(() => server.close());

beforeEach(() => {
  server.requests.length = 0;
});

/** Sends a body, and gives the text of what arrived with another boundary. */
async function sent(
  body: WireUpload & { readonly fileFileName?: string; readonly fileContentType?: string },
  types: { readonly [name: string]: string } = {},
): Promise<string> {
  await api.POST('/upload', {
    body,
    bodySerializer: multipart(['attributes', 'tags', 'count', 'file'], types),
  });
  const [request] = server.requests;
  const [, boundary = ''] = /boundary=(.+)$/.exec(request?.headers['content-type'] ?? '') ?? [];
  expect(boundary).toMatch(/^[\w-]{30,}$/);
  return request?.body.replaceAll(boundary, 'B').replaceAll('\r\n', '\n') ?? '';
}

const attributes = { name: 'a' };

describe('a body in parts', () => {
  test('has its parts in the order of the names, each in its form', async () => {
    expect(await sent({ file: new Blob(['bytes']), count: 2, tags: ['x', 'y'], attributes })).toBe(
      [
        '--B',
        'Content-Disposition: form-data; name="attributes"',
        'Content-Type: application/json',
        '',
        '{"name":"a"}',
        '--B',
        'Content-Disposition: form-data; name="tags"',
        '',
        'x',
        '--B',
        'Content-Disposition: form-data; name="tags"',
        '',
        'y',
        '--B',
        'Content-Disposition: form-data; name="count"',
        '',
        '2',
        '--B',
        'Content-Disposition: form-data; name="file"; filename="file"',
        'Content-Type: application/octet-stream',
        '',
        'bytes',
        '--B--',
        '',
      ].join('\n'),
    );
  });

  test.each<[string, Parameters<typeof sent>, string]>([
    [
      'the properties beside it',
      [
        {
          attributes,
          file: new Blob([]),
          fileFileName: 'b.pdf',
          fileContentType: 'application/pdf',
        },
      ],
      'filename="b.pdf"\nContent-Type: application/pdf\n',
    ],
    [
      'these before what a File says',
      [{ attributes, file: new File([], 'c.txt', { type: 'text/plain' }), fileFileName: 'd' }],
      'filename="d"\nContent-Type: text/plain\n',
    ],
    [
      'a File',
      [{ attributes, file: new File([], 'c.txt', { type: 'text/plain' }) }],
      'filename="c.txt"\nContent-Type: text/plain\n',
    ],
    [
      'the description',
      [{ attributes, file: new Uint8Array() }, { file: 'image/png' }],
      'filename="file"\nContent-Type: image/png\n',
    ],
    [
      'nothing, where that only names what is accepted',
      [{ attributes, file: new Uint8Array() }, { file: 'image/png, image/jpeg' }],
      'filename="file"\nContent-Type: application/octet-stream\n',
    ],
    [
      'what cannot end it',
      [{ attributes, file: new Uint8Array(), fileFileName: 'a"\r\nb' }],
      'filename="a%22%0D%0Ab"\n',
    ],
  ])('takes the name and the type of a file from %s', async (_, given, head) => {
    const body = await sent(...given);
    expect(body).toContain(`name="file"; ${head}`);
    expect(body).not.toContain('fileFileName');
  });

  test('takes a list of JSON as one part, and files as one each', async () => {
    const body = { attributes, file: [new Blob(['1']), new Blob(['2'])], tags: ['x'] };
    const text = await sent(body, { tags: 'application/json' });
    expect(text).toContain('name="tags"\nContent-Type: application/json\n\n["x"]\n');
    expect(text.match(/name="file"; filename="file"/g)).toHaveLength(2);
  });

  test('refuses a media type that ends its line', async () => {
    const body = { attributes, file: new Blob([]), fileContentType: 'a\r\nX-Injected: 1' };
    expect(await rejection(sent(body))).toBeInstanceOf(SdkError);
    expect(server.requests).toEqual([]);
  });

  test('says how long it is where its parts do', async () => {
    await sent({ attributes, file: new Blob(['bytes']) });
    expect(Number(server.requests[0]?.headers['content-length'])).toBeGreaterThan(200);
    server.requests.length = 0;
    await sent({ attributes, file: new Blob(['bytes']).stream() });
    expect(server.requests[0]?.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
  });
});

describe('a stream', () => {
  test.each<[string, (source: AsyncGenerator<Uint8Array>) => unknown]>([
    ['of Node', (source) => Readable.from(source)],
    ['of the web', (source) => Readable.toWeb(Readable.from(source))],
    ['of any making', (source) => source],
  ])('%s is sent as fast as it is taken, and never held', async (_, streamOf) => {
    const size = 64 * 1024;
    const all = 2_000;
    let given = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      for (; given < all; given++) {
        await Promise.resolve();
        yield new Uint8Array(size);
      }
    }
    let taken = 0;
    let ahead = 0;
    const slow = createServer((request, response) => {
      void drain(request, (bytes) => {
        taken += bytes;
        ahead = Math.max(ahead, given * size - taken);
      }).then(() => response.writeHead(204).end());
    }).listen(0, '127.0.0.1');
    await once(slow, 'listening');
    const { port } = slow.address() as AddressInfo;
    const local = connect<paths>({ baseUrl: `http://127.0.0.1:${port}` }, described);
    await local.POST('/upload', {
      body: { attributes, file: streamOf(source()) },
      bodySerializer: multipart(['attributes', 'file']),
    });
    slow.close();
    expect(taken).toBeGreaterThan(all * size);
    expect(ahead).toBeLessThan(16 * 1024 * 1024);
  });
});

/** Reads a body, with a pause now and then. */
async function drain(request: IncomingMessage, took: (bytes: number) => void): Promise<void> {
  let pieces = 0;
  for await (const piece of request) {
    took((piece as Uint8Array).length);
    if (++pieces % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
