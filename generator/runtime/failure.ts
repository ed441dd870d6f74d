import { beginningOf } from './beginning.js';
import { ApiError, DecodingError, type ApiErrorFields } from './errors.js';
import { nameOf, requestInfoOf, type Exchange } from './exchange.js';
import type { FailureDecoder } from './failures.js';
import { isRecord, type UnknownRecord } from './record.js';
import { cleanBody, redactor } from './redactor.js';
import { retryAfterOf } from './retry.js';

/** The error of an exchange that the API did not end with success. */
export async function apiError(exchange: Exchange, decoder: FailureDecoder): Promise<ApiError> {
  const most = 1_000_000;
  const text = await beginningOf(exchange, most, true);
  return new ApiError(fieldsOf(exchange, text, { decoder }));
}

/** The error of a success whose body is not what the API's description says. */
export function decodingError(exchange: Exchange, text: string, problem: string): DecodingError {
  return new DecodingError(fieldsOf(exchange, text, { problem }));
}

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
  for (const [name, value] of response.headers) {
    const isHarmless =
      /^(content-(type|length|range)|date|retry-after|[\w-]*(request-id|rate-?limit[\w-]*))$/.test(
        name,
      );
    headers[name] = isHarmless ? clean(value) : '…';
  }
  const told: UnknownRecord = isRecord(body) ? body : {};
  const [code, message, helpUrl, id] = ['code', 'message', 'helpUrl', 'requestId'].map((name) =>
    typeof told[name] === 'string' ? told[name] : undefined,
  );
  const requestId = id ?? headers['box-request-id'] ?? headers['x-request-id'];
  const contextInfo = isRecord(told['contextInfo']) ? told['contextInfo'] : undefined;
  const why = problem ?? message ?? clean(statusText);
  return {
    message:
      `${nameOf(request)} failed with ${statusCode}` +
      (code ? ` ${code}` : '') +
      (why ? `: ${why}` : '') +
      (requestId ? ` (request ${requestId})` : '') +
      '.' +
      (helpUrl ? ` See ${helpUrl}` : ''),
    requestInfo: requestInfoOf(request),
    responseInfo: { statusCode, headers, body, rawBody, code, contextInfo, requestId, helpUrl },
    retryAfterMs: retryAfterOf(response),
  };
}
