import { observed, type ObservedOutcome, type ObservedRequest } from './observed.js';
import type { Fetch } from './redirect.js';

/** Takes what is to be read later; `console` is one. */
export interface Logger {
  debug(message: string, details: object): void;
  warn(message: string, details: object): void;
}

/**
 * A `fetch` that logs what it does: successes for `debug`, all else for `warn`. Bodies, queries and
 * headers that may hold a secret are never logged.
 */
/* @__NO_SIDE_EFFECTS__ */
export function logged(logger: Logger, fetch?: Fetch): Fetch {
  return observed((request) => (outcome) => log(logger, request, outcome), fetch);
}

function log(logger: Logger, request: ObservedRequest, outcome: ObservedOutcome): void {
  const { status, error, headers } = outcome;
  const milliseconds = Math.round(outcome.milliseconds);
  const told = status ?? (error instanceof Error ? error.name : 'no response');
  const message = `${request.method} ${request.url} ${told} (${milliseconds} ms)`;
  const details = { request, status, headers, milliseconds };
  if (status !== undefined && status < 400) logger.debug(message, details);
  else logger.warn(message, details);
}
