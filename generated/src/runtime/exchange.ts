import { AbortError, SdkError, type RequestInfo } from './errors.js';

/** A request, and the head of its response; the body has yet to be read. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** Does a part of a request's work; what goes wrong becomes an error that names the request. */
export async function attempt<T>(request: Request, work: () => Promise<T>): Promise<T> {
  const { signal } = request;
  try {
    signal.throwIfAborted();
    return await work();
  } catch (cause) {
    const { method, url } = requestInfoOf(request);
    throw signal.aborted
      ? new AbortError({ message: `${method} ${url} was cancelled.`, cause: signal.reason })
      : new SdkError({ message: `${method} ${url} got no complete answer.`, cause });
  }
}

/** What may be told of a request. */
export function requestInfoOf({ method, url }: Request): RequestInfo {
  return { method, url: url.replace(/\?.*/, '') };
}
