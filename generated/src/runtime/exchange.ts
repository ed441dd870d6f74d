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
type Failure = readonly [kind: typeof SdkError, what: string];

/** Does a part of a request's work; what goes wrong becomes an error that names the request. */
export async function attempt<T>(
  { request, watch }: Pick<Exchange, 'request' | 'watch'>,
  work: () => Promise<T>,
  failure: Failure = [ConnectionError, 'got no complete answer'],
): Promise<T> {
  const { signal, stopped } = watch;
  try {
    signal.throwIfAborted();
    return await Promise.race([work(), stopped]);
  } catch (error) {
    const known = causesOf(error).find((each) => each instanceof SdkError);
    // What the program itself gave may be what failed, and says so.
    if (known && !signal.aborted) throw known;
    const cause: unknown = signal.aborted ? signal.reason : withoutQueries(error);
    const [Kind, what] = signal.aborted ? endBy(cause) : failure;
    throw new Kind({ message: `${nameOf(request)} ${what}.`, cause });
  }
}

function endBy(reason: unknown): Failure {
  const isLate = reason instanceof DOMException && reason.name === 'TimeoutError';
  return isLate ? [TimeoutError, 'took too long'] : [AbortError, 'was cancelled'];
}

/** The reason, whose addresses end before their queries: Deno and Bun tell of them, and they may hold secrets. */
function withoutQueries(reason: unknown): unknown {
  for (const error of causesOf(reason))
    for (const key of Reflect.ownKeys(error)) {
      const value: unknown = Reflect.get(error, key);
      if (typeof value === 'string')
        Reflect.set(error, key, value.replace(/(:\/\/[^\s?]*)\?[^\s)]*/g, '$1'));
    }
  return reason;
}

/** What errors call a request. */
export function nameOf(request: Request): string {
  const { method, url } = requestInfoOf(request);
  return `${method} ${url}`;
}

/** What may be told of a request. */
export function requestInfoOf({ method, url }: Request): RequestInfo {
  return { method, url: url.replace(/\?.*/, '') };
}
