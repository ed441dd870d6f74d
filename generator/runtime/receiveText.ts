import type { Decoder } from './codec.js';
import { settle, successes, textOf, type ApiPromise, type Reader } from './settle.js';

/**
 * Sends a request whose success is plain text.
 *
 * @internal
 */
export function receiveText(
  failureCodec: Decoder<unknown>,
  send: () => Promise<{ readonly response: Response }>,
): ApiPromise<string> {
  return settle(send, successes(failureCodec, text));
}

/**
 * Reads text.
 *
 * @internal
 */
export const text: Reader<string> = async (exchange) => ({ data: await textOf(exchange) });
