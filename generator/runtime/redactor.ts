import { secrets } from './secrets.js';

/** The most characters of a body that an error holds. */
const limit = 10_000;

/** Takes secrets out of a text, or those alone that were sent. */
type Redactor = (text: string, isOwn?: true) => string;

/** Takes secrets out of a text: the credentials of a request, which a server may have sent back, and new ones. */
export function redactor(request: Request): Redactor {
  const own = request.headers.get('authorization')?.replace(/^\w+ /, '') ?? '';
  const known = secrets.get(request) ?? named;
  return (text, isOwn) => {
    // What is shorter is a part of words.
    const left =
      own.length < 8 ? text : text.replaceAll(own, '…').replaceAll(encodeURIComponent(own), '…');
    return isOwn ? left : left.replace(known, '$1…').replace(named, '$1…');
  };
}

/** A body without secrets: what it holds as JSON, and its beginning. */
export function cleanBody(
  text: string,
  clean: Redactor,
): readonly [body: unknown, rawBody: string] {
  try {
    const body: unknown = JSON.parse(clean(text, true), (key, value: unknown) =>
      name.test(key) ? '…' : typeof value === 'string' ? clean(value) : value,
    );
    return [body, JSON.stringify(body).slice(0, limit)];
  } catch {
    // What lies across the end is longer than it looks.
    return [undefined, clean(text.slice(0, 2 * limit)).slice(0, limit)];
  }
}

/** What the name of a secret holds. */
const name =
  /token|secret|pass[wp]|assertion|signature|credential|[a-z_-]key|authoriz|cookie|download_?url|shared_?link/i;

/** The name of a secret in a form, an address, a header or broken JSON, and all that follows. */
const named = /* @__PURE__ */ new RegExp(
  `((?:${name.source})[\\w-]{0,40}\\W{0,9}[:=]|(?:sig|key|policy)[\\w-]{0,40}=|bearer (?=\\S{16}))[^]*`,
  'i',
);
