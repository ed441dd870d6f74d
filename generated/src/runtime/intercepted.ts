import { SdkError } from './errors.js';
import type { Fetch } from './redirect.js';

/** Sees each request of a client before it is sent, and each response; it may give another one. */
export interface FetchInterceptor {
  beforeRequest?(request: Request): Request | Promise<Request>;
  afterResponse?(response: Response): Response | Promise<Response>;
}

/** A `fetch` whose requests and responses pass interceptors: requests from the first to the last, responses back. What one throws ends the call. */
/* @__NO_SIDE_EFFECTS__ */
export function intercepted(
  interceptors: readonly FetchInterceptor[],
  fetch: Fetch = (request) => globalThis.fetch(request),
): Fetch {
  return interceptors.reduceRight(
    (inner: Fetch, interceptor): Fetch =>
      async (request) => {
        const sent = (await heeded(() => interceptor.beforeRequest?.(request))) ?? request;
        const response = await inner(sent);
        return (await heeded(() => interceptor.afterResponse?.(response))) ?? response;
      },
    fetch,
  );
}

/** What an interceptor throws says nothing of the connection: a call that it ends is not made again. */
async function heeded<T>(intercept: () => T | Promise<T>): Promise<T> {
  try {
    return await intercept();
  } catch (cause) {
    if (cause instanceof SdkError) throw cause;
    throw new SdkError({ message: 'An interceptor has failed.', cause });
  }
}
