import type { ConnectionOptions } from './api.js';
import type { HeaderValues } from './headers.js';
import { intercepted, type FetchInterceptor } from './intercepted.js';
import type { Timeouts } from './limits.js';
import type { RetryOptions } from './retry.js';
import { shared } from './shared.js';

/** The options of a client that sends more headers; one that is sent already takes the value that is given here. */
export function withHeaders<Options extends ConnectionOptions>(
  options: Options,
  headers: HeaderValues,
): Options {
  return alike(options, { ...options, headers: mergedHeaders(options.headers, headers) });
}

/** The options of a client that calls other servers; what is left out stays where it is. */
export function withBaseUrls<Options extends ConnectionOptions>(
  options: Options,
  { baseUrl, ...others }: { readonly [name: string]: string | undefined },
): Options {
  const baseUrls = { ...options.baseUrls, ...present(others) };
  return alike(options, { ...options, ...present({ baseUrl }), baseUrls });
}

/** The options of a client whose calls have other limits; what is left out stays as it is. */
export function withTimeouts<Options extends ConnectionOptions>(
  options: Options,
  timeouts: Timeouts,
): Options {
  const known = options.timeouts ?? options.networkSession?.connection.timeouts;
  return alike(options, { ...options, timeouts: { ...known, ...present(timeouts) } });
}

/** The options of a client that sends requests again in another way; what is left out stays as it is. */
export function withRetries<Options extends ConnectionOptions>(
  options: Options,
  retries: RetryOptions,
): Options {
  const known = options.retries ?? options.networkSession?.connection.retries;
  return alike(options, { ...options, retries: { ...known, ...present(retries) } });
}

/** The options of a client whose requests pass interceptors, before those that it has already. */
export function withInterceptors<Options extends ConnectionOptions>(
  options: Options,
  interceptors: readonly FetchInterceptor[],
): Options {
  const fetch = options.fetch ?? options.networkSession?.connection.fetch;
  return alike(options, { ...options, fetch: intercepted(interceptors, fetch) });
}

/**
 * Headers and those that take their places, whatever the case of their names.
 *
 * @internal
 */
export function mergedHeaders<Value extends string | undefined>(
  ...all: readonly ({ readonly [name: string]: Value } | undefined)[]
): { readonly [name: string]: Value } {
  const byName = new Map<string, readonly [name: string, value: Value]>();
  for (const headers of all)
    for (const entry of Object.entries(headers ?? {})) byName.set(entry[0].toLowerCase(), entry);
  return Object.fromEntries(byName.values());
}

/** The options of a client that shares with another what repeats may still cost. */
function alike<Options extends ConnectionOptions>(
  options: ConnectionOptions,
  changed: Options,
): Options {
  shared(changed, options);
  return changed;
}

/** What is given: undefined stands for what is left out. */
function present<T extends object>(values: T): Partial<T> {
  const result: Partial<T> = { ...values };
  for (const name in result) if (result[name] === undefined) Reflect.deleteProperty(result, name);
  return result;
}
