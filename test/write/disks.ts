import * as fs from 'node:fs';
import { type Disk, nodeDisk } from '../../generator/write/disk.js';

/** What the process's death looks like from within; no code catches it. */
export class Death extends Error {}

/** A disk for a process that dies at its nth change, before it or, where it makes a file, half-way through. */
export function mortalDisk(
  deadline: number,
  die: () => void = () => {
    throw new Death();
  },
): {
  readonly disk: Disk;
  readonly steps: () => number;
} {
  let steps = 0;
  const fatal = (torn: () => void): void => {
    steps += 1;
    if (steps === deadline) torn();
    if (steps >= deadline) die();
  };
  return { disk: wrap(fatal), steps: () => steps };
}

/** A disk whose nth operation of a kind fails, and all later ones, as the file system would refuse them. */
export function failingDisk(operation: Operation, nth: number, code: string): Disk {
  let count = 0;
  return wrap((_, name) => {
    if (name !== operation || (count += 1) < nth) return;
    throw Object.assign(new Error(`${code}: refused`), { code, syscall: name });
  });
}

/** A disk that notes the operations of a run in order, a name for several of a kind in a row. */
export function notingDisk(): { readonly disk: Disk; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const disk = wrap((_, name) => {
    if (notes.at(-1) !== name) notes.push(name);
  });
  return { disk, notes };
}

/** A disk that does not wait for the hardware, for tests that write many trees. */
export const quickDisk = wrap(() => undefined);

type Operation =
  | 'requireWritable'
  | 'create'
  | 'flush'
  | 'move'
  | 'remove'
  | 'removeFolder'
  | 'makeFolder'
  | 'sync';

function wrap(intrude: (torn: () => void, name: Operation) => void): Disk {
  const before =
    <T>(name: Operation, operate: (path: string) => T) =>
    (path: string): T => (intrude(() => undefined, name), operate(path));
  return {
    ...nodeDisk,
    create: (path, text) => {
      intrude(() => fs.writeFileSync(path, text.slice(0, text.length / 2)), 'create');
      nodeDisk.create(path, text);
    },
    move: (from, to) => (intrude(() => undefined, 'move'), nodeDisk.move(from, to)),
    remove: before('remove', nodeDisk.remove),
    removeFolder: before('removeFolder', nodeDisk.removeFolder),
    makeFolder: before('makeFolder', nodeDisk.makeFolder),
    requireWritable: before('requireWritable', nodeDisk.requireWritable),
    flush: before('flush', () => undefined),
    sync: before('sync', () => undefined),
  };
}
