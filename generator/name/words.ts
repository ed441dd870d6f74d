/**
 * The words of a name (rule W1): split at everything that is no letter or digit, before a capital after a small letter or
 * a digit, and between a run of capitals and a capitalised word.
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Each word capitalised, the rest of it in lower case, joined (rule W2). */
export function pascal(text: string): string {
  return identifier(wordsOf(text).map(capitalise).join(''));
}

/** {@link pascal} with a small first letter (rule W3). */
export function camel(text: string): string {
  const [first = '', ...others] = wordsOf(text);
  return identifier(first.toLowerCase() + others.map(capitalise).join(''));
}

/** The text with a capital first letter. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function capitalise(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

/** Makes a name that starts with a digit, or has no letter or digit at all, an identifier. */
function identifier(name: string): string {
  return /^\p{ID_Start}\p{ID_Continue}*$/u.test(name)
    ? name
    : `_${name.replace(/\P{ID_Continue}/gu, '')}`;
}
