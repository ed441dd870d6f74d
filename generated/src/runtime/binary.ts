import { SdkError } from './errors.js';

/** Bytes: all at once, or as they come; a stream of Node is one of these, too. */
export type Bytes = Blob | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Bytes to send, or a function that gives them. What comes in only once can be sent only once, so that a
 * failure of such a request is final, and so is a redirection. A function is asked anew for each attempt.
 */
export type Binary = Bytes | (() => Bytes | Promise<Bytes>);

/** Whether a value holds bytes. */
export function isBinary(value: unknown): value is Binary {
  return (
    value instanceof Blob ||
    value instanceof Uint8Array ||
    value instanceof ReadableStream ||
    typeof value === 'function' ||
    (typeof value === 'object' && value !== null && Symbol.asyncIterator in value)
  );
}

/** The bytes of anything that holds some, one piece after the other. */
export async function* piecesOf(source: Binary | string): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') yield new TextEncoder().encode(source);
  else if (typeof source === 'function') yield* piecesOf(await source());
  else if (source instanceof Uint8Array) yield source;
  else if (source instanceof Blob) yield* read(source.stream());
  else if (source instanceof ReadableStream) yield* read(source);
  else yield* source;
}

/**
 * A stream that takes a piece when its reader asks for one, and none before. The signal ends it: not every
 * platform ends what it sends when a request is aborted.
 */
export function streamOf(
  pieces: AsyncGenerator<Uint8Array>,
  signal?: AbortSignal | null,
): ReadableStream<Uint8Array> {
  const cancel = async (): Promise<void> => {
    await pieces.return(undefined);
  };
  return new ReadableStream(
    {
      start(controller) {
        signal?.addEventListener('abort', () => {
          controller.error(signal.reason);
          cancel().catch(() => undefined);
        });
      },
      async pull(controller) {
        const next = await nextOf(pieces);
        if (signal?.aborted) return;
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}

/** The next piece; where there should be one and is none, it is not the way to the API that failed. */
async function nextOf(pieces: AsyncGenerator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await pieces.next();
  } catch (cause) {
    throw new SdkError({ message: 'What was to be sent could not be read.', cause });
  }
}

// Not every platform can iterate over a stream.
async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
