/**
 * A stream of what `follow` yields, which is asked for when somebody reads, until the signal that it gets is aborted:
 * by the caller, or because nobody reads on.
 */
export function streamFrom<T>(
  follow: (stopped: AbortSignal) => AsyncGenerator<T>,
  caller?: AbortSignal,
): ReadableStream<T> {
  const stop = new AbortController();
  const { signal } = stop;
  const cancel = (): void => stop.abort(caller?.reason);
  if (caller?.aborted) cancel();
  else caller?.addEventListener('abort', cancel, { signal });
  const all = follow(signal);
  const source = {
    async pull(controller: ReadableStreamDefaultController<T>): Promise<void> {
      try {
        const next = await all.next();
        if (!next.done) return controller.enqueue(next.value);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      stop.abort();
    },
    cancel(reason: unknown): void {
      stop.abort(reason);
      // What is waited for just now may take its time; nobody hears how it ends.
      all.return(undefined).catch(() => undefined);
    },
  };
  return new ReadableStream<T>(source, { highWaterMark: 0 });
}
