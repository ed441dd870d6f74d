/** A word of a POSIX shell: in double quotes where nothing in it has a meaning there, else in single ones. */
export function shellWord(text: string): string {
  // An argument of a program cannot hold NUL.
  const held = text.replaceAll('\0', '');
  return /["$`\\!\p{Cc}]/u.test(held) ? singleQuoted(held) : `"${held}"`;
}

/** A word in single quotes, in which nothing has a meaning but these themselves. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "'\\''")}'`;
}
