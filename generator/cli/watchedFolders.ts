import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The names that matter in each folder, by its absolute path; `undefined` where all do. */
export type WatchedFolders = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/**
 * The folders in which something happens when one of these paths changes. A file is found through its folder, as editors
 * put new files in the place of old ones; what is missing, through the nearest folder that there is.
 */
export async function watchedFolders(paths: readonly string[]): Promise<WatchedFolders> {
  const found = new Map<string, Set<string> | undefined>();
  const add = (folder: string, name: string): void => {
    if (!found.has(folder)) found.set(folder, new Set());
    found.get(folder)?.add(name);
  };
  for (const path of paths.map((one) => resolve(one))) {
    const [folder, name] = await nearest(path);
    add(folder, name);
    for (const inner of await foldersIn(path)) found.set(inner, undefined);
  }
  return found;
}

/** The nearest folder around a path that exists, and the name in it that leads to the path. */
async function nearest(path: string): Promise<readonly [folder: string, name: string]> {
  const folder = dirname(path);
  return folder === path || (await isFolder(folder)) ? [folder, basename(path)] : nearest(folder);
}

/** A folder and those below it, but for what is installed there; none for a file. */
async function foldersIn(path: string): Promise<readonly string[]> {
  if (!(await isFolder(path))) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const inner = entries.filter(
    (entry) => entry.isDirectory() && !/^(?:node_modules|\.git)$/u.test(entry.name),
  );
  const below = await Promise.all(inner.map(({ name }) => foldersIn(join(path, name))));
  return [path, ...below.flat()];
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** When something in a folder last changed, in milliseconds; what is missing counts as changed with its folder. */
export async function lastChange(
  folder: string,
  names: ReadonlySet<string> | undefined,
): Promise<number> {
  const own = await changeAt(folder);
  const inside = names ?? new Set(await readdir(folder).catch(() => []));
  const times = await Promise.all(
    [...inside].map(async (name) => (await changeAt(join(folder, name))) ?? own ?? 0),
  );
  return Math.max(0, ...times, names === undefined ? (own ?? 0) : 0);
}

async function changeAt(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.ctimeMs;
}
