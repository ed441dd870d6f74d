/** Events as they happen, which a reader or `for await` gets. */
export type EventStream<Event = unknown> = ReadableStream<Event> & AsyncIterable<Event>;

/** A stream of what `follow` gives until the signal that it gets is aborted: by the token, or because nobody reads on. */
export function eventStream<Event>(
  follow: (stopped: AbortSignal) => AsyncGenerator<Event>,
  cancellationToken?: AbortSignal,
): EventStream<Event> {
  const stop = new AbortController();
  const { signal } = stop;
  const cancel = (): void => {
    stop.abort(cancellationToken?.reason);
  };
  if (cancellationToken?.aborted) cancel();
  else cancellationToken?.addEventListener('abort', cancel, { once: true, signal });
  const events = follow(signal);
  const source = {
    async pull(controller: ReadableStreamDefaultController<Event>) {
      const next = await events.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel(reason: unknown) {
      stop.abort(reason);
    },
  };
  // Nothing is asked for before somebody reads.
  const stream = new ReadableStream<Event>(source, { highWaterMark: 0 });
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
