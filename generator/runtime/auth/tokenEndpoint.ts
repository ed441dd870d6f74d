import type { Session } from '../auth.js';
import { apiError, decodingError } from '../failure.js';
import type { HeaderValues } from '../headers.js';
import { isRecord, type UnknownRecord } from '../record.js';
import { textOf } from '../settle.js';
import { oneRequest } from '../oneRequest.js';

/**
 * A request of an endpoint of OAuth 2.0; what is undefined is left out of the form.
 *
 * @internal
 */
export interface TokenRequest {
  readonly url: string;
  readonly form: { readonly [name: string]: string | undefined };
  readonly headers?: HeaderValues;
}

/**
 * Asks an endpoint of OAuth 2.0 (RFC 6749). No error holds anything of what was sent, nor of a token that came.
 *
 * @internal
 */
export async function ask(
  session: Session | undefined,
  { url, form, headers }: TokenRequest,
): Promise<UnknownRecord> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) if (value) body.set(name, value);
  const request = {
    method: 'POST',
    url,
    headers: { Accept: 'application/json', ...headers },
    body,
  };
  const exchange = await oneRequest(session?.connection ?? {}, request);
  const text = await textOf(exchange).finally(() => exchange.watch.end());
  const { ok, status, headers: received } = exchange.response;
  if (!ok) {
    const clean = cleanser(body);
    const pairs = [...received].map(([name, value]): [string, string] => [name, clean(value)]);
    const response = new Response(clean(text) || null, { status, headers: pairs });
    throw await apiError({ ...exchange, response }, oauthError);
  }
  try {
    const answer: unknown = JSON.parse(text || '{}');
    if (isRecord(answer)) return answer;
  } catch {
    // The error is that of any answer which is no object.
  }
  throw decodingError(exchange, '');
}

/** Reads an error in the words of RFC 6749, section 5.2. */
const oauthError = {
  decode: (body: unknown): unknown =>
    isRecord(body) ? { code: body['error'], message: body['error_description'], ...body } : body,
};

/** Takes what is secret in a form out of a text, which a server may have sent back. */
function cleanser(form: URLSearchParams): (text: string) => string {
  const secrets = [...form]
    .filter(([name]) => /secret|token$|assertion|^code/.test(name))
    .flatMap(([, value]) => [value, encodeURIComponent(value), written(value)]);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** A value as forms have it. */
function written(value: string): string {
  return String(new URLSearchParams({ a: value })).slice(2);
}
