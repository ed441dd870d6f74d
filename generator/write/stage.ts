import { join } from 'node:path';
import { type Journal, journalOf, printJournal, stagedName } from './journal.js';
import { type OutputFolder, touchedFolders } from './outputFolder.js';
import type { Plan } from './plan.js';

/**
 * Puts the new files beside the output folder, then the journal, whole or not at all: from then on the run is finished,
 * by this process or by the next. What can be refused later is tried before.
 */
export function stage(output: OutputFolder, plan: Plan): Journal {
  const { disk, staging, journal } = output;
  for (const folder of touchedFolders(output, [...plan.deletes, ...plan.writes])) {
    disk.requireWritable(folder);
  }
  for (const [index, { text }] of plan.writes.entries()) {
    disk.create(join(staging, stagedName(index)), text);
  }
  // Flushing after all files are made lets the file system join much of the work.
  for (const index of plan.writes.keys()) disk.flush(join(staging, stagedName(index)));
  const content = journalOf(plan);
  disk.create(`${journal}.draft`, printJournal(content));
  disk.flush(`${journal}.draft`);
  disk.move(`${journal}.draft`, journal);
  disk.sync(staging);
  return content;
}

/** Empties the staging folder of all that is ours but the lock; the journal goes first, so that half of it is never found. */
export function discard({ disk, staging, journal }: OutputFolder): void {
  if (disk.kindOf(journal) !== undefined) {
    disk.remove(journal);
    disk.sync(staging);
  }
  for (const name of disk.list(staging).filter(isOurs)) disk.remove(join(staging, name));
}

function isOurs(name: string): boolean {
  return /^(new-\d+|journal\.json\.draft|lock-\d+)$/.test(name);
}
