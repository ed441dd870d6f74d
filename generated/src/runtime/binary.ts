/** Bytes to send: all at once, or as they come; a stream of Node is one of these, too. */
export type Binary = Blob | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Whether a value holds bytes. */
export function isBinary(value: unknown): value is Binary {
  return (
    value instanceof Blob ||
    value instanceof Uint8Array ||
    value instanceof ReadableStream ||
    (typeof value === 'object' && value !== null && Symbol.asyncIterator in value)
  );
}

/** The bytes of anything that holds some, one piece after the other. */
export async function* piecesOf(source: Binary | string): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') yield new TextEncoder().encode(source);
  else if (source instanceof Uint8Array) yield source;
  else if (source instanceof Blob) yield* read(source.stream());
  else if (source instanceof ReadableStream) yield* read(source);
  else yield* source;
}

/** A stream that takes a piece when its reader asks for one. */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
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
