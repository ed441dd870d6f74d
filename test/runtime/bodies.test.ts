import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Api } from '../../generator/runtime/api.js';
import { bytes, exactJson, json, text } from '../../generator/runtime/body.js';
import { commaSeparated, jsonText } from '../../generator/runtime/query.js';
import { urlEncoded } from '../../generator/runtime/urlEncoded.js';
import { server as described, type paths } from './calls.js';
import { serve, type TestServer } from './server.js';

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

function sent(): { readonly type: string | undefined; readonly body: string | undefined } {
  const [request] = server.requests;
  return { type: request?.headers['content-type'], body: request?.body };
}

describe('a body is written in the form of its media type', () => {
  test('a JSON patch', async () => {
    await api.PUT('/patch', {
      body: [{ op: 'test' }],
      bodySerializer: json('application/json-patch+json'),
    });
    expect(sent()).toEqual({ type: 'application/json-patch+json', body: '[{"op":"test"}]' });
  });

  test('JSON with big integers', async () => {
    await api.POST('/exact', {
      body: { id: 12345678901234567890n },
      bodySerializer: exactJson('application/json'),
    });
    expect(sent()).toEqual({ type: 'application/json', body: '{"id":12345678901234567890}' });
  });

  test('a form', async () => {
    await api.POST('/form', {
      body: { grant_type: 'a b&c', tags: ['x', 'y,z'], box: { id: 1 } },
      bodySerializer: urlEncoded({ tags: commaSeparated, box: jsonText }),
    });
    expect(sent()).toEqual({
      type: 'application/x-www-form-urlencoded',
      body: 'grant_type=a%20b%26c&tags=x,y%2Cz&box=%7B%22id%22%3A1%7D',
    });
    expect(Object.fromEntries(new URLSearchParams(sent().body))).toEqual({
      grant_type: 'a b&c',
      tags: 'x,y,z',
      box: '{"id":1}',
    });
  });

  test('text', async () => {
    await api.POST('/text', { body: 'é', bodySerializer: text('text/plain') });
    expect(sent()).toEqual({ type: 'text/plain', body: 'é' });
  });

  test.each<[string, () => unknown]>([
    ['a Uint8Array', () => new Uint8Array([97, 98, 99])],
    ['a Buffer', () => Buffer.from('abc')],
    ['a Blob', () => new Blob(['a', 'bc'], { type: 'text/csv' })],
    ['a web stream', () => new Blob(['abc']).stream()],
    ['a stream of Node', () => Readable.from([Buffer.from('ab'), Buffer.from('c')])],
    ['an async generator', () => pieces()],
  ])('bytes, from %s', async (_, body) => {
    await api.PUT('/bytes', {
      body: body(),
      bodySerializer: bytes('application/octet-stream'),
    });
    expect(sent()).toEqual({ type: 'application/octet-stream', body: 'abc' });
  });

  test('what fails while it comes in fails the call', async () => {
    const body = createReadStream('/nowhere');
    await expect(
      api.PUT('/bytes', { body, bodySerializer: bytes('application/octet-stream') }),
    ).rejects.toThrow('What was to be sent could not be read.');
    expect(server.requests).toEqual([]);
  });
});

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('ab');
  await Promise.resolve();
  yield new TextEncoder().encode('c');
}
