/**
 * Parses JSON; integers that a number cannot hold become bigints, with all their digits.
 *
 * @internal
 */
export function parse(text: string): unknown {
  // No text can have, or foresee, what marks a bigint.
  const mark = String(Math.random());
  let isText = false;
  const marked = text.replace(/\\.|"|(?<![\d.])-?\d{16,}(?![\d.eE])/g, (found) => {
    if (found === '"') isText = !isText;
    return isText || !(Math.abs(Number(found)) >= 2 ** 53) ? found : `"${mark}${found}"`;
  });
  // A reviver calls itself as deep as the text goes, which may be deeper than the stack.
  if (marked === text) return JSON.parse(text);
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.replace(mark, '')) : value,
  );
}

/**
 * Writes JSON; bigints become integers.
 *
 * @internal
 */
export function stringify(value: unknown): string {
  const marked = JSON.stringify(value, (_, item: unknown) => {
    if (typeof item === 'bigint') return String(item);
    return typeof item === 'string' ? `${item}#` : item;
  });
  return marked.replace(/#"(?!:)|"(-?\d+)"(?!:)/g, (_, digits?: string) => digits ?? '"');
}
