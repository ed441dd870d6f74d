import { basename, dirname, join, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Disk } from './disk.js';
import { reasonOf } from './diskError.js';
import { foldersAbove } from './safePath.js';

/** An output folder, the folder beside it in which changes are staged, and the disk that holds both. */
export interface OutputFolder {
  readonly disk: Disk;
  /** Where the folder really stands. */
  readonly root: string;
  readonly staging: string;
  /** The journal of a run: while it exists, the folder is neither old nor new. */
  readonly journal: string;
  readonly lock: string;
  /** The folder as the user named it. */
  readonly shown: string;
}

/** Opens an output folder, which need not exist yet; a link to it is followed, so that staging is on the same disk. */
export function openFolder(folder: string, disk: Disk): OutputFolder {
  const root = disk.realPath(folder) ?? resolve(folder);
  const staging = join(dirname(root), `${basename(root)}.staging`);
  return {
    disk,
    root,
    staging,
    journal: join(staging, 'journal.json'),
    lock: join(staging, 'lock'),
    shown: folder.replaceAll('\\', '/').replace(/\/+$/, ''),
  };
}

/** A path of the output folder as it is shown to people. */
export function shownPath(output: OutputFolder, path: string): string {
  return `${output.shown}/${path}`;
}

/** Whether a run that began to change the folder did not end. */
export function isInterrupted({ disk, journal }: OutputFolder): boolean {
  return disk.kindOf(journal) !== undefined;
}

/** Whether a run left its staging folder behind, or is at work. */
export function hasStaging({ disk, staging }: OutputFolder): boolean {
  return disk.kindOf(staging) !== undefined;
}

/** The folders that exist and whose entries change with these files; the one that holds the output folder is the last. */
export function touchedFolders(
  { disk, root }: OutputFolder,
  files: readonly { readonly path: string }[],
): readonly string[] {
  const below = files.flatMap(({ path }) => foldersAbove(path)).map((path) => join(root, path));
  const folders = new Set([...below, root, dirname(root)]);
  return [...folders].filter((folder) => disk.kindOf(folder) === 'folder');
}

/** Says that an output folder cannot be used as it is, and why. */
export function unusable(folder: string, error: unknown): Diagnostic {
  return diagnose('unusable-output', { folder, why: reasonOf(error) });
}

/** Says that a run changed the folder and did not end. */
export function interrupted({ shown }: OutputFolder, why = 'a run did not end'): Diagnostic {
  return diagnose('interrupted-write', { folder: shown, why });
}
