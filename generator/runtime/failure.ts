import { beginningOf } from './beginning.js';
import { requestInfoOf, type Exchange } from './exchange.js';
import { AbortError, ApiError, DecodingError, type ApiErrorFields, type ResponseInfo } from './errors.js';
import type { FailureDecoder } from './failures.js';
import { retryAfterOf } from './retry.js';
import { isRecord, type UnknownRecord } from './record.js';
import { redactor } from './redactor.js';

/** The most characters of a body that are read. */
const most = 1_000_000;

/** The error of an exchange that the API did not end with success. */
export async function apiError(exchange: Exchange, decoder: FailureDecoder): Promise<ApiError> {
  let text = '';
  try {
    await beginningOf(exchange, most, (piece) => (text += piece));
  } catch (error) {
    // Where it breaks off, or stops, what has come is enough.
    if (error instanceof AbortError) throw error;
  }
  const clean = redactor(exchange.request);
  const { rawBody, body: content } = clean.body(text);
  let body = content;
  try {
    body = decoder.decode(content, exchange.response.status);
  } catch {
    // What cannot be decoded is shown as it came.
  }
  const info = responseInfoOf(exchange, rawBody, body);
  const problem = stringOf(body, 'message') ?? clean.text(exchange.response.statusText);
  return new ApiError(describe(exchange, info, problem));
}

/** The error of a success whose body is not what the API's description says. */
export function decodingError(exchange: Exchange, text: string, problem: string): DecodingError {
  const info = responseInfoOf(exchange, redactor(exchange.request).body(text).rawBody);
  return new DecodingError(describe(exchange, info, problem));
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

/** The headers of responses that hold no secret. */
const harmless =
  /^(age|allow|(cache|content|transfer)-(control|type|length|encoding|language|range)|connection|date|etag|expires|keep-alive|last-modified|retry-after|server|vary|via|[\w-]*(request|correlation|trace)-?id|(x-)?rate-?limit[\w-]*)$/;

function responseInfoOf(exchange: Exchange, rawBody: ResponseInfo['rawBody'], body?: unknown): ResponseInfo {
  const { response } = exchange;
  const clean = redactor(exchange.request);
  const headers: { [name: string]: string } = {};
  response.headers.forEach((value, name) => {
    headers[name] = harmless.test(name) ? clean.text(value) : '…';
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
