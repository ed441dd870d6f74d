import type { FetchResponse } from 'openapi-fetch';
import type { Codec, Decoder } from './codec.js';
import { attempt, type Exchange } from './exchange.js';
import { apiError, decodingError } from './failure.js';

/**
 * What openapi-fetch's types say of a call whose success has this wire type.
 *
 * @internal
 */
export interface Reply<Wire> {
  readonly data?: FetchResponse<Success<Wire>, object, 'application/json'>['data'];
  readonly response: Response;
}

interface Success<Wire> {
  readonly responses: { readonly 200: { readonly content: { readonly 'application/json': Wire } } };
}

/** What a response says beside its body. */
export type ResponseHead = Pick<Response, 'status' | 'statusText' | 'headers'>;

/** What a call gives, and the head of the response that brought it. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ResponseHead;
}

/** What a call will give. */
export interface ApiPromise<T> extends Promise<T> {
  /** The same, with the head of the response that brings it. */
  withResponse(): Promise<WithResponse<T>>;
}

/**
 * Sends a request and decodes what comes back; an empty body gives undefined.
 *
 * @internal
 */
export function receive<Model, Wire>(
  codec: Codec<Model, Wire>,
  failureCodec: Decoder<unknown>,
  send: () => Promise<Reply<NoInfer<Wire>>>,
): ApiPromise<Model> {
  const decoder: Decoder<Model> = codec;
  return settle(failureCodec, send, async (exchange) => decoder.decode(await jsonOf(exchange)));
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
  return settle(failureCodec, send, async (exchange) => {
    await textOf(exchange);
    return undefined;
  });
}

function settle<T>(
  failureCodec: Decoder<unknown>,
  send: () => Promise<{ readonly response: Response }>,
  read: (exchange: Exchange) => Promise<T>,
): ApiPromise<T> {
  let head: ResponseHead;
  const data = (async () => {
    // A call of `connect` gives the request too, which the types of openapi-fetch do not know.
    const exchange = (await send()) as Exchange;
    const { ok, status, statusText, headers } = exchange.response;
    head = { status, statusText, headers };
    if (!ok) throw await apiError(exchange, failureCodec);
    return read(exchange);
  })();
  return Object.assign(data, { withResponse: async () => ({ data: await data, response: head }) });
}

async function jsonOf(exchange: Exchange): Promise<unknown> {
  const text = await textOf(exchange);
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw decodingError(exchange, text);
  }
}

function textOf({ request, response }: Exchange): Promise<string> {
  return attempt(request, () => response.text());
}
