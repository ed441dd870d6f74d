import { readFile, stat } from 'node:fs/promises';
import { diagnose, type Details, type Diagnostic } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';

/** The text of a file, or the diagnostic that says why there is none. */
export interface TextOrProblem {
  readonly text: string | undefined;
  readonly problem: Diagnostic | undefined;
}

/** A file to read: where it is, and what it is called in diagnostics. */
export interface FileName {
  readonly absolute: string;
  readonly shown: string;
}

/** Reads a text file, within the limits. */
export async function readText({ absolute, shown }: FileName): Promise<TextOrProblem> {
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory()) return unreadable(shown, 'it is a folder');
    if (!stats.isFile()) return unreadable(shown, 'it is no regular file');
    return stats.size > maxBytes ? tooLarge(shown) : decode(await readFile(absolute), shown);
  } catch (error) {
    return missing(shown, error);
  }
}

/** The text that some bytes are in UTF-8, without a byte order mark. */
export function decode(bytes: Uint8Array, shown: string): TextOrProblem {
  const text = new TextDecoder().decode(bytes);
  const offset = firstBadCharacter(text, bytes);
  if (offset === undefined) return { text, problem: undefined };
  const source = { file: shown, pointer: '', offset };
  return { text, problem: diagnose('not-utf8', { file: shown }, { source }) };
}

/** Refuses a file that is larger than allowed. */
export function tooLarge(file: string): TextOrProblem {
  return refuse(diagnose('file-too-large', { file, megabytes: limits.megabytes }, whole(file)));
}

/** The largest file that is read, in bytes. */
export const maxBytes = limits.megabytes * 1024 * 1024;

function missing(file: string, error: unknown): TextOrProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return refuse(diagnose('file-missing', { file }, whole(file)));
  }
  return unreadable(file, code === 'EACCES' ? 'permission is denied' : `the system says ${code}`);
}

function unreadable(file: string, reason: string): TextOrProblem {
  return refuse(diagnose('file-unreadable', { file, reason }, whole(file)));
}

function refuse(problem: Diagnostic): TextOrProblem {
  return { text: undefined, problem };
}

function whole(file: string): Details {
  return { source: { file, pointer: '' } };
}

/** The offset of the first replacement character that the bytes do not spell out. */
function firstBadCharacter(text: string, bytes: Uint8Array): number | undefined {
  let byte = startsWithMark(bytes) ? 3 : 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    byte += Buffer.byteLength(text.slice(from, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    from = at;
  }
  return undefined;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
