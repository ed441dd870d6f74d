import { limits } from './limits.js';

/** What one quick pass over a JSON text tells before it is parsed. */
export interface Scan {
  /** How many members its objects have, in the text. */
  readonly members: number;
  /** A lower bound of how many values it has. */
  readonly values: number;
  /** The offset of the first bracket that nests too deep. */
  readonly tooDeepAt: number | undefined;
}

const quote = 34;
const backslash = 92;
const comma = 44;
const colon = 58;

/** Counts what a JSON text holds without building it; strings are skipped, mistakes are ignored. */
export function scanJson(text: string): Scan {
  let [members, values, depth] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === colon) members++;
    else if (code === comma) values++;
    else if (opens(code)) {
      values++;
      if (++depth > limits.depth) return { members, values, tooDeepAt: at };
    } else if (closes(code)) depth--;
  }
  return { members, values, tooDeepAt: undefined };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
  }
  return text.length;
}

function opens(code: number): boolean {
  return code === 91 || code === 123;
}

function closes(code: number): boolean {
  return code === 93 || code === 125;
}
