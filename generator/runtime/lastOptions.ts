import type { CancelOptions } from './request.js';

/** The last argument of a call that can do without nothing else: a signal alone, or options. */
export type LastOptions = AbortSignal | CancelOptions;

/**
 * The options in the last argument of a call.
 *
 * @internal
 */
export function lastOptions(last: LastOptions = {}): CancelOptions {
  return 'aborted' in last ? { cancellationToken: last } : last;
}
