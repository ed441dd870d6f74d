import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies below a folder as it is written and also once links are followed. */
export async function staysBelow(folder: string, path: string): Promise<boolean> {
  const realFolder = await followLinks(folder);
  if (!isBelow(folder, path) && !isBelow(realFolder, path)) return false;
  const realPath = await followLinks(path);
  return realPath === path || isBelow(realFolder, realPath);
}

/** The path without symbolic links; as it stands when nothing is there. */
async function followLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
