import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../load/document.js';
import { readSourceFile, readTextFile, type ReadFile } from '../load/sourceFile.js';

/** What the files of a release are called in its folder. */
export const releaseNames = {
  version: 'version',
  changelog: 'CHANGELOG.md',
  lock: 'names.lock.json',
} as const;

/** The folder of what cannot be generated again, relative to the working folder, and its files as far as there are any. */
export interface ReleaseFiles {
  readonly folder: string;
  readonly version: ReadText;
  readonly changelog: ReadText;
  readonly lock: ReadFile;
}

/** A file of any form as it was read; a file that is not there is no finding. */
export interface ReadText {
  readonly file: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of a release; `folder` is absolute or relative to `cwd`. */
export async function readReleaseFiles(folder: string, cwd: string): Promise<ReleaseFiles> {
  const [version, changelog, lock] = await Promise.all([
    readTextFile(join(folder, releaseNames.version), cwd),
    readTextFile(join(folder, releaseNames.changelog), cwd),
    readSourceFile(join(folder, releaseNames.lock), cwd),
  ]);
  return {
    folder,
    version: orNothing(version),
    changelog: orNothing(changelog),
    lock: orNothing(lock),
  };
}

function orNothing<T extends ReadText>(read: T): T {
  const isMissing = read.diagnostics.some(({ code }) => code === 'file-missing');
  return isMissing ? { ...read, diagnostics: [] } : read;
}
