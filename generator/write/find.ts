import { join } from 'node:path';
import { sha256 } from './digest.js';
import type { OutputFolder } from './outputFolder.js';
import { foldersAbove } from './safePath.js';

/** What stands at a path of the output folder; links are never followed. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly sha256: string }
  /** Something that is neither file nor folder. */
  | { readonly kind: 'special' }
  /** A folder, with the paths of all files and empty folders below it. */
  | { readonly kind: 'folder'; readonly contents: readonly string[] }
  | Obstacle;

/** Something else stands where the path needs a folder. */
export interface Obstacle {
  readonly kind: 'behind-file' | 'behind-special';
  readonly at: string;
}

/** Looks at one path of the output folder. */
export function find(output: OutputFolder, path: string): Found {
  const { disk, root } = output;
  const obstacle = findObstacle(output, path);
  if (obstacle !== undefined) return obstacle;
  const kind = disk.kindOf(join(root, path));
  if (kind === undefined) return { kind: 'nothing' };
  if (kind === 'file') return { kind, sha256: sha256(disk.read(join(root, path))) };
  return kind === 'folder' ? { kind, contents: contentsOf(output, path) } : { kind };
}

/** The outermost thing above a path that is no folder. */
export function findObstacle({ disk, root }: OutputFolder, path: string): Obstacle | undefined {
  for (const at of foldersAbove(path)) {
    const kind = disk.kindOf(join(root, at));
    if (kind === undefined) return undefined;
    if (kind !== 'folder') return { kind: `behind-${kind}`, at };
  }
  return undefined;
}

/** Whether a file with these bytes stands there. */
export function holds(found: Found, hash: string): boolean {
  return found.kind === 'file' && found.sha256 === hash;
}

/** What was found, as one word: a hash, or what else is there. */
export function keyOf(found: Found): string {
  return found.kind === 'file' ? found.sha256 : found.kind;
}

function contentsOf(output: OutputFolder, folder: string): readonly string[] {
  const { disk, root } = output;
  const names = disk.list(join(root, folder));
  if (names.length === 0) return [folder];
  return names
    .map((name) => `${folder}/${name}`)
    .flatMap((path) => (isFolder(output, path) ? contentsOf(output, path) : [path]));
}

/**
 * The files that are not among ours although they stand where only ours should: below a top-level folder of ours.
 * Beside such folders anybody may keep things (`dist`, `node_modules`), and so may tools under names with a dot.
 */
export function findForeign(output: OutputFolder, ours: ReadonlySet<string>): readonly string[] {
  const folders = new Set([...ours].flatMap((path) => foldersAbove(path).slice(0, 1)));
  return [...folders]
    .sort()
    .filter((folder) => find(output, folder).kind === 'folder')
    .flatMap((folder) => contentsOf(output, folder))
    .filter((path) => !ours.has(path) && !isPrivate(path) && !isFolder(output, path));
}

function isFolder({ disk, root }: OutputFolder, path: string): boolean {
  return disk.kindOf(join(root, path)) === 'folder';
}

function isPrivate(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}
