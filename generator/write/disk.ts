import * as fs from 'node:fs';
import { codeOf } from './diskError.js';

/** What can stand at a path, without following links; `special` is a link, a pipe or a device. */
export type Kind = 'file' | 'folder' | 'special';

/** The few operations that this stage needs of a file system; each throws what Node throws. */
export interface Disk {
  /** What stands at a path; nothing if there is none. */
  kindOf(path: string): Kind | undefined;
  /** The path with all links followed; nothing if there is none. */
  realPath(path: string): string | undefined;
  read(path: string): Uint8Array;
  /** The names in a folder, sorted by code unit. */
  list(folder: string): readonly string[];
  /** Makes a new file; fails if the path is taken, and leaves nothing when it fails. */
  create(path: string, text: string): void;
  /** Puts the content of a file on the disk, so that it survives a loss of power. */
  flush(path: string): void;
  /** Replaces what stands at `to` in one step. */
  move(from: string, to: string): void;
  remove(path: string): void;
  /** Removes a folder if it is empty, and says whether it is gone. */
  removeFolder(path: string): boolean;
  /** Makes a folder and those above it. */
  makeFolder(path: string): void;
  /** Fails if this process may not change the entries of a folder. */
  requireWritable(folder: string): void;
  /** Puts what happened to the entries of a folder on the disk. */
  sync(folder: string): void;
}

/** The file system of this machine. */
export const nodeDisk: Disk = {
  kindOf,
  realPath: (path) => (fs.existsSync(path) ? fs.realpathSync(path) : undefined),
  read: (path) => fs.readFileSync(path),
  list: (folder) => fs.readdirSync(folder).sort(),
  create,
  flush: (path) => syncPath(path, 'r+'),
  move,
  remove: (path) => fs.unlinkSync(path),
  removeFolder,
  makeFolder: (path) => void fs.mkdirSync(path, { recursive: true }),
  requireWritable: (folder) => fs.accessSync(folder, fs.constants.W_OK),
  sync: syncFolder,
};

function kindOf(path: string): Kind | undefined {
  try {
    const stats = fs.lstatSync(path);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'special';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function create(path: string, text: string): void {
  const file = fs.openSync(path, 'wx');
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    fs.unlinkSync(path);
    throw error;
  } finally {
    fs.closeSync(file);
  }
}

function syncPath(path: string, flags: string): void {
  const file = fs.openSync(path, flags);
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function move(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    moveAcross(from, to);
  }
}

/** An output folder can be a mount of its own, as in a container: then the last step starts beside the target. */
function moveAcross(from: string, to: string): void {
  const beside = `${to}.staging`;
  fs.copyFileSync(from, beside);
  syncPath(beside, 'r+');
  fs.renameSync(beside, to);
  fs.unlinkSync(from);
}

const notRemovable = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EBUSY']);

function removeFolder(path: string): boolean {
  try {
    fs.rmdirSync(path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code !== undefined && notRemovable.has(code)) return false;
    if (code === 'ENOENT') return true;
    throw error;
  }
}

/** Windows knows no such thing; there the file system keeps the order by itself. */
function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r');
}
