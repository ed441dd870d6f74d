/** The lines of a comment in YAML: each begins with a space, and none can end the comment. */
export function commentOf(text: string): string {
  return text
    .trim()
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u)
    .map((line) => ` ${line.replace(/[^\P{Cc}\t]/gu, '').trimEnd()}`)
    .join('\n');
}

const noteBegin = ' Now ';

/** A comment with a note of what a text has become since it was translated; an earlier note goes. */
export function withNote(
  comment: string | null | undefined,
  { hash, text }: { readonly hash: string; readonly text: string },
): string {
  const note = `${noteBegin}${hash}:\n${commentOf(text).replace(/^/gmu, '  ')}`;
  return [withoutNote(comment), note].filter((part) => part !== '').join('\n');
}

/** A comment without such a note. */
export function withoutNote(comment: string | null | undefined): string {
  return (comment ?? '')
    .replace(/^ Now [0-9a-f]{12}:(?:\n {3}.*)*(?:\n|$)/gmu, '')
    .replace(/\n$/u, '');
}
