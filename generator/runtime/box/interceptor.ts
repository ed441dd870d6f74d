import type { FetchInterceptor } from '../intercepted.js';
import type { FetchOptions } from './fetchOptions.js';
import type { FetchResponse } from './fetchResponse.js';
import type { SerializedData } from './serializedData.js';

/** Sees each request of a client before it is sent, and each response; what it gives takes their place. */
export interface Interceptor {
  beforeRequest(options: FetchOptions): FetchOptions | Promise<FetchOptions>;
  afterRequest(response: FetchResponse): FetchResponse | Promise<FetchResponse>;
}

/** An interceptor of Box's form as one of the platform's requests and responses. */
export function platformInterceptor(interceptor: Interceptor): FetchInterceptor {
  return {
    async beforeRequest(request) {
      const given = await optionsOf(request);
      // It may change what it is given, in the place of giving something else.
      const before = writtenOf(given);
      return requestOf(request, before, await interceptor.beforeRequest(given));
    },
    async afterResponse(response) {
      const given = answerOf(response);
      const before = { ...given, headers: { ...given.headers } };
      return responseOf(response, before, await interceptor.afterRequest(given));
    },
  };
}

/** A request as an interceptor is told of it: a body that is not JSON is kept from it. */
export async function optionsOf(request: Request): Promise<FetchOptions> {
  const { url, method, headers, signal } = request;
  const contentType = headers.get('Content-Type') ?? 'application/json';
  const text = /json\b/.test(contentType) && request.body ? await request.clone().text() : '';
  return {
    url: url.replace(/\?.*/, ''),
    method,
    params: Object.fromEntries(new URL(url).searchParams),
    headers: Object.fromEntries(headers),
    ...(text && { data: parsed(text) }),
    contentType,
    responseFormat: 'json',
    cancellationToken: signal,
  };
}

function parsed(text: string): SerializedData {
  return JSON.parse(text);
}

/** What an interceptor may change of a request, as text. */
interface Written {
  readonly url: string;
  readonly method: string;
  readonly params: string;
  readonly headers: string;
  readonly data: string | undefined;
}

function writtenOf({ url, method, params, headers, data }: FetchOptions): Written {
  const [query, fields] = [params, headers].map((values) => JSON.stringify(values ?? {}));
  return { url, method, params: query ?? '', headers: fields ?? '', data: JSON.stringify(data) };
}

function requestOf(request: Request, before: Written, wanted: FetchOptions): Request {
  const after = writtenOf(wanted);
  if (isSame(before, after)) return request;
  const url = new URL(wanted.url);
  url.search =
    after.params === before.params
      ? new URL(request.url).search
      : new URLSearchParams(wanted.params).toString();
  const { method, headers = {} } = wanted;
  const body = after.data === before.data ? {} : { body: after.data ?? null };
  return new Request(new Request(url, request), { method, headers, ...body });
}

function isSame(before: object, after: object): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** A response as an interceptor is told of it. */
export function answerOf({ url, status, headers, body }: Response): FetchResponse {
  return { url, status, headers: Object.fromEntries(headers), ...(body && { content: body }) };
}

function responseOf(response: Response, before: FetchResponse, wanted: FetchResponse): Response {
  const { content, ...told } = wanted;
  const { content: received, ...known } = before;
  return content === received && isSame(known, told) ? response : platformResponse(wanted);
}

/** A response of Box's form as one of the platform's. */
export function platformResponse({ status, headers, data, content }: FetchResponse): Response {
  const isBodiless = [204, 205, 304].includes(status);
  const body = data === undefined ? content : JSON.stringify(data);
  return new Response(isBodiless ? null : (body ?? null), { status, headers });
}
