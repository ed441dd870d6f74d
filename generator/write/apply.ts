import { dirname, join } from 'node:path';
import { find, findObstacle, holds } from './find.js';
import type { Journal, JournalWrite } from './journal.js';
import { type OutputFolder, touchedFolders } from './outputFolder.js';
import type { PlannedDelete } from './plan.js';
import { foldersAbove } from './safePath.js';

/**
 * Does what a journal says, as far as it is not done yet; the result is on the disk when this returns.
 * Deleting comes first: a file may become a folder, a folder a file, and a name may change in case only.
 */
export function apply(output: OutputFolder, { deletes, writes }: Journal): void {
  output.disk.makeFolder(output.root);
  for (const file of deletes) removeOwned(output, file);
  for (const file of writes) place(output, file);
  for (const folder of touchedFolders(output, [...deletes, ...writes])) output.disk.sync(folder);
}

function removeOwned(output: OutputFolder, { path, sha256 }: PlannedDelete): void {
  const { disk, root } = output;
  if (holds(find(output, path), sha256)) disk.remove(join(root, path));
  if (findObstacle(output, path) !== undefined) return;
  for (const folder of foldersAbove(path).toReversed()) {
    if (!disk.removeFolder(join(root, folder))) return;
  }
}

function place(output: OutputFolder, { path, staged }: JournalWrite): void {
  const { disk, root, staging } = output;
  const from = join(staging, staged);
  if (disk.kindOf(from) === undefined || findObstacle(output, path) !== undefined) return;
  disk.makeFolder(dirname(join(root, path)));
  disk.move(from, join(root, path));
}
