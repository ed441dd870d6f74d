/** A string of the document as each language writes it, whatever it holds: no text of the document is code. */
export const textIn = {
  /** Python, `"…"`; half of a surrogate pair is kept. */
  python: (text: string): string =>
    quoted(text, (character) => short.get(character) ?? `\\${hexInPython(character)}`),
  /** C#, `"…"`: without `$` before it nothing in it is an expression. */
  csharp: (text: string): string =>
    quoted(text, (character) => short.get(character) ?? `\\u${hex(character, 4)}`),
  /** Swift, `"…"`; half of a surrogate pair, which no Swift string can hold, is U+FFFD. */
  swift: (text: string): string =>
    quoted(
      text.replace(/\p{Cs}/gu, '\ufffd'),
      (character) => short.get(character) ?? `\\u{${hex(character, 1)}}`,
    ),
  /** Java, `"…"`; a control character is octal, as `\u000a` would end the line before the string is read. */
  java: (text: string): string =>
    quoted(text, (character) => short.get(character) ?? `\\${digitsInJava(character)}`),
} as const;

/** Bytes of a text in UTF-8 as Python writes them, `b"…"`. */
export function bytesInPython(text: string): string {
  const shown = [...new TextEncoder().encode(text)].map((byte) => {
    const character = String.fromCharCode(byte);
    const isPlain = byte >= 0x20 && byte < 0x7f;
    return short.get(character) ?? (isPlain ? character : `\\x${hex(character, 2)}`);
  });
  return `b"${shown.join('')}"`;
}

const short: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** What ends a string, what cannot be seen, and what turns the direction of the text around it. */
const special = /["\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function quoted(text: string, escape: (character: string) => string): string {
  return `"${text.replace(special, escape)}"`;
}

function hexInPython(character: string): string {
  return codeOf(character) <= 0xff ? `x${hex(character, 2)}` : `u${hex(character, 4)}`;
}

function digitsInJava(character: string): string {
  const code = codeOf(character);
  return code <= 0xff ? code.toString(8).padStart(3, '0') : `u${hex(character, 4)}`;
}

function hex(character: string, digits: number): string {
  return codeOf(character).toString(16).padStart(digits, '0');
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}
