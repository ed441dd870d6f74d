import { open, readFile, stat } from 'node:fs/promises';

/** What stands at a path; `undefined` for nothing that can be read. */
export async function kindAt(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}

/** The beginning of a file, as far as it tells what the file is. */
export async function firstWords(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(65_536) });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The text of a file; `undefined` where it cannot be read. */
export async function textAt(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** The bytes of a file; `undefined` where it cannot be read. */
export async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}
