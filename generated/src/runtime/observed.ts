import type { Fetch } from './redirect.js';

/** What may be told of a request: neither its query nor its body, and of its headers only those that hold no secret. */
export interface ObservedRequest {
  readonly method: string;
  /** The URL without its query; of where the API redirects to on other hosts, the origin alone: its path may be signed. */
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

/** Is told of each request that is sent; what it gives is told what became of that. What either throws is ignored. */
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
  const shownUrl = addresses();
  return async (request) => {
    const started = performance.now();
    const { method } = request;
    const url = shownUrl(request);
    const tell = quietly(() => observer({ method, url, headers: open(request.headers) }));
    const done = (outcome: Partial<ObservedOutcome>): void => {
      const milliseconds = performance.now() - started;
      quietly(() => tell?.({ ...nothingYet, ...outcome, milliseconds }));
    };
    let response: Response;
    try {
      response = await fetch(request);
    } catch (error) {
      done({ error });
      throw error;
    }
    shownUrl(request, response);
    done({ status: response.status, headers: open(response.headers) });
    return response;
  };
}

const nothingYet = { status: undefined, headers: {}, error: undefined };

/** Does what is none of a call's business, and must not end it. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Tells what may be shown of the addresses of requests, as far as it has seen what redirected to where. */
function addresses(): (request: Request, response?: Response) => string {
  const own = new Set<string>();
  const led = new Set<string>();
  return ({ url }, response) => {
    const { origin } = new URL(url);
    const location = response?.headers.get('Location');
    if (location && URL.canParse(location, url)) led.add(new URL(location, url).origin);
    const isOwn = own.has(origin) || !led.has(origin);
    if (isOwn) own.add(origin);
    return isOwn ? url.replace(/\?.*/, '') : origin;
  };
}

function open(headers: Headers): { readonly [name: string]: string } {
  return Object.fromEntries([...headers].filter(([name]) => shown.test(name)));
}
