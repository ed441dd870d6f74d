import type { ConnectionOptions } from './api.js';
import type { Exchange } from './exchange.js';
import { headers, type HeaderValues } from './headers.js';
import type { Rebuild } from './redirect.js';
import { shared } from './shared.js';
import { send, type Build } from './transport.js';

/** A request of its own, by a whole URL. */
export interface OneRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: HeaderValues;
  readonly body?: string | URLSearchParams;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request that nothing proves the caller of, such as one for a token. */
export function oneRequest(options: ConnectionOptions, given: OneRequest): Promise<Exchange> {
  const { method, url, body = null } = given;
  const build: Build = (signal) => {
    const own = { method, headers: headers(given.headers ?? {}), body, signal };
    const request = new Request(url, { ...own, redirect: 'manual' });
    const rebuild: Rebuild = (to, change) => new Request(to, { ...own, ...change });
    return { request, rebuild, isReplayable: true };
  };
  return send(shared(options), build, { signal: given.signal, credentials: 'omit' });
}
