import { type Checked, diagnose } from '../diagnostics/diagnostic.js';
import { codeOf } from './diskError.js';
import type { OutputFolder } from './outputFolder.js';

/** How long a process may take between making its lock and writing its number into it. */
const grace = 100;
const attempts = 20;

/** Does some work while no other run can touch the folder; `idle` is the result if another one is at work. */
export function whileLocked<T>(output: OutputFolder, idle: T, work: () => Checked<T>): Checked<T> {
  const holder = acquire(output);
  if (holder !== undefined) {
    const { shown, lock } = output;
    return {
      value: idle,
      diagnostics: [diagnose('output-locked', { folder: shown, process: holder, lock })],
    };
  }
  try {
    return work();
  } finally {
    release(output);
  }
}

/** Takes the lock of an output folder; returns the process that holds it, or nothing if it is ours now. */
function acquire(output: OutputFolder): number | undefined {
  let holder = 0;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (claim(output)) return undefined;
    holder = holderOf(output) ?? holder;
    if (isAlive(holder)) return holder;
    removeStale(output, holder);
  }
  return holder;
}

/** Gives the lock back, and removes the staging folder unless a journal remains in it. */
function release({ disk, lock, staging }: OutputFolder): void {
  disk.remove(lock);
  disk.removeFolder(staging);
}

function claim({ disk, staging, lock }: OutputFolder): boolean {
  disk.makeFolder(staging);
  try {
    disk.create(lock, `${process.pid}\n`);
    return true;
  } catch (error) {
    // The staging folder may vanish at any moment, when the run that used it ends.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    disk.removeFolder(staging);
    throw error;
  }
}

function holderOf(output: OutputFolder): number | undefined {
  const pid = readPid(output);
  if (pid !== undefined) return pid;
  pause(grace);
  return readPid(output);
}

function readPid({ disk, lock }: OutputFolder): number | undefined {
  try {
    const [, pid] = /^([1-9]\d*)\n$/.exec(Buffer.from(disk.read(lock)).toString()) ?? [];
    return pid === undefined ? undefined : Number(pid);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A run is synchronous: a lock with our own number was left by an earlier process of that number. */
function isAlive(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Moves a stale lock away before removing it, and back if another run has replaced it meanwhile. */
function removeStale(output: OutputFolder, holder: number): void {
  const { disk, lock } = output;
  const aside = `${lock}-${process.pid}`;
  try {
    disk.move(lock, aside);
    const moved = readPid({ ...output, lock: aside }) ?? holder;
    if (moved === holder) disk.remove(aside);
    else disk.move(aside, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
