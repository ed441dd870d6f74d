import { type Checked, diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { apply } from './apply.js';
import { type Disk, nodeDisk } from './disk.js';
import { reasonOf } from './diskError.js';
import { find, holds, keyOf } from './find.js';
import { type Journal, type JournalWrite, readJournal } from './journal.js';
import { whileLocked } from './lock.js';
import {
  hasStaging,
  interrupted,
  isInterrupted,
  openFolder,
  type OutputFolder,
  shownPath,
  unusable,
} from './outputFolder.js';
import { discard } from './stage.js';

/** What was done about an interrupted run: there was none, its new tree was finished, or its old one kept. */
export type Recovery = 'none' | 'finished' | 'discarded';

/** How to recover: over the work of others or not, and on which disk. */
export interface RecoverOptions {
  readonly force?: boolean;
  readonly disk?: Disk;
}

/** Makes an output folder whole again after a run that did not end: the new tree if it was staged wholly, else the old one. */
export function recover(folder: string, options: RecoverOptions = {}): Checked<Recovery> {
  try {
    const output = openFolder(folder, options.disk ?? nodeDisk);
    if (!hasStaging(output)) return done('none');
    return whileLocked(output, 'none', () => settle(output, options.force ?? false));
  } catch (error) {
    return { value: 'none', diagnostics: [unusable(folder, error)] };
  }
}

/** Finishes or discards what an interrupted run left; the lock is held. */
export function settle(output: OutputFolder, force: boolean): Checked<Recovery> {
  if (!isInterrupted(output)) return drop(output);
  const journal = readJournal(output);
  if (journal === undefined) return stuck(diagnose('damaged-journal', { file: output.journal }));
  const edited = journal.writes.filter((write) => !canFinish(output, write));
  if (edited.length === 0 || force) return finish(output, journal);
  if (isUntouched(output, journal)) return drop(output);
  const files = edited.map(({ path }) => shownPath(output, path));
  return {
    value: 'none',
    diagnostics: files.map((file) => diagnose('edited-while-interrupted', { file })),
  };
}

/** Applies a journal; if the disk refuses, the journal stays for the next run. */
export function finish(output: OutputFolder, journal: Journal): Checked<Recovery> {
  try {
    apply(output, journal);
    discard(output);
    return done('finished');
  } catch (error) {
    return stuck(interrupted(output, reasonOf(error)));
  }
}

function drop(output: OutputFolder): Checked<Recovery> {
  const hadFiles = output.disk.list(output.staging).length > 1;
  discard(output);
  return done(hadFiles ? 'discarded' : 'none');
}

/** Whether nobody's work is lost by moving the staged file into place, or it stands there already. */
function canFinish(output: OutputFolder, { path, staged, from, to }: JournalWrite): boolean {
  const found = find(output, path);
  if (holds(found, to)) return true;
  const isStaged = output.disk.kindOf(`${output.staging}/${staged}`) !== undefined;
  return isStaged && (found.kind === 'nothing' || keyOf(found) === from);
}

/** Whether the old tree stands there whole, as after restoring it from version control. */
function isUntouched(output: OutputFolder, { writes, deletes }: Journal): boolean {
  return (
    writes.every(({ path, from }) => keyOf(find(output, path)) === from) &&
    deletes.every(({ path, sha256 }) => holds(find(output, path), sha256))
  );
}

function done(value: Recovery): Checked<Recovery> {
  return { value, diagnostics: [] };
}

function stuck(diagnostic: Diagnostic): Checked<Recovery> {
  return { value: 'none', diagnostics: [diagnostic] };
}
