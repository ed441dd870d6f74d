import { backoff } from './backoff.js';
import { piecesOf } from './binary.js';
import { ApiError, ConnectionError, SdkError, TimeoutError } from './errors.js';
import { pause } from './pause.js';
import type { CancelOptions, ExtraHeaders } from './request.js';
import type { ApiPromise, ResponseHead } from './settle.js';
import { streamFrom } from './streamFrom.js';
import type { OnProgress } from './withProgress.js';

/** What each call of a resumable download has to be made with. */
export interface ResumableCall {
  /** Ask for what is missing yet. */
  readonly headers: ExtraHeaders;
  /** Ends the call with the download. */
  readonly cancellationToken: AbortSignal;
}

/** How a download is resumed. */
export interface ResumableDownloadOptions extends CancelOptions {
  /** The most calls in a row that bring nothing: 4 when left out. */
  readonly maxAttempts?: number;
  /** Is told how far the download has come. */
  readonly onProgress?: OnProgress;
}

/** Makes a call of a download. */
type Download = (call: ResumableCall) => ApiPromise<ReadableStream<Uint8Array> | undefined>;

/** Failures that do not last. */
const passing = [408, 425, 429, 500, 502, 503, 504];

/** The longest that a download waits before it goes on, in milliseconds. */
const longestWait = 60_000;

/**
 * Downloads a file, and goes on where the connection breaks off or falls silent, from the byte that was
 * reached. A file that has changed meanwhile is an error.
 *
 * @param download Makes the call, with what it is given, such as
 *   `(call) => client.downloads.downloadFile(fileId, call)`.
 * @param options Optional: a signal that cancels the download, and how it is resumed.
 * @returns The bytes of the file, which are asked for when somebody reads.
 */
/* @__NO_SIDE_EFFECTS__ */
export function resumableDownload(
  download: Download,
  options: ResumableDownloadOptions = {},
): ReadableStream<Uint8Array> {
  return streamFrom(
    (stopped) => bytesOf(partsBy(download, stopped), options, stopped),
    options.cancellationToken,
  );
}

/** The file as it was when its download began. */
interface Version {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly total: number | undefined;
  /** Whether the bytes that are read are those that ranges count. */
  readonly isPlain: boolean;
}

/** A part of a file, up to its end. */
interface Part {
  readonly bytes: ReadableStream<Uint8Array>;
  readonly response: ResponseHead;
}

/** Asks for a file with these headers. */
type Ask = (headers: { readonly [name: string]: string }) => Promise<Part>;

function partsBy(download: Download, cancellationToken: AbortSignal): Ask {
  return async (headers) => {
    // Of what is compressed on its way, nobody could say which bytes are missing.
    const extraHeaders = { 'Accept-Encoding': 'identity', ...headers };
    const call = download({ headers: { extraHeaders }, cancellationToken });
    const { data, response } = await call.withResponse();
    if (!data) throw new SdkError({ message: `There is no file yet: ${response.status}.` });
    return { bytes: data, response };
  };
}

async function* bytesOf(
  ask: Ask,
  { maxAttempts = 4, onProgress }: ResumableDownloadOptions,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const first = await ask({});
  const version = versionOf(first.response);
  let source = piecesOf(first.bytes);
  for (let transferred = 0, failures = 0; ; source = rest(ask, version, transferred)) {
    try {
      for await (const piece of source) {
        transferred += piece.length;
        failures = 0;
        onProgress?.({ transferred, total: version.total });
        yield piece;
      }
      if (transferred >= (version.total ?? 0)) return;
      throw new ConnectionError({ message: 'The download ended before the file did.' });
    } catch (error) {
      if (transferred === version.total) return;
      failures += 1;
      const wait = waitAfter(error, failures);
      if (wait === undefined || failures >= maxAttempts || !version.isPlain) throw error;
      await pause(wait, signal);
    }
  }
}

/** The bytes of a file from a position on. */
async function* rest(ask: Ask, version: Version, reached: number): AsyncGenerator<Uint8Array> {
  const part = await partFrom(ask, version, reached);
  if (!part) return;
  const { status, headers } = part.response;
  const isPart = status === 206;
  if (hasChanged(version, versionOf(part.response))) throw changed();
  if (isPart && rangeOf(headers).from !== reached)
    throw new SdkError({ message: 'Another part of the file came than was asked for.' });
  yield* isPart ? piecesOf(part.bytes) : behind(reached, part.bytes);
}

/** The part of a file from a position on; `undefined` where that is its end. */
async function partFrom(
  ask: Ask,
  { etag, total }: Version,
  reached: number,
): Promise<Part | undefined> {
  const isStrong = etag !== null && !etag.startsWith('W/');
  try {
    return await ask({ Range: `bytes=${reached}-`, ...(isStrong && { 'If-Range': etag }) });
  } catch (error) {
    if (!(error instanceof ApiError && error.responseInfo.statusCode === 416)) throw error;
    const isEnd = error.responseInfo.headers['content-range'] === `bytes */${reached}`;
    if (isEnd && total === undefined) return undefined;
    throw changed({ cause: error });
  }
}

/** What comes behind so many bytes of a file that was sent once more from its start. */
async function* behind(
  count: number,
  bytes: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const piece of piecesOf(bytes)) {
    if (piece.length > left) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}

function versionOf({ status, headers }: ResponseHead): Version {
  const length = headers.get('Content-Length');
  const isPlain = (headers.get('Content-Encoding') ?? 'identity') === 'identity';
  const whole = isPlain && length !== null ? Number(length) : undefined;
  return {
    etag: headers.get('ETag'),
    lastModified: headers.get('Last-Modified'),
    total: status === 206 ? rangeOf(headers).total : whole,
    isPlain,
  };
}

function rangeOf(headers: Headers): { readonly from: number; readonly total: number | undefined } {
  const found = /^bytes (\d+)-\d+\/(\d+)?/.exec(headers.get('Content-Range') ?? '');
  const [, from = NaN, total] = found ?? [];
  return { from: Number(from), total: total === undefined ? undefined : Number(total) };
}

function hasChanged(before: Version, now: Version): boolean {
  const differ = (one: unknown, other: unknown): boolean => (one ?? other) !== (other ?? one);
  const isOther =
    before.etag !== null && now.etag !== null
      ? before.etag !== now.etag
      : differ(before.lastModified, now.lastModified);
  return isOther || differ(before.total, now.total);
}

function changed(why: { readonly cause?: unknown } = {}): SdkError {
  return new SdkError({ message: 'The file has changed since its download began.', ...why });
}

/** How long to wait after a failure before the download goes on, in milliseconds; `undefined` where it does not. */
function waitAfter(error: unknown, failures: number): number | undefined {
  const isBroken = error instanceof ConnectionError || error instanceof TimeoutError;
  const isBusy = error instanceof ApiError && passing.includes(error.responseInfo.statusCode);
  if (!isBroken && !isBusy) return undefined;
  const asked = isBusy ? (error.retryAfterMs ?? 0) : 0;
  return asked > longestWait ? undefined : Math.max(asked, backoff(failures));
}
