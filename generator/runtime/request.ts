import type { HeaderValues } from './headers.js';
import type { Timeouts } from './limits.js';
import { model, type ModelConstructor } from './model.js';
import type { RetryOptions } from './retry.js';
import type { CallInit } from './transport.js';

/** Headers to send with one call. */
export interface ExtraHeaders {
  readonly extraHeaders?: { readonly [key: string]: undefined | string };
}

/** Makes {@link ExtraHeaders}. */
export const ExtraHeaders: ModelConstructor<ExtraHeaders, never> = /* @__PURE__ */ model<
  ExtraHeaders,
  never
>({});

/** How a call is sent, when not as all others of its client are. */
export interface SendingOptions {
  /** How long the call may take. */
  readonly timeouts?: Timeouts;
  /** How often, and when, the call is sent again. */
  readonly retries?: RetryOptions;
  /** Names the call to the API, so that sending it again does nothing twice; it makes any call repeatable. */
  readonly idempotencyKey?: string;
}

/** What a call can do without that takes its headers as an argument of their own. */
export interface CancelOptions extends SendingOptions {
  /** Cancels the call when it is aborted. */
  readonly cancellationToken?: AbortSignal;
}

/** What a call can do without. */
export interface CallOptions<Headers extends ExtraHeaders = ExtraHeaders> extends CancelOptions {
  /** Headers of the call, and extra ones. */
  readonly headers?: Headers;
}

/** What a call can do without that has query parameters. */
export interface QueryOptions<
  Query,
  Headers extends ExtraHeaders = ExtraHeaders,
> extends CallOptions<Headers> {
  readonly queryParams?: Query;
}

/**
 * What the options of a call mean for its request, which gets further headers too.
 *
 * @internal
 */
export function requestInit(
  options: SendingOptions & {
    readonly headers?: ExtraHeaders | undefined;
    readonly cancellationToken?: AbortSignal | undefined;
  },
  further?: HeaderValues,
): CallInit & { readonly headers: HeaderValues } {
  const { headers, cancellationToken: signal } = options;
  return { ...options, headers: { ...headers?.extraHeaders, ...further }, signal };
}
