import { beginningOf } from './beginning.js';
import type { Codec, Decoder, ErasedCodec } from './codec.js';
import { decodingError } from './failure.js';
import { isRecord } from './record.js';
import { settle, successes, textOf, type ApiPromise, type Reader } from './settle.js';

/**
 * What is known of a call whose success has this wire type.
 *
 * @internal
 */
export interface Reply<Wire> {
  readonly data?: Wire;
  readonly response: Response;
}

/**
 * Sends a request and decodes what comes back.
 *
 * @internal
 */
export function receive<Model, Wire>(
  codec: Codec<Model, Wire>,
  failureCodec: Decoder<unknown>,
  send: () => Promise<Reply<NoInfer<Wire>>>,
): ApiPromise<Model> {
  return settle(send, successes(failureCodec, json(codec)));
}

/**
 * Reads JSON. Where there is no body, and need not be one, that gives undefined.
 *
 * @internal
 */
export function json<Model, Wire>(
  codec: Codec<Model, Wire>,
  parse: (text: string) => unknown = JSON.parse,
  isOptional = false,
): Reader<Model> {
  const decoder: Decoder<Model> & Pick<ErasedCodec, 'entries'> = codec;
  return async (exchange) => {
    const text = await textOf(exchange);
    let content: unknown;
    try {
      const mayLack = isOptional || [204, 205].includes(exchange.response.status);
      if (text || !mayLack) content = parse(text);
    } catch {
      throw decodingError(exchange, text, 'the body is not JSON');
    }
    if (decoder.entries && content !== undefined && !isRecord(content))
      throw decodingError(exchange, text, 'the body is not an object');
    return { data: decoder.decode(content), text };
  };
}

/**
 * Sends a request whose success has no body.
 *
 * @internal
 */
export function receiveNothing(
  failureCodec: Decoder<unknown>,
  send: () => Promise<Reply<unknown>>,
): ApiPromise<undefined> {
  return settle(send, successes(failureCodec, nothing));
}

/** How far a body is read that nobody wants; reading it to its end lets its connection be used again. */
const unwanted = 10_000;

/**
 * Reads over a body.
 *
 * @internal
 */
export const nothing: Reader<undefined> = async (exchange) => {
  await beginningOf(exchange, unwanted);
  return { data: undefined };
};
