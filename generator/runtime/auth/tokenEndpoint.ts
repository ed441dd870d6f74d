import type { Session } from '../auth.js';
import { SdkError } from '../errors.js';
import { apiError, decodingError } from '../failure.js';
import type { HeaderValues } from '../headers.js';
import { isRecord, type UnknownRecord } from '../record.js';
import { textOf } from '../settle.js';
import { oneRequest } from '../oneRequest.js';
import type { Exchange } from '../exchange.js';
import { keepSecret } from './keepSecret.js';

/**
 * A request of an endpoint of OAuth 2.0; what is undefined is left out of the form.
 *
 * @internal
 */
export interface TokenRequest {
  readonly url: string;
  readonly form: { readonly [name: string]: string | undefined };
  readonly headers?: HeaderValues;
  /** What the headers hold in a form that a server can undo. */
  readonly secret?: string;
}

/**
 * Asks an endpoint of OAuth 2.0 (RFC 6749). No error holds anything of what was sent, nor of a token that came.
 *
 * @internal
 */
export async function ask(
  session: Session | undefined,
  { url, form, headers, secret = '' }: TokenRequest,
): Promise<UnknownRecord> {
  if (!(session?.connection.allowInsecure || isSecure(url)))
    throw new SdkError({ message: 'Tokens are asked for by https alone (or allowInsecure).' });
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) if (value) body.set(name, value);
  const request = {
    method: 'POST',
    url,
    headers: { Accept: 'application/json', ...headers },
    body,
  };
  const exchange = await oneRequest(session?.connection ?? {}, request);
  keepSecret(exchange.request, [secret, ...secretsIn(body)]);
  try {
    return await answerOf(exchange);
  } finally {
    exchange.watch.end();
  }
}

async function answerOf(exchange: Exchange): Promise<UnknownRecord> {
  if (!exchange.response.ok) throw await apiError(exchange, oauthError);
  const text = await textOf(exchange);
  try {
    const answer: unknown = JSON.parse(text || '{}');
    if (isRecord(answer)) return answer;
  } catch {
    // The error is that of any answer which is no object.
  }
  throw decodingError(exchange, '', 'the body is not an object');
}

/** Nobody between a program and its own machine can read along. */
function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(URL.canParse(url) ? url : 'about:blank');
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1])$/.test(hostname);
}

/** Reads an error in the words of RFC 6749, section 5.2. */
const oauthError = {
  decode: (body: unknown): unknown =>
    isRecord(body) ? { code: body['error'], message: body['error_description'], ...body } : body,
};

function secretsIn(form: URLSearchParams): readonly string[] {
  const secrets = [...form].filter(([name]) => /secret|token$|assertion|password|^code/.test(name));
  return secrets.map(([, value]) => value);
}
