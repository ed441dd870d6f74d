import { createHash } from 'node:crypto';

/** The SHA-256 of some bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The SHA-256 of a whole tree: of the lines that `sha256sum` prints for its files, sorted by path. */
export function treeDigest(files: ReadonlyMap<string, string>): string {
  return sha256(
    sortedEntries(files)
      .map(([path, hash]) => `${hash}  ${path}\n`)
      .join(''),
  );
}

/** The entries of a table, sorted by the code units of their keys. */
export function sortedEntries(table: ReadonlyMap<string, string>): readonly [string, string][] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
}
