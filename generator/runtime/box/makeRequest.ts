import { connect, type ConnectionOptions, type Server } from '../api.js';
import type { Authentication } from '../auth.js';
import { bytes, json as jsonBody, text, type Payload } from '../body.js';
import { unchanged } from '../codec.js';
import { SdkError } from '../errors.js';
import { apiError } from '../failure.js';
import { multipart } from '../multipart.js';
import { query } from '../query.js';
import { json, nothing } from '../receive.js';
import { stream } from '../receiveStream.js';
import { settle, type Reader } from '../settle.js';
import { shared } from '../shared.js';
import { urlEncoded } from '../urlEncoded.js';
import { wholeUrl } from '../wholeUrl.js';
import { errorCodec } from './errorCodec.js';
import type { FetchOptionsInput, MultipartItem } from './fetchOptions.js';
import type { FetchResponse } from './fetchResponse.js';

/**
 * Makes a request of any kind, as a client makes those of its managers.
 *
 * @internal
 */
export async function makeRequest(
  options: ConnectionOptions,
  server: Server,
  input: FetchOptionsInput,
): Promise<FetchResponse> {
  const { server: reached, ...methods } = connect<AnyPaths>(
    authenticatedBy(options, input.auth),
    server,
  );
  const calls: { readonly [method: string]: Call | undefined } = methods;
  const method = input.method.toUpperCase();
  const call = calls[method];
  if (!call) throw new SdkError({ message: `${method} is no method that a call can have.` });
  const session = options.networkSession?.connection;
  // Whoever names an authentication means it for this URL; without any, there is nothing to protect.
  const isChecked = URL.canParse(input.url) && !input.auth && (options.auth ?? session?.auth);
  if (isChecked) wholeUrl(input.url, reached);
  const init = initOf(input);
  const template: string = input.url.replace(/[?#].*/s, '');
  return settle(() => call(template, init), readerOf(input));
}

/** The options for each authentication that stood in for their own: calls with the same one share a connection. */
const standIns = new WeakMap<ConnectionOptions, WeakMap<Authentication, ConnectionOptions>>();

function authenticatedBy(options: ConnectionOptions, auth?: Authentication): ConnectionOptions {
  if (!auth) return options;
  const known = standIns.get(options) ?? new WeakMap<Authentication, ConnectionOptions>();
  standIns.set(options, known);
  const changed = known.get(auth) ?? { ...options, auth };
  shared(changed, options);
  known.set(auth, changed);
  return changed;
}

type Call = (
  template: string,
  init: ReturnType<typeof initOf>,
) => Promise<{ readonly response: Response }>;

/** What openapi-typescript would say of an API that takes and gives anything. */
interface AnyPaths {
  readonly [path: string]: { readonly [Method in Lowercase<AnyMethod>]: AnyOperation };
}

type AnyMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

interface AnyOperation {
  readonly requestBody?: { readonly content: AnyContent };
  readonly responses: { readonly 200: { readonly content: AnyContent } };
}

interface AnyContent {
  readonly 'application/json': unknown;
}

function initOf(input: FetchOptionsInput) {
  const { headers = {}, params = {}, cancellationToken, followRedirects = true } = input;
  const [address = '', search = ''] = input.url.replace(/#.*/s, '').split(/\?(.*)/s);
  return {
    headers,
    signal: cancellationToken ?? null,
    redirect: followRedirects ? ('follow' as const) : ('manual' as const),
    ...(hasBody(input) && {
      body: input,
      bodySerializer: (_: unknown, signal?: AbortSignal | null) => payloadOf(input, signal),
    }),
    pathSerializer: (whole: string) => (URL.canParse(address) ? address : whole),
    querySerializer: () => [search, query()(params)].filter(Boolean).join('&'),
  };
}

function hasBody({ data, fileStream, multipartData }: FetchOptionsInput): boolean {
  return data !== undefined || fileStream !== undefined || multipartData !== undefined;
}

function payloadOf(input: FetchOptionsInput, signal?: AbortSignal | null): Payload {
  const { data, fileStream, multipartData, contentType = 'application/json' } = input;
  if (multipartData) return multipartOf(multipartData, signal);
  if (fileStream) return bytes(contentType)(fileStream, signal);
  if (typeof data === 'object' && data && contentType.endsWith('urlencoded'))
    return urlEncoded()(data);
  const write = typeof data === 'string' && !contentType.includes('json') ? text : jsonBody;
  return write(contentType)(data);
}

function multipartOf(items: readonly MultipartItem[], signal?: AbortSignal | null): Payload {
  const types = new Map(items.map(({ partName, contentType }) => [partName, contentType]));
  const values = new Map<string, unknown>();
  for (const { partName, data, fileStream, fileName } of items)
    values.set(partName, fileStream ?? data).set(`${partName}FileName`, fileName);
  return multipart([], Object.fromEntries(types))(Object.fromEntries(values), signal);
}

function readerOf({
  followRedirects,
  responseFormat = 'json',
}: FetchOptionsInput): Reader<FetchResponse> {
  return async (exchange) => {
    const { url, ok, status, headers, type } = exchange.response;
    // A browser tells nothing of a redirection but that there is one.
    const isRedirection = status >= 300 || type === 'opaqueredirect';
    if (!ok && !(followRedirects === false && isRedirection && status < 400))
      throw await apiError(exchange, errorCodec);
    const { data, isOpen = false } = ok ? await readers[responseFormat](exchange) : { data: {} };
    return { data: { url, status, headers: Object.fromEntries(headers), ...data }, isOpen };
  };
}

const readers: {
  readonly [Format in NonNullable<FetchOptionsInput['responseFormat']>]: Reader<
    Pick<FetchResponse, 'data' | 'content'>
  >;
} = {
  json: async (exchange) => {
    const read = json(unchanged<unknown, unknown>(), JSON.parse, true);
    const { data } = await read(exchange);
    return { data: { data } };
  },
  binary: async (exchange) => {
    const { data: content, ...received } = await stream(exchange);
    return { ...received, data: { content } };
  },
  no_content: async (exchange) => {
    await nothing(exchange);
    return { data: {} };
  },
};
