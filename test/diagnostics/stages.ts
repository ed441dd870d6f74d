import type { Diagnostic } from '../../generator/diagnostics/diagnostic.js';
import { reportPretty } from '../../generator/diagnostics/report/pretty.js';
import { lint } from '../../generator/lint/lint.js';
import type { Document } from '../../generator/load/document.js';
import { load } from '../../generator/load/load.js';
import { locate } from '../../generator/load/locate.js';
import { targetOf } from '../../generator/overlay/target.js';

/** What reading a document gave. */
export interface Read {
  readonly diagnostics: readonly Diagnostic[];
  /** The diagnostics as people see them, without colour. */
  readonly report: string;
  /** The document as it was repaired; `undefined` when it could not be loaded. */
  readonly repaired: Document | undefined;
}

/** Where a document is read: the folder that its path is relative to, which references may read. */
export interface Folder {
  readonly cwd: string;
  readonly refRoot?: string;
}

/** Loads and lints a document. */
export async function read(file: string, folder: Folder): Promise<Read> {
  const { value, files, diagnostics: loading } = await load(file, { ...folder, allowRemote: [] });
  const linted = value === undefined ? undefined : lint(value);
  const diagnostics = [...loading, ...(linted?.diagnostics ?? [])];
  const report = reportPretty(diagnostics, {
    locate: (source) => locate(source, files),
    textOf: (path) => files.get(path)?.text,
    targetOf: (pointer) => targetOf(pointer, value?.root),
  });
  return { diagnostics, report, repaired: linted?.value };
}
