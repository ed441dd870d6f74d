/** How long calls may take, in milliseconds; 0 stands for any time. */
export interface Timeouts {
  /** For one attempt, its body included: 60,000 when left out. */
  readonly timeoutMs?: number | undefined;
  /** For all attempts, the waits between them, and getting tokens: 300,000 when left out. */
  readonly totalTimeoutMs?: number | undefined;
}

/**
 * Watches over work that a caller or a time limit may end.
 *
 * @internal
 */
export interface Watch {
  /** Is aborted when the work is to end. */
  readonly signal: AbortSignal;
  /** Rejects when the work is to end, whether or not it heeds the signal. */
  readonly stopped: Promise<never>;
  /** Gives the work all the time it takes. */
  untimed(): void;
  /** Ends watching; nothing is left behind. */
  end(): void;
}

/**
 * Watches over work until the caller's signal is aborted, or the time is up.
 *
 * @internal
 */
export function watch(caller: AbortSignal | null | undefined, milliseconds: number): Watch {
  const controller = new AbortController();
  const { signal } = controller;
  const reach = (): void =>
    controller.abort(new DOMException(`${milliseconds} ms are over.`, 'TimeoutError'));
  // More than this, a timer cannot take.
  const timer = milliseconds < 2 ** 31 ? setTimeout(reach, milliseconds) : undefined;
  const untimed = (): void => clearTimeout(timer);
  const follow = (): void => controller.abort(caller?.reason);
  const end = (): void => {
    untimed();
    caller?.removeEventListener('abort', follow);
  };
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      end();
      reject(new Error());
    });
  });
  // Work that has ended by itself leaves nobody to hear of it.
  stopped.catch(() => undefined);
  if (caller?.aborted) follow();
  else caller?.addEventListener('abort', follow);
  return { signal, stopped, untimed, end };
}
