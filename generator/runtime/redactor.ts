import type { ResponseInfo } from './errors.js';
import { secrets } from './secrets.js';

/** Takes secrets out of what an error tells. */
export interface Redactor {
  /** The text without secrets. */
  text(text: string): string;
  /** The body without secrets: what it holds as JSON, and its beginning. */
  body(text: string): Pick<ResponseInfo, 'body' | 'rawBody'>;
}

/** The most characters of a body that an error holds. */
const limit = 10_000;

/** Takes out the credentials of a request, which a server may have sent back, and new ones. */
export function redactor(request: Request): Redactor {
  const own = formsOf(request.headers.get('authorization')?.replace(/^\w+ /, '') ?? '');
  const known = secrets.get(request) ?? named;
  const withoutOwn = (text: string): string =>
    own.reduce((left, form) => left.replaceAll(form, '…'), text).replace(known, '$1…');
  const text = (given: string): string => withoutOwn(given).replace(named, '$1…');
  const body = (given: string): Pick<ResponseInfo, 'body' | 'rawBody'> => {
    const whole = withoutOwn(given);
    let isChanged = false;
    try {
      const parsed: unknown = JSON.parse(whole, (key, value: unknown) => {
        const isSecret = value && value !== true && named.test(`${key}=1`);
        const shown = isSecret ? '…' : typeof value === 'string' ? text(value) : value;
        isChanged ||= shown !== value;
        return shown;
      });
      return { body: parsed, rawBody: (isChanged ? JSON.stringify(parsed) : whole).slice(0, limit) };
    } catch {
      // What lies across the end is longer than it looks.
      return { rawBody: text(whole.slice(0, 2 * limit)).slice(0, limit) };
    }
  };
  return { text, body };
}

/** The ways in which a server may write what it was sent: as it is, in an address, and in Base64 from any byte on. */
function formsOf(secret: string): readonly string[] {
  // What is shorter is a part of words.
  if (secret.length < 8) return [];
  const encoded = [0, 1, 2].map((before) =>
    btoa(' '.repeat(before) + secret).slice(
      before && before + 1,
      Math.floor((8 * (before + secret.length)) / 6),
    ),
  );
  return [secret, encodeURIComponent(secret), ...encoded];
}

/** What follows names of secrets in JSON, forms, addresses and headers, whole or broken off. */
const named =
  /((?:token|secret|passw|passphrase|assertion|signature|credential|policy|(?:private|api|access)[_-]?key|authorization|cookie|(?:download|upload|shared)_?(?:url|link))[\w-]{0,40}\\*["']?\s{0,9}[:=]\s{0,9}|[?&;][\w-]{0,40}(?:sig|key)[\w-]{0,40}=|bearer +(?=\S{8})(?!auth|token))(?:\\*"(?:[^"\\]|\\.)*"?|'[^']*'?|\[[^\]]*\]?|(?:(?:bearer|basic) +)?[^\s&;,<>"']+)/gi;
