import type { CallOptions, CancelOptions, ExtraHeaders } from './request.js';

/** The last argument of a call that can do without nothing else: a signal alone, or options. */
export type LastOptions = AbortSignal | CancelOptions;

/**
 * The options in the last argument of a call, and its headers, which are an argument of their own.
 *
 * @internal
 */
export function lastOptions<Headers extends ExtraHeaders>(
  last: LastOptions = {},
  headers?: Headers,
): CallOptions<Headers> {
  const options = 'aborted' in last ? { cancellationToken: last } : last;
  return headers === undefined ? options : { ...options, headers };
}
