import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from './site.js';

/** The file that says which files of a folder are the site's. */
const list = 'files.txt';

/** Writes a site into a folder, and removes what an earlier one left there; tells how many files that were. */
export function writeSite(folder: string, files: readonly SiteFile[]): number {
  const paths = files.map(([path]) => path).sort();
  const kept = new Set(paths);
  const old = (textIn(join(folder, list)) ?? '').split('\n').filter((path) => isPath(path));
  const gone = old.filter((path) => !kept.has(path));
  for (const path of gone) rmSync(join(folder, path), { force: true });
  for (const parent of new Set(paths.map((path) => dirname(path)))) {
    mkdirSync(join(folder, parent), { recursive: true });
  }
  for (const [path, text] of [...files, [list, `${paths.join('\n')}\n`] as const]) {
    const target = join(folder, path);
    if (textIn(target) !== text) writeFileSync(target, text);
  }
  return gone.length;
}

/** Whether a line of the list names a file inside the folder. */
function isPath(line: string): boolean {
  return /^(?:[\w-]+\/)?[\w-]+\.\w+$/.test(line);
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
