import { causesOf } from './causes.js';
import { AbortError, ConnectionError, SdkError, TimeoutError, type RequestInfo } from './errors.js';
import type { Watch } from './limits.js';

/** A request, and the head of its response; the body has yet to be read. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** Watches until the body is read; whoever reads it ends that. */
  readonly watch: Watch;
  /** Whether the response says that its answer is not there yet. */
  readonly isEarly?: boolean;
  /** Sends the request again after its response broke off; rejects with the reason where it may not be. */
  again(reason: unknown): Promise<Exchange>;
}

/** What is said of work that failed by itself. */
export type Failure = readonly [kind: typeof SdkError, what: string];

const noAnswer: Failure = [ConnectionError, 'got no complete answer'];

/** Does a part of a request's work; what goes wrong becomes an error that names the request. */
export async function attempt<T>(
  { request, watch }: Pick<Exchange, 'request' | 'watch'>,
  work: () => Promise<T>,
  [Kind, what]: Failure = noAnswer,
): Promise<T> {
  const { signal, stopped } = watch;
  try {
    signal.throwIfAborted();
    return await Promise.race([work(), stopped]);
  } catch (cause) {
    const { method, url } = requestInfoOf(request);
    const say = (text: string, reason: unknown) => ({
      message: `${method} ${url} ${text}.`,
      cause: reason,
    });
    const causes = causesOf(cause);
    if (!signal.aborted)
      // What the program itself gave may be what failed, and says so.
      throw (
        causes.find((error) => error instanceof SdkError) ??
        new Kind(say(what, withoutQueries(cause)))
      );
    const reason: unknown = signal.reason;
    throw reason instanceof DOMException && reason.name === 'TimeoutError'
      ? new TimeoutError(say('took too long', reason))
      : new AbortError(say('was cancelled', reason));
  }
}

/** The reason, whose addresses end before their queries: Deno and Bun tell of them, and they may hold secrets. */
function withoutQueries(reason: unknown): unknown {
  for (const error of causesOf(reason))
    for (const key of Object.getOwnPropertyNames(error)) {
      const value: unknown = Reflect.get(error, key);
      if (typeof value === 'string')
        Reflect.set(error, key, value.replace(/(:\/\/[^\s?]*)\?[^\s)]*/g, '$1'));
    }
  return reason;
}

/** What may be told of a request. */
export function requestInfoOf({ method, url }: Request): RequestInfo {
  return { method, url: url.replace(/\?.*/, '') };
}
