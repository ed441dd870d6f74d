import { ApiError } from '../errors.js';

/**
 * The time by the clock of a server, as far as its answers told.
 *
 * @internal
 */
export interface ServerClock {
  /** In milliseconds. */
  now(): number;
  /** Learns from a refusal; whether that changed the time so much that it may be why. */
  learn(refusal: ApiError): boolean;
}

/** By how much clocks may differ, in milliseconds. */
const tolerance = 5000;

/**
 * A clock that goes like the one here, until the Date header of a refusal tells otherwise.
 *
 * @internal
 */
export function serverClock(): ServerClock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    learn: ({ responseInfo }) => {
      const learned = Date.parse(responseInfo.headers['date'] ?? '') - Date.now();
      const isMuch = Math.abs(learned - offset) > tolerance;
      if (isMuch) offset = learned;
      return isMuch;
    },
  };
}
