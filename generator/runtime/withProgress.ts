import { piecesOf, type Bytes } from './binary.js';
import { streamFrom } from './streamFrom.js';

/** How far a transfer has come. */
export interface TransferProgress {
  /** The bytes that were taken so far. */
  readonly transferred: number;
  /** All bytes, where their number is known. */
  readonly total: number | undefined;
}

/** Is told how far a transfer has come. */
export type OnProgress = (progress: TransferProgress) => void;

/** The bytes of a Blob or a buffer that are told of at once. */
const step = 65_536;

/**
 * Tells how far a transfer has come, piece by piece; nothing is held in memory.
 *
 * @param source What is sent, or what a download gave. So that it can be sent again, give a function:
 *   `() => withProgress(file, …)`. The name and the media type of a file must be given beside it.
 * @param onProgress Is told.
 * @param total The number of all bytes, where the source does not say: the `Content-Length` of a download.
 * @returns What to send, or to read, in the place of the source.
 */
/* @__NO_SIDE_EFFECTS__ */
export function withProgress(
  source: Bytes,
  onProgress: OnProgress,
  total?: number,
): ReadableStream<Uint8Array> {
  if (source instanceof Blob || source instanceof Uint8Array) {
    const size = source instanceof Blob ? source.size : source.length;
    return told(slices(source, size), onProgress, size);
  }
  const stream = source instanceof ReadableStream ? source : streamFrom(() => piecesOf(source));
  return told(stream, onProgress, total);
}

function told(
  stream: ReadableStream<Uint8Array>,
  onProgress: OnProgress,
  total: number | undefined,
): ReadableStream<Uint8Array> {
  let transferred = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      transferred += piece.length;
      onProgress({ transferred, total });
      controller.enqueue(piece);
    },
  });
  return stream.pipeThrough(counter);
}

/** A platform may give all of a Blob at once, of which nothing could be told. */
function slices(source: Blob | Uint8Array, size: number): ReadableStream<Uint8Array> {
  return streamFrom(async function* () {
    for (let at = 0; at < size; at += step)
      yield source instanceof Blob
        ? new Uint8Array(await source.slice(at, at + step).arrayBuffer())
        : source.subarray(at, at + step);
  });
}
