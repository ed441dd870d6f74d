import type { Decoder } from './codec.js';
import { beginningOf } from './beginning.js';
import type { Exchange } from './exchange.js';
import { apiError, decodingError } from './failure.js';
import { parse } from './json.js';

/** What a response says beside its body. */
export type ResponseHead = Pick<Response, 'status' | 'statusText' | 'headers'>;

/** What a call gives, and the response that brought it. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ResponseHead;
  /**
   * The JSON as it came; integers that a number cannot hold are bigints. It is parsed when it is asked
   * for, undefined where the answer is something else, and left out where the rest is printed or copied.
   */
  readonly rawData: unknown;
}

/** What a call will give. */
export interface ApiPromise<T> extends Promise<T> {
  /** The same, with the response that brings it. */
  withResponse(): Promise<WithResponse<T>>;
}

/**
 * What a response brought, and its text where that is JSON.
 *
 * @internal
 */
export interface Received<T> {
  readonly data: T;
  readonly text?: string;
  /** Whether the body is still being read; who reads it ends watching over that. */
  readonly isOpen?: boolean;
}

/**
 * Reads a response.
 *
 * @internal
 */
export type Reader<T> = (exchange: Exchange) => Promise<Received<T>>;

/**
 * Sends a request, and reads the response.
 *
 * @internal
 */
export function settle<T>(
  send: () => Promise<{ readonly response: Response }>,
  read: Reader<T>,
): ApiPromise<T> {
  let response: ResponseHead;
  let text: string | undefined;
  const data = (async () => {
    // A call of `connect` gives the request too, which the types of openapi-fetch do not know.
    let exchange = (await send()) as Exchange;
    for (;;) {
      const { status, statusText, headers } = exchange.response;
      response = { status, statusText, headers };
      try {
        const received = await read(exchange);
        if (!received.isOpen) exchange.watch.end();
        text = received.text;
        return received.data;
      } catch (error) {
        exchange = await exchange.again(error);
      }
    }
  })();
  return Object.assign(data, {
    withResponse: async () =>
      Object.defineProperty({ data: await data, response, rawData: text }, 'rawData', {
        get: () => (text ? parse(text) : undefined),
        enumerable: false,
      }),
  });
}

/**
 * A reader of successes; any other response is an error.
 *
 * @internal
 */
export function successes<T>(failureCodec: Decoder<unknown>, read: Reader<T>): Reader<T> {
  return async (exchange) => {
    if (!exchange.response.ok || exchange.isEarly) throw await apiError(exchange, failureCodec);
    return read(exchange);
  };
}

/**
 * The whole body of a response.
 *
 * @internal
 */
export async function textOf(exchange: Exchange): Promise<string> {
  // So many characters are held in memory.
  const most = 100_000_000;
  const text = await beginningOf(exchange, most);
  if (text.length > most) throw decodingError(exchange, text, 'the body is too long');
  return text;
}
