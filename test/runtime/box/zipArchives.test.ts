import { expect, test } from 'vitest';
import { ZipArchives } from '../../../generator/runtime/box/zipArchives.js';
import type { CallOptions } from '../../../generator/runtime/request.js';
import type { ApiPromise } from '../../../generator/runtime/settle.js';
import { rejection } from '../server.js';
import { call, download } from './calling.js';
import { fakeBox, type FakeBox } from './fakeBox.js';

interface ZipDownloadRequest {
  readonly items: readonly { readonly id: string; readonly type: string }[];
  readonly downloadFileName?: string;
}

class ZipDownloadsManager extends ZipArchives<ZipDownloadRequest> {
  readonly origin: string;

  constructor(origin: string) {
    super();
    this.origin = origin;
  }

  createZipDownload(
    { items }: ZipDownloadRequest,
    { headers, cancellationToken }: CallOptions = {},
  ): ApiPromise<{ readonly downloadUrl?: string }> {
    const body = JSON.stringify({ items });
    const { extraHeaders = {} } = headers ?? {};
    const url = `${this.origin}/2.0/zip_downloads`;
    return call(`POST ${url}`, { body, headers: extraHeaders, cancellationToken });
  }

  getZipDownloadContent(
    downloadUrl: string,
    { headers, cancellationToken }: CallOptions = {},
  ): ApiPromise<ReadableStream<Uint8Array>> {
    const { extraHeaders = {} } = headers ?? {};
    return download(`GET ${downloadUrl}`, { headers: extraHeaders, cancellationToken });
  }
}

const items = [{ id: '1', type: 'file' }];
const start = (): Promise<FakeBox> =>
  fakeBox((url) => ({
    'POST /2.0/zip_downloads': ({ body }) => ({
      status: 202,
      json: body.includes('"1"') ? { download_url: `${url}/zip/content?token=x` } : {},
    }),
    'GET /zip/content': () => ({ bytes: Uint8Array.of(1, 2, 3) }),
  }));

test('an archive is made, then downloaded from where it is', async () => {
  await using box = await start();
  const headers = { extraHeaders: { 'x-mine': 'yes' } };
  const zip = await new ZipDownloadsManager(box.url).downloadZip({ items }, { headers });
  expect(new Uint8Array(await new Response(zip).arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
  expect(box.heard.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /2.0/zip_downloads',
    'GET /zip/content?token=x',
  ]);
  expect(JSON.parse(String(box.heard[0]?.body))).toEqual({ items });
  expect(box.heard.map((one) => one.headers['x-mine'])).toEqual(['yes', 'yes']);
});

test('an answer without an address is an error', async () => {
  await using box = await start();
  const error = await rejection(new ZipDownloadsManager(box.url).downloadZip({ items: [] }));
  expect(error).toMatchObject({ message: 'Box answered without download_url.' });
  expect(box.lines()).toEqual(['POST /2.0/zip_downloads']);
});
