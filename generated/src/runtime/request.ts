import type { HeaderValues } from './headers.js';
import { model, type ModelConstructor } from './model.js';

/** Headers to send with one call. */
export interface ExtraHeaders {
  readonly extraHeaders?: { readonly [key: string]: undefined | string };
}

/** Makes {@link ExtraHeaders}. */
export const ExtraHeaders: ModelConstructor<ExtraHeaders, never> = /* @__PURE__ */ model<
  ExtraHeaders,
  never
>({});

/** What cancels a call. */
export interface CancelOptions {
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
  options: {
    readonly headers?: ExtraHeaders | undefined;
    readonly cancellationToken?: AbortSignal | undefined;
  },
  further?: HeaderValues,
): { readonly headers: HeaderValues; readonly signal: AbortSignal | null } {
  return {
    headers: { ...options.headers?.extraHeaders, ...further },
    signal: options.cancellationToken ?? null,
  };
}
