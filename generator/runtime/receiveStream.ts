import type { Decoder } from './codec.js';
import { attempt, type Exchange } from './exchange.js';
import { watch } from './limits.js';
import { settle, successes, type ApiPromise, type Reader } from './settle.js';

/** The longest that a stream may be without a byte, in milliseconds. */
const longestSilence = 60_000;

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
 * Gives a body as it comes: cancelling the call ends it, and so does silence.
 *
 * @internal
 */
export const stream: Reader<ReadableStream<Uint8Array>> = (exchange) => {
  exchange.watch.untimed();
  const { body } = exchange.response;
  return Promise.resolve({ data: watched(exchange, body ?? new Blob([]).stream()), isOpen: true });
};

function watched(exchange: Exchange, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const next = async (): Promise<Awaited<ReturnType<typeof reader.read>>> => {
    const silence = watch(exchange.watch.signal, longestSilence);
    try {
      return await attempt({ request: exchange.request, watch: silence }, () => reader.read());
    } finally {
      silence.end();
    }
  };
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await next();
        if (!done) return controller.enqueue(value);
        controller.close();
      } catch (error) {
        controller.error(error);
        void reader.cancel(error).catch(() => undefined);
      }
      exchange.watch.end();
    },
    async cancel(reason) {
      exchange.watch.end();
      await reader.cancel(reason);
    },
  });
}
