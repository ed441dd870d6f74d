import { streamFrom } from '../streamFrom.js';

/** Events as they happen, which a reader or `for await` gets. */
export type EventStream<Event = unknown> = ReadableStream<Event> & AsyncIterable<Event>;

/** A stream of what `follow` gives until the signal that it gets is aborted: by the token, or because nobody reads on. */
export function eventStream<Event>(
  follow: (stopped: AbortSignal) => AsyncGenerator<Event>,
  cancellationToken?: AbortSignal,
): EventStream<Event> {
  const stream = streamFrom(follow, cancellationToken);
  // Not every platform can iterate over a stream.
  return Object.assign(stream, { [Symbol.asyncIterator]: () => eventsOf(stream) });
}

async function* eventsOf<Event>(stream: ReadableStream<Event>): AsyncGenerator<Event> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
    reader.releaseLock();
  }
}
