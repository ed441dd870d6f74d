import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { connect, type ConnectionOptions } from '../../generator/runtime/api.js';
import { nothing } from '../../generator/runtime/receive.js';
import { receiveAny } from '../../generator/runtime/receiveAny.js';
import { stream } from '../../generator/runtime/receiveStream.js';
import { requestInit, type CallOptions } from '../../generator/runtime/request.js';
import {
  resumableDownload,
  type ResumableDownloadOptions,
} from '../../generator/runtime/resumableDownload.js';
import type { ApiPromise } from '../../generator/runtime/settle.js';
import { server as described, type paths } from './calls.js';
import { serve, type TestServer } from './server.js';

/** What the server answers: a head, bytes, and how the answer ends. */
export interface Answer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly bytes?: Uint8Array;
  readonly end?: 'break' | 'hang';
}

/** A server with answers, and downloads from it. */
export interface Setting extends AsyncDisposable {
  readonly server: TestServer;
  readonly download: (options?: ResumableDownloadOptions) => ReadableStream<Uint8Array>;
  /** The headers by which the requests asked for parts. */
  readonly asked: () => readonly (readonly [range: unknown, ifRange: unknown])[];
}

/** The file. */
export const content = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
/** Its tag. */
export const etag = '"v1"';

/** An answer with the whole file, of which some bytes arrive. */
export function whole(until = 1000, headers: OutgoingHttpHeaders = { ETag: etag }): Answer {
  const bytes = content.subarray(0, until);
  const head = { 'Content-Length': 1000, ...headers };
  return { headers: head, bytes, ...(until < 1000 && { end: 'break' }) };
}

/** An answer with the file from a position on, of which the bytes up to another position arrive. */
export function part(
  from: number,
  until = 1000,
  headers: OutgoingHttpHeaders = { ETag: etag },
): Answer {
  const range = { 'Content-Range': `bytes ${from}-999/1000`, 'Content-Length': 1000 - from };
  const bytes = content.subarray(from, until);
  const head = { ...range, ...headers };
  return { status: 206, headers: head, bytes, ...(until < 1000 && { end: 'break' }) };
}

/** Starts a server that gives answers one after the other. */
export async function start(
  answers: readonly Answer[],
  options: ConnectionOptions = {},
): Promise<Setting> {
  const left = [...answers];
  const server = await serve((_, response) => give(response, left.shift() ?? { status: 500 }));
  const api = connect<paths>(
    { retries: { maxAttempts: 1 }, ...options, baseUrl: server.url },
    described,
  );
  const call = (given: CallOptions): ApiPromise<ReadableStream<Uint8Array> | undefined> =>
    receiveAny<ReadableStream<Uint8Array> | undefined>(
      { default: stream, 202: nothing },
      { decode: (value: unknown) => value },
      () => api.GET('/download#content', requestInit(given)),
    );
  return {
    server,
    download: (given) => resumableDownload(call, given),
    asked: () => server.requests.map(({ headers }) => [headers.range, ifRange(headers)]),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function ifRange(headers: IncomingHttpHeaders): unknown {
  return headers['if-range'];
}

function give(response: ServerResponse, { status = 200, headers, bytes, end }: Answer): void {
  response.writeHead(status, headers);
  if (end === undefined) response.end(bytes);
  else if (bytes)
    response.write(bytes, () => end === 'break' && setTimeout(() => response.destroy(), 20));
  else response.flushHeaders();
  if (end === 'break' && !bytes) setTimeout(() => response.destroy(), 20);
}

/** All bytes of a stream. */
export async function read(bytes: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}
