import { createFinalURL, defaultBodySerializer, mergeHeaders, type Client } from 'openapi-fetch';
import type { Authentication } from './auth.js';
import { SdkError } from './errors.js';
import { attempt, type Exchange } from './exchange.js';
import { headers, type HeaderValues } from './headers.js';
import { path, type PathSerializer } from './path.js';
import { query, type QuerySerializer } from './query.js';

/** What a client is made from. */
export interface ClientOptions {
  readonly auth: Authentication;
  /** Where the API is; when left out, where its description says. */
  readonly baseUrl?: string;
  /** Sends requests in the place of the platform's `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Headers to send with every request. */
  readonly headers?: HeaderValues;
}

/**
 * The operations of a document, by method and path, as openapi-fetch types them.
 *
 * @internal
 */
export type Api<Paths extends object> = Pick<Client<Paths>, Method>;

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/** What is given to a call, as openapi-fetch names it. */
interface Init {
  readonly params?: {
    readonly path?: { readonly [name: string]: unknown };
    readonly query?: { readonly [name: string]: unknown };
    readonly header?: HeaderValues;
  };
  readonly headers?: HeaderValues;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null;
  readonly pathSerializer?: PathSerializer;
  readonly querySerializer?: QuerySerializer;
}

/** What a call gives; an `error` exists in openapi-fetch's types alone. */
interface Sent extends Exchange {
  readonly error?: unknown;
}

/**
 * Connects to the API that is at `server`, unless the options say where.
 *
 * @internal
 */
export function connect<Paths extends object>(options: ClientOptions, server: string): Api<Paths> {
  const { auth, fetch = globalThis.fetch } = options;
  const build = builder(checked(options.baseUrl ?? server), headers({ ...options.headers }));
  const call =
    (method: Method) =>
    async (template: string, init?: Init): Promise<Sent> => {
      const request = build(method, template, init);
      const Authorization = await auth.retrieveAuthorizationHeader();
      request.headers.set('Authorization', headers({ Authorization }).Authorization);
      const response = await attempt(request, () => fetch(request));
      return { request, response };
    };
  const api = {
    GET: call('GET'),
    PUT: call('PUT'),
    POST: call('POST'),
    DELETE: call('DELETE'),
    OPTIONS: call('OPTIONS'),
    HEAD: call('HEAD'),
    PATCH: call('PATCH'),
    TRACE: call('TRACE'),
  };
  // Nothing but `receive` looks at what a call gives, and it reads the body by itself: openapi-fetch's
  // own client would read bodies of any size, and not say what was asked when that fails.
  return api as Api<Paths>;
}

type Build = (method: Method, template: string, init?: Init) => Request;

function builder(baseUrl: string, defaults: HeaderValues): Build {
  const build: Build = (method, template, init = {}) => {
    const { params = {}, headers: own, body, ...rest } = init;
    const { pathSerializer = path(), querySerializer = query(), ...others } = rest;
    const url = createFinalURL(template, {
      baseUrl,
      params: { path: {}, ...params },
      pathSerializer,
      querySerializer,
    });
    const type =
      body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' };
    return new Request(url, {
      ...others,
      method,
      headers: mergeHeaders(type, defaults, headers({ ...own, ...params.header })),
      body: body === undefined ? null : defaultBodySerializer(body),
    });
  };
  return (method, template, init) => {
    try {
      return build(method, template, init);
    } catch (cause) {
      if (cause instanceof SdkError) throw cause;
      throw new SdkError({
        message: `${method} ${template} cannot be sent with what is given.`,
        cause,
      });
    }
  };
}

function checked(baseUrl: string): string {
  const { href, origin, pathname } = new URL(URL.canParse(baseUrl) ? baseUrl : 'about:blank');
  if (href !== origin + pathname)
    throw new SdkError({
      message: 'The base URL must be absolute, without credentials, query and fragment.',
    });
  return href.replace(/\/+$/, '');
}
