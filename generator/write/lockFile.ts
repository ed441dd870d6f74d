import { dirname, join, relative, resolve, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { type Disk, nodeDisk } from './disk.js';
import type { OutputFile } from './outputFile.js';

/** Where to look, and how much it matters. */
export interface LockFileOptions {
  readonly severity: 'error' | 'warning';
  readonly disk?: Disk;
}

/**
 * Whether npm's lock file still fits the package that is generated as a workspace below it. It is the nearest one above
 * the output folder; where there is none, or where it does not know the folder, nothing is due.
 */
export function lockFileFindings(
  folder: string,
  files: readonly OutputFile[],
  { severity, disk = nodeDisk }: LockFileOptions,
): Diagnostic[] {
  const root = resolve(folder);
  const generated = files.find(({ path }) => path === 'package.json');
  const lockFile = nearestLockFile(dirname(root), disk);
  if (generated === undefined || lockFile === undefined) return [];
  const place = relative(dirname(lockFile), root).split(sep).join('/');
  const lock = objectIn(Buffer.from(disk.read(lockFile)).toString('utf8'));
  const locked = lock && recordAt(recordAt(lock, 'packages') ?? {}, place);
  const described = objectIn(generated.text);
  const isDue = locked !== undefined && described !== undefined && !fits(locked, described);
  return isDue ? [diagnose('lock-file-due', { folder, severity })] : [];
}

function nearestLockFile(folder: string, disk: Disk): string | undefined {
  const lockFile = join(folder, 'package-lock.json');
  if (disk.kindOf(lockFile) === 'file') return lockFile;
  return dirname(folder) === folder ? undefined : nearestLockFile(dirname(folder), disk);
}

interface JsonRecord {
  readonly [key: string]: unknown;
}

/** Whether the lock file repeats what the package says of itself. */
function fits(locked: JsonRecord, described: JsonRecord): boolean {
  const repeated = ['name', 'version', 'dependencies', 'devDependencies'];
  return repeated.every((key) => canonical(locked[key]) === canonical(described[key]));
}

function canonical(value: unknown): string {
  return isRecord(value)
    ? JSON.stringify(Object.entries(value).sort())
    : JSON.stringify(value ?? null);
}

function objectIn(text: string): JsonRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function recordAt(record: JsonRecord, key: string): JsonRecord | undefined {
  const value = record[key];
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
