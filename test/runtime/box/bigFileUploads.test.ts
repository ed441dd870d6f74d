import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Binary } from '../../../generator/runtime/binary.js';
import {
  BigFileUploads,
  type UploadedPartDigest,
} from '../../../generator/runtime/box/bigFileUploads.js';
import { Hash } from '../../../generator/runtime/box/hash.js';
import { AbortError, ApiError } from '../../../generator/runtime/errors.js';
import type { CallOptions } from '../../../generator/runtime/request.js';
import type { ApiPromise } from '../../../generator/runtime/settle.js';
import { rejection } from '../server.js';
import { call } from './calling.js';
import { fakeBox, sha1, type FakeBox, type Heard, type Told } from './fakeBox.js';

interface FileFull {
  readonly id: string;
  readonly name: string;
}

class ChunkedUploadsManager extends BigFileUploads<FileFull> {
  readonly origin: string;

  constructor(origin: string) {
    super();
    this.origin = origin;
  }

  createFileUploadSession(
    requestBody: {
      readonly folderId: string;
      readonly fileSize: number;
      readonly fileName: string;
    },
    { cancellationToken }: CallOptions = {},
  ): ApiPromise<{ readonly partSize?: number }> {
    const { folderId, fileSize, fileName } = requestBody;
    const body = JSON.stringify({ folder_id: folderId, file_size: fileSize, file_name: fileName });
    return call(`POST ${this.origin}/files/upload_sessions`, { body, cancellationToken });
  }

  uploadFilePartByUrl(
    url: string,
    requestBody: Binary,
    headersInput: { readonly digest: string; readonly contentRange: string },
    { cancellationToken }: CallOptions = {},
  ): ApiPromise<{ readonly part?: UploadedPartDigest }> {
    if (!(requestBody instanceof Uint8Array)) throw new Error('A part is sent as a whole.');
    const headers = { digest: headersInput.digest, 'content-range': headersInput.contentRange };
    return call(`PUT ${url}`, { body: requestBody, headers, cancellationToken });
  }

  createFileUploadSessionCommitByUrl(
    url: string,
    { parts }: { readonly parts: readonly UploadedPartDigest[] },
    { digest }: { readonly digest: string },
    { cancellationToken }: CallOptions = {},
  ): ApiPromise<{ readonly entries?: readonly FileFull[] } | undefined> {
    const body = JSON.stringify({ parts });
    return call(`POST ${url}`, { body, headers: { digest }, cancellationToken });
  }
}

const forever = new Promise<never>(() => undefined);
const size = 10;
const content = Uint8Array.from({ length: 34 }, (_, at) => 3 * at);

let box: FakeBox;
let manager: ChunkedUploadsManager;
/** What the server does before it takes parts and commits. */
let troubles: Told[];
let delays: Told[];

beforeEach(async () => {
  troubles = [];
  delays = [];
  let uploaded = new Uint8Array();
  let announced = { folder_id: '', file_size: 0, file_name: '' };
  const takePart = ({ headers, body }: Heard): Told => {
    const trouble = troubles.shift();
    if (trouble) return trouble;
    const range = `bytes ${uploaded.length}-${uploaded.length + body.length - 1}/${announced.file_size}`;
    const isLast = uploaded.length + body.length === announced.file_size;
    if (headers['content-range'] !== range) return { status: 416, json: { code: 'wrong_range' } };
    if (headers.digest !== `sha=${sha1(body, 'base64')}`) return { status: 412, json: {} };
    if (body.length !== size && !isLast) return { status: 400, json: { code: 'wrong_size' } };
    const part = {
      part_id: `P${uploaded.length}`,
      offset: uploaded.length,
      size: body.length,
      sha1: sha1(body, 'hex'),
    };
    uploaded = Buffer.concat([uploaded, body]);
    return { json: { part } };
  };
  const commit = ({ headers, body }: Heard): Told => {
    const { parts } = JSON.parse(body.toString());
    if (headers.digest !== `sha=${sha1(uploaded, 'base64')}`) return { status: 412, json: {} };
    if (parts.length !== Math.ceil(announced.file_size / size)) return { status: 400, json: {} };
    const file = { id: '12', name: announced.file_name };
    return delays.shift() ?? { status: 201, json: { total_count: 1, entries: [file] } };
  };
  box = await fakeBox((url) => ({
    'POST /files/upload_sessions': ({ body }) => {
      announced = JSON.parse(body.toString());
      const endpoints = { upload_part: `${url}/session`, commit: `${url}/session/commit` };
      return { status: 201, json: { part_size: size, session_endpoints: endpoints } };
    },
    'PUT /session': takePart,
    'POST /session/commit': commit,
  }));
  manager = new ChunkedUploadsManager(box.url);
});

afterEach(() => box[Symbol.asyncDispose]());

/** The bytes in pieces that have nothing to do with parts. */
async function* inPieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 7) {
    await Promise.resolve();
    yield content.subarray(at, at + 7);
  }
}

const upload = (file: Binary = content, token?: AbortSignal): Promise<FileFull> =>
  manager.uploadBigFile(file, 'é.bin', content.length, '0', token);

const sentParts = (): readonly Heard[] => box.heard.filter(({ method }) => method === 'PUT');

describe('a big file', () => {
  test.each<[string, () => Binary]>([
    ['an array', () => content],
    ['a blob', () => new Blob([content])],
    ['a web stream', () => new Blob([content]).stream()],
    ['a stream of Node', () => Readable.from(inPieces())],
    ['an async iterable', inPieces],
  ])('is uploaded in parts from %s', async (_, file) => {
    expect(await upload(file())).toEqual({ id: '12', name: 'é.bin' });
    expect(Buffer.concat(sentParts().map(({ body }) => body))).toEqual(Buffer.from(content));
  });

  test('goes over the wire as Box describes it', async () => {
    await upload();
    expect(box.lines()).toEqual([
      'POST /files/upload_sessions',
      ...Array.from({ length: 4 }, () => 'PUT /session'),
      'POST /session/commit',
    ]);
    expect(JSON.parse(String(box.heard[0]?.body))).toEqual({
      folder_id: '0',
      file_size: 34,
      file_name: 'é.bin',
    });
    expect(sentParts().map(({ headers }) => headers['content-range'])).toEqual([
      'bytes 0-9/34',
      'bytes 10-19/34',
      'bytes 20-29/34',
      'bytes 30-33/34',
    ]);
    expect(sentParts()[3]?.headers.digest).toBe(`sha=${sha1(content.subarray(30), 'base64')}`);
    expect(box.heard[5]?.headers.digest).toBe(`sha=${sha1(content, 'base64')}`);
    expect(JSON.parse(String(box.heard[5]?.body)).parts).toMatchObject([
      { partId: 'P0', offset: 0, size: 10, sha1: sha1(content.subarray(0, 10), 'hex') },
      { partId: 'P10' },
      { partId: 'P20' },
      { partId: 'P30', offset: 30, size: 4 },
    ]);
  });

  test('is asked for again while Box puts the parts together', async () => {
    delays = [{ status: 202, text: '', headers: { 'retry-after': '0.01' } }];
    expect(await upload()).toMatchObject({ id: '12' });
    expect(box.lines().filter((line) => line.endsWith('/commit'))).toHaveLength(2);
  });
});

describe('a part', () => {
  const lost: Told = { broken: true };
  const changed: Told = { json: { part: { sha1: sha1(new Uint8Array(1), 'hex') } } };

  test.each<[string, Told]>([
    ['the server fails', { status: 503, json: {} }],
    ['the server has too much to do', { status: 429, json: {} }],
    ['the connection breaks', lost],
    ['other bytes arrived', changed],
  ])('is sent again when %s', async (_, trouble) => {
    troubles = [trouble, trouble];
    expect(await upload(inPieces())).toMatchObject({ id: '12' });
    expect(sentParts().map(({ headers }) => headers['content-range']?.split('/')[0])).toEqual([
      'bytes 0-9',
      'bytes 0-9',
      'bytes 0-9',
      'bytes 10-19',
      'bytes 20-29',
      'bytes 30-33',
    ]);
    expect(sentParts()[2]?.body).toEqual(sentParts()[0]?.body);
  });

  test('is given up after three times', async () => {
    troubles = [changed, changed, changed];
    const message = 'A part of the file has changed on its way.';
    expect(await rejection(upload())).toMatchObject({ message });
    expect(box.lines()).toEqual(['POST /files/upload_sessions', ...Array(3).fill('PUT /session')]);
  });

  test('that is refused is not sent again', async () => {
    troubles = [{ status: 403, json: {} }];
    const error = await rejection(upload());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ responseInfo: { statusCode: 403 } });
    expect(sentParts()).toHaveLength(1);
  });
});

describe('an upload', () => {
  test('of too few bytes is not committed', async () => {
    const error = await rejection(upload(content.subarray(0, 25)));
    expect(error).toMatchObject({ message: 'The file has not the 34 bytes that were announced.' });
    expect(box.lines()).not.toContain('POST /session/commit');
  });

  test.each([1, 34])('of %i bytes too many sends nothing beyond the end', async (more) => {
    const error = await rejection(upload(Buffer.concat([content, content.subarray(0, more)])));
    expect(error).toMatchObject({ message: 'The file has not the 34 bytes that were announced.' });
    expect(sentParts()).toHaveLength(3);
  });

  test('ends, and lets its source go, when it is cancelled', async () => {
    const controller = new AbortController();
    vi.spyOn(manager, 'uploadFilePartByUrl');
    let isLetGo = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for await (const piece of inPieces()) {
          if (sentParts().length === 2) controller.abort('enough');
          yield piece;
        }
      } finally {
        isLetGo = true;
      }
    }
    const error = await rejection(upload(source(), controller.signal));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: 'enough' });
    expect(sentParts()).toHaveLength(2);
    expect(manager.uploadFilePartByUrl).toHaveBeenCalledTimes(3);
    expect(isLetGo).toBe(true);
  });

  test('can be cancelled while Box puts the parts together', async () => {
    delays = [{ status: 202, text: '', headers: { 'retry-after': '60' } }];
    const controller = new AbortController();
    const uploading = upload(content, controller.signal);
    setTimeout(() => {
      controller.abort('enough');
    }, 200);
    expect(await rejection(uploading)).toMatchObject({ name: 'AbortError', cause: 'enough' });
  });

  test('without what a session needs says what is missing', async () => {
    manager.createFileUploadSession = () => call(`POST ${box.url}/nothing`);
    expect(await rejection(upload())).toBeInstanceOf(ApiError);
    manager.createFileUploadSession = () =>
      Object.assign(Promise.resolve({ partSize: 10 }), { withResponse: () => forever });
    expect(await rejection(upload())).toMatchObject({
      message: 'Box answered without session_endpoints.',
    });
  });
});

test('the reducer uploads one part, from a stream too', async () => {
  const start = {
    lastIndex: -1,
    parts: [],
    fileSize: 34,
    uploadPartUrl: `${box.url}/session`,
    fileHash: new Hash({ algorithm: 'sha1' }),
  };
  await manager.createFileUploadSession({ folderId: '0', fileSize: 34, fileName: 'a' });
  const next = await manager.reducer(start, new Blob([content.subarray(0, 10)]).stream());
  expect(next).toMatchObject({ lastIndex: 9, parts: [{ offset: 0, size: 10 }] });
  expect(await next.fileHash.digestHash()).toBe(sha1(content.subarray(0, 10), 'base64'));
});
