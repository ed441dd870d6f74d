import type { Fetch } from './redirect.js';

/** What may be told of a request: neither its query nor its body, and of its headers only those that hold no secret. */
export interface ObservedRequest {
  readonly method: string;
  /** The URL without its query. */
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
}

/** What became of a request. */
export interface ObservedOutcome {
  /** The status of the response; `undefined` where there was none. */
  readonly status: number | undefined;
  /** Of the headers of the response, those that hold no secret. */
  readonly headers: { readonly [name: string]: string };
  /** Why there was no response. */
  readonly error: unknown;
  /** How long the head of the response took, in milliseconds. */
  readonly milliseconds: number;
}

/** Is told of each request that is sent; what it gives is told what became of that. */
export type Observer = (
  request: ObservedRequest,
) => ((outcome: ObservedOutcome) => void) | undefined;

const shown =
  /^(accept|content-(length|type|encoding|range)|date|retry-after|user-agent|(x-)?[\w-]*request-id|x-ratelimit-[\w-]*)$/;

/** A `fetch` that tells an observer of what it does, each attempt by itself; a span of OpenTelemetry is one. */
/* @__NO_SIDE_EFFECTS__ */
export function observed(
  observer: Observer,
  fetch: Fetch = (request) => globalThis.fetch(request),
): Fetch {
  return async (request) => {
    const started = performance.now();
    const { method, url } = request;
    const tell = observer({ method, url: url.replace(/\?.*/, ''), headers: open(request.headers) });
    const done = (outcome: Partial<ObservedOutcome>): void =>
      tell?.({
        status: undefined,
        headers: {},
        error: undefined,
        ...outcome,
        milliseconds: performance.now() - started,
      });
    try {
      const response = await fetch(request);
      done({ status: response.status, headers: open(response.headers) });
      return response;
    } catch (error) {
      done({ error });
      throw error;
    }
  };
}

function open(headers: Headers): { readonly [name: string]: string } {
  return Object.fromEntries([...headers].filter(([name]) => shown.test(name)));
}
