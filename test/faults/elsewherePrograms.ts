import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const modules = path.join(import.meta.dirname, '../../scripts/bench/node_modules');

/**
 * The packages in which npm puts the programs of platforms beside the benchmarks, and the programs in
 * them. Those that are for one operating system come first: the others' start only where packages may
 * run scripts when they are installed.
 */
const places = {
  Deno: { scope: '@deno', own: 'deno', program: 'deno' },
  Bun: { scope: '@oven', own: 'bun', program: 'bin/bun' },
  workerd: { scope: '@cloudflare', own: 'workerd', program: 'bin/workerd' },
} as const;

/** The program of a platform, if npm has installed one that starts. */
export function programOf(platform: keyof typeof places): string {
  const { scope, own, program } = places[platform];
  const packages = [...foldersIn(path.join(modules, scope)), path.join(modules, own)];
  const candidates = packages.flatMap((folder) =>
    ['', '.exe'].map((ending) => path.join(folder, `${program}${ending}`)),
  );
  return candidates.find((file) => existsSync(file) && starts(file)) ?? '';
}

/** The first of some programs that the machine has in its path. */
export function programInPath(names: readonly string[]): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((file) => existsSync(file)) ?? '';
}

function foldersIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

function starts(file: string): boolean {
  return spawnSync(file, ['--version']).status === 0;
}
