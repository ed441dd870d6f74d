import type { Decoder } from './codec.js';
import { settle, successes, type ApiPromise, type Reader } from './settle.js';

/** What a call gives in another way than usual; properties that it lacks can be asked for without asking which it is. */
export type Otherwise<Other, Usual> = Other & {
  readonly [Name in Exclude<keyof Usual, keyof Other>]?: never;
};

/** Readers by the statuses, or ranges such as `2XX`, that they are for; `default` is for any other success. */
interface Readers<T> {
  readonly [status: string]: Reader<T>;
  readonly default: Reader<T>;
}

/**
 * Sends a request that may succeed in several ways.
 *
 * @internal
 */
export function receiveAny<T>(
  readers: Readers<T>,
  failureCodec: Decoder<unknown>,
  send: () => Promise<{ readonly response: Response }>,
): ApiPromise<T> {
  const read: Reader<T> = (exchange) => {
    const status = String(exchange.response.status);
    return (readers[status] ?? readers[`${status.charAt(0)}XX`] ?? readers.default)(exchange);
  };
  return settle(send, successes(failureCodec, read));
}
