import type { HeaderValues } from './headers.js';

/** Headers to send with one call. */
export interface ExtraHeaders {
  readonly extraHeaders?: { readonly [key: string]: undefined | string };
}

/**
 * What a call may be given beside its arguments.
 *
 * @internal
 */
export interface CallOptions {
  readonly headers?: ExtraHeaders | undefined;
  readonly cancellationToken?: AbortSignal | undefined;
}

/**
 * What the options of a call mean for its request.
 *
 * @internal
 */
export function requestInit(options: CallOptions): {
  readonly headers: HeaderValues;
  readonly signal: AbortSignal | null;
} {
  return {
    headers: options.headers?.extraHeaders ?? {},
    signal: options.cancellationToken ?? null,
  };
}
