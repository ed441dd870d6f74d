import type { Decoder } from './codec.js';
import { settle, successes, type ApiPromise, type Reader } from './settle.js';

/**
 * Sends a request, and gives the body of the response as it comes.
 *
 * @internal
 */
export function receiveStream(
  failureCodec: Decoder<unknown>,
  send: () => Promise<{ readonly response: Response }>,
): ApiPromise<ReadableStream<Uint8Array>> {
  return settle(send, successes(failureCodec, stream));
}

/**
 * Gives a body as it comes.
 *
 * @internal
 */
export const stream: Reader<ReadableStream<Uint8Array>> = ({ response }) =>
  Promise.resolve({ data: response.body ?? new Blob([]).stream() });
