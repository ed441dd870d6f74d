import { readFile, stat } from 'node:fs/promises';

/** What stands at a path; `undefined` for nothing that can be read. */
export async function kindAt(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

/** The text of a file; `undefined` where it cannot be read. */
export async function textAt(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** The bytes of a file; `undefined` where it cannot be read. */
export async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}
