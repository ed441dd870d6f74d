import { createFinalURL } from 'openapi-fetch';
import type { Server } from './api.js';
import { json, type BodySerializer, type Payload } from './body.js';
import { userAgent } from './brand.js';
import { SdkError } from './errors.js';
import { headers, type HeaderValues } from './headers.js';
import { path, type PathSerializer } from './path.js';
import { query, type QuerySerializer } from './query.js';
import type { CallInit, Prepared } from './transport.js';

/** The methods that an operation can have. */
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/** What is given to a call, as openapi-fetch names it. */
export interface Init extends CallInit {
  readonly params?: {
    readonly path?: { readonly [name: string]: unknown };
    readonly query?: { readonly [name: string]: unknown };
    readonly header?: HeaderValues;
  };
  readonly headers?: HeaderValues;
  readonly body?: unknown;
  /** Where the path begins, when not where the others do. */
  readonly root?: string;
  readonly pathSerializer?: PathSerializer;
  readonly querySerializer?: QuerySerializer;
  readonly bodySerializer?: BodySerializer;
}

type Build = (method: Method, template: string, init: Init) => Prepared;

/** Makes the requests of an API, which have these headers unless a call says otherwise. */
export function builder(server: Server, given: HeaderValues): Build {
  const defaults = [isBrowser() ? {} : { 'User-Agent': userAgent }, given];
  for (const values of defaults) headers(values);
  return (method, template, init) => {
    try {
      return prepare(urlOf(server, template, init), { ...init, method, defaults });
    } catch (cause) {
      if (cause instanceof SdkError) throw cause;
      const message = `${method} ${template} cannot be sent.`;
      throw new SdkError({ message, cause });
    }
  };
}

/** In a browser, or a worker of one, the header would be a question to each server first (CORS). */
function isBrowser(): boolean {
  return 'document' in globalThis || 'importScripts' in globalThis;
}

function urlOf(server: Server, template: string, init: Init): string {
  const { root = server.root, params } = init;
  // What follows a # tells operations of one path apart, and is not sent.
  return createFinalURL(template.replace(/#.*/, ''), {
    pathSerializer: path(),
    querySerializer: query(),
    ...init,
    baseUrl: root.replace(/^\w*/, (name) => server.baseUrls[name] ?? ''),
    params: { path: {}, ...params },
  });
}

interface Draft extends Init {
  readonly method: Method;
  readonly defaults: readonly HeaderValues[];
}

function prepare(url: string, draft: Draft): Prepared {
  const { method, body, bodySerializer = json('application/json'), signal = null } = draft;
  const payload: Partial<Payload> = body === undefined ? {} : bodySerializer(body, signal);
  const { type, content = null } = payload;
  const own = { 'Content-Type': type, 'Idempotency-Key': draft.idempotencyKey };
  const all = new Headers();
  for (const values of [own, ...draft.defaults, draft.headers, draft.params?.header])
    headers(values, all);
  const given = {
    method,
    headers: all,
    signal,
    redirect: payload.redirect ?? 'manual',
    // A body that is a stream is sent while it comes in.
    duplex: 'half' as const,
  };
  const rebuild = (to: string, change?: RequestInit): Request =>
    new Request(to, {
      ...given,
      body: content instanceof Function ? content() : content,
      ...change,
    });
  return {
    request: rebuild(url),
    rebuild,
    isReplayable: !(content instanceof ReadableStream),
  };
}
