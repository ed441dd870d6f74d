import type { Checked } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../load/document.js';
import { readSourceFile, understand, type ReadFile } from '../load/sourceFile.js';
import type { Locale } from './locale.js';
import { emptyLocale } from './emptyLocale.js';
import { parseLocale } from './parseLocale.js';

/** What reading a file of translations gave; `file` is there whenever there was a text. */
export interface ReadLocale extends Checked<Locale | undefined> {
  readonly file: SourceFile | undefined;
}

/** Reads a file of translations; `path` is absolute or relative to `cwd`. */
export async function readLocale(path: string, cwd: string): Promise<ReadLocale> {
  return parsed(await readSourceFile(path, cwd));
}

/** The same; a file that is not there is read as one without any translation. */
export async function readLocaleOrEmpty(
  path: string,
  cwd: string,
  tag: string,
): Promise<ReadLocale> {
  const read = await readSourceFile(path, cwd);
  const missing = read.diagnostics.find(({ code }) => code === 'file-missing');
  if (missing === undefined) return parsed(read);
  const shown = missing.source?.file ?? path;
  return parsed(understand(shown, { text: emptyLocale(tag), problem: undefined }));
}

function parsed({ value, diagnostics, file }: ReadFile): ReadLocale {
  return value === undefined ? { value, diagnostics, file } : { ...parseLocale(value), file };
}
