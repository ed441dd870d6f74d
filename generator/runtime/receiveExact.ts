import type { Codec, Decoder } from './codec.js';
import { parse } from './json.js';
import { json, type Reply } from './receive.js';
import { settle, successes, type ApiPromise } from './settle.js';

/**
 * Sends a request and decodes what comes back, in which integers have all their digits.
 *
 * @internal
 */
export function receiveExact<Model, Wire>(
  codec: Codec<Model, Wire>,
  failureCodec: Decoder<unknown>,
  send: () => Promise<Reply<NoInfer<Wire>>>,
): ApiPromise<Model> {
  return settle(send, successes(failureCodec, json(codec, parse)));
}
