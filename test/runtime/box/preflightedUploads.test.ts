import { expect, test } from 'vitest';
import {
  PreflightedUploads,
  type UploadWithPreflightCheckRequestBody,
} from '../../../generator/runtime/box/preflightedUploads.js';
import { ApiError, SdkError } from '../../../generator/runtime/errors.js';
import type { CallOptions, ExtraHeaders } from '../../../generator/runtime/request.js';
import type { ApiPromise } from '../../../generator/runtime/settle.js';
import { rejection } from '../server.js';
import { call } from './calling.js';
import { fakeBox, type Route } from './fakeBox.js';

interface Files {
  readonly entries?: readonly { readonly id: string }[];
}

interface UploadFileOptionalsInput extends CallOptions {
  readonly queryParams?: { readonly fields?: readonly string[] };
}

/** What the manager was given for the upload, beside what went over the wire. */
interface Upload {
  readonly requestBody: object;
  readonly optionalsInput: UploadFileOptionalsInput;
}

class UploadsManager extends PreflightedUploads<Files, UploadFileOptionalsInput> {
  readonly origin: string;
  readonly uploads: Upload[] = [];

  constructor(origin: string) {
    super();
    this.origin = origin;
  }

  preflightFileUploadCheck(
    requestBody: { readonly name?: string; readonly size?: number } = {},
    { extraHeaders = {} }: ExtraHeaders = {},
    cancellationToken?: AbortSignal,
  ): ApiPromise<{ readonly uploadUrl?: string }> {
    const body = JSON.stringify(requestBody);
    const url = `${this.origin}/2.0/files/content`;
    return call(`OPTIONS ${url}`, { body, headers: extraHeaders, cancellationToken });
  }

  uploadFileByUrl(
    url: string,
    requestBody: { readonly attributes: { readonly name: string }; readonly file: unknown },
    optionalsInput: UploadFileOptionalsInput = {},
  ): ApiPromise<Files> {
    this.uploads.push({ requestBody, optionalsInput });
    const body = JSON.stringify(requestBody.attributes);
    return call(`POST ${url}`, { body, headers: optionalsInput.headers?.extraHeaders ?? {} });
  }
}

const contentCreatedAt = new Date('2030-01-01T00:00:00Z');
const requestBody: UploadWithPreflightCheckRequestBody = {
  attributes: { name: 'a.txt', parent: { id: '0' }, size: 3, contentCreatedAt },
  file: new Blob(['abc']),
  fileFileName: 'b.txt',
};

const start = (preflight: Route) =>
  fakeBox((url) => ({
    'OPTIONS /2.0/files/content': preflight,
    'POST /upload': () => ({ status: 201, json: { entries: [{ id: url.slice(0, 4) }] } }),
  }));

test('a file is uploaded to where the preflight check says', async () => {
  await using box = await start(({ headers }) => ({
    json: { upload_url: `http://${headers.host ?? ''}/upload?upload_session_id=1` },
  }));
  const manager = new UploadsManager(box.url);
  const optionalsInput = {
    queryParams: { fields: ['id'] },
    headers: { contentMd5: 'x', extraHeaders: { 'x-mine': 'yes' } },
  };
  expect(await manager.uploadWithPreflightCheck(requestBody, optionalsInput)).toEqual({
    entries: [{ id: 'http' }],
  });
  expect(box.heard.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'OPTIONS /2.0/files/content',
    'POST /upload?upload_session_id=1',
  ]);
  expect(box.heard.map(({ headers }) => headers['x-mine'])).toEqual(['yes', 'yes']);
  expect(box.heard[0]?.headers).not.toHaveProperty('content-md5');
  expect(JSON.parse(String(box.heard[0]?.body))).toEqual({
    name: 'a.txt',
    size: 3,
    parent: { id: '0' },
  });
  expect(manager.uploads).toEqual([
    {
      requestBody: {
        attributes: { name: 'a.txt', parent: { id: '0' }, contentCreatedAt },
        file: requestBody.file,
        fileFileName: 'b.txt',
      },
      optionalsInput,
    },
  ]);
});

test('a file that would be refused is not uploaded', async () => {
  await using box = await start(() => ({ status: 409, json: { code: 'item_name_in_use' } }));
  const error = await rejection(new UploadsManager(box.url).uploadWithPreflightCheck(requestBody));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ responseInfo: { code: 'item_name_in_use' } });
  expect(box.lines()).toEqual(['OPTIONS /2.0/files/content']);
});

test('an answer without an address is an error', async () => {
  await using box = await start(() => ({ json: {} }));
  const error = await rejection(new UploadsManager(box.url).uploadWithPreflightCheck(requestBody));
  expect(error).toBeInstanceOf(SdkError);
  expect(error).toMatchObject({ message: 'Box answered without upload_url.' });
});

test('a cancelled call is not sent', async () => {
  await using box = await start(() => ({ json: {} }));
  const cancellationToken = AbortSignal.abort('enough');
  const uploading = new UploadsManager(box.url).uploadWithPreflightCheck(requestBody, {
    cancellationToken,
  });
  expect(await rejection(uploading)).toMatchObject({ name: 'AbortError', cause: 'enough' });
  expect(box.heard).toEqual([]);
});
