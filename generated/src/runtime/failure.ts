import { beginningOf } from './beginning.js';
import { AbortError, ApiError, DecodingError, type ApiErrorFields } from './errors.js';
import { requestInfoOf, type Exchange } from './exchange.js';
import type { FailureDecoder } from './failures.js';
import { isRecord, type UnknownRecord } from './record.js';
import { cleanBody, redactor } from './redactor.js';
import { retryAfterOf } from './retry.js';

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
  return new ApiError(fieldsOf(exchange, text, { decoder }));
}

/** The error of a success whose body is not what the API's description says. */
export function decodingError(exchange: Exchange, text: string, problem: string): DecodingError {
  return new DecodingError(fieldsOf(exchange, text, { problem }));
}

/** The headers that hold no secret. */
const harmless =
  /^(content-(type|length|range)|date|retry-after|[\w-]*(request-id|rate-?limit[\w-]*))$/;

function fieldsOf(
  { request, response }: Exchange,
  text: string,
  { decoder, problem }: { readonly decoder?: FailureDecoder; readonly problem?: string },
): ApiErrorFields {
  const { status: statusCode, statusText } = response;
  const clean = redactor(request);
  const [content, rawBody] = cleanBody(text, clean);
  let body = decoder && content;
  try {
    body = decoder?.decode(content, statusCode);
  } catch {
    // What cannot be decoded is shown as it came.
  }
  const headers: { [name: string]: string } = {};
  response.headers.forEach((value, name) => {
    headers[name] = harmless.test(name) ? clean(value) : '…';
  });
  const told: UnknownRecord = isRecord(body) ? body : {};
  const [code, message, helpUrl, id] = ['code', 'message', 'helpUrl', 'requestId'].map((name) =>
    typeof told[name] === 'string' ? told[name] : undefined,
  );
  const requestId = id ?? headers['box-request-id'] ?? headers['x-request-id'];
  const contextInfo = isRecord(told['contextInfo']) ? told['contextInfo'] : undefined;
  const requestInfo = requestInfoOf(request);
  const why = problem ?? message ?? clean(statusText);
  return {
    message:
      `${requestInfo.method} ${requestInfo.url} failed with ${statusCode}` +
      (code ? ` ${code}` : '') +
      (why ? `: ${why}` : '') +
      (requestId ? ` (request ${requestId})` : '') +
      '.' +
      (helpUrl ? ` See ${helpUrl}` : ''),
    requestInfo,
    responseInfo: { statusCode, headers, body, rawBody, code, contextInfo, requestId, helpUrl },
    retryAfterMs: retryAfterOf(response),
  };
}
