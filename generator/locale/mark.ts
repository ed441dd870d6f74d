/** A text that is not translated, with the mark that says so: behind a line, below anything longer. */
export function marked(text: string, mark: string): string {
  const told = text.trim();
  const word = mark.trim();
  if (told.includes('\n')) return `${told}\n\n${word}`;
  return `${told}${isCloseTo(told, word) ? '' : ' '}${word}`;
}

/** Full-width brackets bring their space along; an address would take them for a part of itself. */
function isCloseTo(text: string, mark: string): boolean {
  return /^[\u3000-\u303f\uff00-\uffef]/u.test(mark) && !/:\/\/\S*$/u.test(text);
}
