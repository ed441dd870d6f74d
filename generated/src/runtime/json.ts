/**
 * Parses JSON; integers that a number cannot hold become bigints, with all their digits.
 *
 * @internal
 */
export function parse(text: string): unknown {
  let isText = false;
  // Strings that are no names get a mark at their end, so that one without it is a bigint.
  const marked = text.replace(/\\.|"\s*:?|(?<![\d.])-?\d{16,}(?![\d.eE])/g, (found) => {
    if (!found.startsWith('"'))
      return isText || Number.isSafeInteger(Number(found)) ? found : `"${found}"`;
    isText = !isText;
    return isText || found.endsWith(':') ? found : `#${found}`;
  });
  return JSON.parse(marked, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    return value.endsWith('#') ? value.slice(0, -1) : BigInt(value);
  });
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
