import { secrets } from '../secrets.js';

/**
 * Says what is secret in a request, so that no error shows it where a server sends it back; `from` is the request that it
 * was made from. What is shorter than four characters hides nothing.
 *
 * @internal
 */
export function keepSecret(request: Request, texts: readonly string[], from = request): void {
  const patterns = texts
    .filter(({ length }) => length > 3)
    .sort((one, other) => other.length - one.length)
    .map((text) => Array.from(text, written).join(''));
  const known = secrets.get(from)?.source.slice(start.length, -1);
  const all = [...patterns, ...(known ? [known] : [])];
  if (all.length > 0) secrets.set(request, new RegExp(`${start}${all.join('|')})`, 'gi'));
}

const start = '()(?:';

/** A pattern of a character as it is, in an address or a form, in JSON, and in HTML; one may stand in the other. */
function written(character: string): string {
  if (/[\w.~-]/.test(character)) return character.replace('.', '\\.');
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => hex(byte, 2));
  const units = character.split('').map((unit) => hex(unit.charCodeAt(0), 4));
  const plain = units.map((unit) => `\\u${unit}`).join('');
  const encoded = bytes.map((byte) => `%(?:25)*${byte}`).join('');
  const escaped = units.map((unit) => `\\\\+u${unit}`).join('');
  const space = character === ' ' ? '|\\+' : '';
  return `(?:\\\\*${plain}|${encoded}|${escaped}|&#?\\w+;${space})`;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
