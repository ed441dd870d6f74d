/** A scalar of the document as a TypeScript literal: one of the two ways in which its text reaches code. */
export function literal(value: string | number | boolean | null): string {
  return typeof value === 'string' ? `'${quoted(value)}'` : JSON.stringify(value);
}

function quoted(text: string): string {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return body.replace(/[\u2028\u2029\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, escapeUnit);
}

/** Text of the document as it may stand inside a block comment: the other way. */
export function comment(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('*/', '*\\/')
    .replace(/(^|[\s{*])@/gmu, '$1\\@');
}

/** A name as a property key: as it stands where it is an identifier, else as a literal. */
export function propertyKey(name: string): string {
  return isIdentifier(name) ? name : literal(name);
}

/** Access to a property by its name. */
export function access(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${literal(name)}]`;
}

/** Whether a name can stand in code as it is. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && name !== '__proto__';
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The text with a small first letter. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
