import { attempt, requestInfoOf, type Exchange } from './exchange.js';
import { ApiError, DecodingError, type ApiErrorFields, type ResponseInfo } from './errors.js';
import type { FailureDecoder } from './failures.js';
import { retryAfterOf } from './retry.js';
import { isRecord, type UnknownRecord } from './record.js';
import { secrets } from './secrets.js';

/** The most characters of a body that an error holds. */
const limit = 10_000;

/** The error of an exchange that the API did not end with success. */
export async function apiError(exchange: Exchange, decoder: FailureDecoder): Promise<ApiError> {
  const rawBody = redacted(exchange, await beginningOf(exchange));
  let body: unknown;
  try {
    body = JSON.parse(rawBody);
    body = decoder.decode(body, exchange.response.status);
  } catch {
    // What cannot be parsed or decoded is shown as it came.
  }
  const info = responseInfoOf(exchange, rawBody, body);
  return new ApiError(
    describe(exchange, info, stringOf(body, 'message') ?? exchange.response.statusText),
  );
}

/** The error of a success whose body is not JSON. */
export function decodingError(exchange: Exchange, rawBody: string): DecodingError {
  const info = responseInfoOf(exchange, redacted(exchange, rawBody.slice(0, limit)));
  return new DecodingError(describe(exchange, info, 'the body is not JSON'));
}

function describe(exchange: Exchange, responseInfo: ResponseInfo, problem: string): ApiErrorFields {
  const requestInfo = requestInfoOf(exchange.request);
  const { statusCode, code, requestId, helpUrl } = responseInfo;
  const message =
    `${requestInfo.method} ${requestInfo.url} failed with ${statusCode}` +
    (code ? ` ${code}` : '') +
    (problem ? `: ${problem}` : '') +
    (requestId ? ` (request ${requestId})` : '') +
    '.' +
    (helpUrl ? ` See ${helpUrl}` : '');
  return { message, requestInfo, responseInfo, retryAfterMs: retryAfterOf(exchange.response) };
}

/** What stands behind names of secrets, in JSON and in addresses. */
const named =
  /("\w*(?:token|secret|password|assertion)" *: *"|[?&][\w-]*(?:sig|token|secret|key|password)[\w-]*=)[^"&\s<>]+/gi;

/** The text without the credentials of the request, which a server may have sent back, and without new ones. */
function redacted({ request }: Exchange, text: string): string {
  const secret = request.headers.get('authorization')?.split(' ')[1];
  return (secret ? text.replaceAll(secret, '…') : text)
    .replace(secrets.get(request) ?? named, '$1…')
    .replace(named, '$1…');
}

function responseInfoOf(exchange: Exchange, rawBody: string, body?: unknown): ResponseInfo {
  const headers: { [name: string]: string } = {};
  const { response } = exchange;
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = redacted(exchange, value);
  });
  const { contextInfo }: UnknownRecord = isRecord(body) ? body : {};
  return {
    statusCode: response.status,
    headers,
    body,
    rawBody,
    code: stringOf(body, 'code'),
    contextInfo: isRecord(contextInfo) ? contextInfo : undefined,
    requestId: stringOf(body, 'requestId') ?? headers['box-request-id'] ?? headers['x-request-id'],
    helpUrl: stringOf(body, 'helpUrl'),
  };
}

function stringOf(body: unknown, name: string): string | undefined {
  const value = isRecord(body) ? body[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Reads the beginning of a body; when it breaks off, what has come is enough. */
function beginningOf(exchange: Exchange): Promise<string> {
  return attempt(exchange, async () => {
    const reader = exchange.response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    try {
      while (reader && text.length < limit) {
        const { done, value } = await reader.read();
        if (done) break;
        text += value;
      }
      await reader?.cancel();
    } catch {
      exchange.watch.signal.throwIfAborted();
    }
    return text.slice(0, limit);
  });
}
