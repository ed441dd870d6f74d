import type { Fetch } from './redirect.js';

/** Sees each request of a client before it is sent, and each response; it may give another one. */
export interface FetchInterceptor {
  beforeRequest?(request: Request): Request | Promise<Request>;
  afterResponse?(response: Response): Response | Promise<Response>;
}

/** A `fetch` whose requests and responses pass interceptors: requests from the first to the last, responses back. */
/* @__NO_SIDE_EFFECTS__ */
export function intercepted(
  interceptors: readonly FetchInterceptor[],
  fetch: Fetch = (request) => globalThis.fetch(request),
): Fetch {
  return interceptors.reduceRight(
    (inner: Fetch, interceptor): Fetch =>
      async (request) => {
        const sent = (await interceptor.beforeRequest?.(request)) ?? request;
        const response = await inner(sent);
        return (await interceptor.afterResponse?.(response)) ?? response;
      },
    fetch,
  );
}
