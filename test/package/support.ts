import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..');

/** How long one of these tests may take, in milliseconds: most of them start programs. */
export const patience = 120_000;

/** A temporary folder that goes when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'package-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file of `test/fixtures/package/`. */
export function fixture(name: string): string {
  return path.join(root, 'test/fixtures/package', name);
}

/** Where a program runs; `env` comes on top of our own environment. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
}

/** How a program ended. */
export interface Ended {
  readonly code: string | number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program. */
export function execute(
  command: readonly [program: string, ...args: string[]],
  { cwd, env }: Surroundings,
): Promise<Ended> {
  const [program, ...args] = command;
  const options = { cwd, env: { ...ownEnvironment(), ...env }, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : (error.code ?? 'killed'), stdout, stderr });
    });
  });
}

/** Runs a program of which only its output matters; it must succeed. */
export async function output(
  command: readonly [program: string, ...args: string[]],
  surroundings: Surroundings,
): Promise<string> {
  const { code, stdout, stderr } = await execute(command, surroundings);
  if (code === 0) return stdout;
  throw new Error(`${command.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
}

/** Without what an npm that runs these tests would tell the npm that they run. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name));
  return Object.fromEntries(entries);
}

/** The paths of all files below a folder, with `/`, sorted. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

/** The bytes of all files below a folder, as text that has a character for each byte. */
export async function contentOf(folder: string): Promise<{ readonly [path: string]: string }> {
  const read = async (file: string): Promise<[string, string]> => {
    return [file, await readFile(path.join(folder, file), 'latin1')];
  };
  return Object.fromEntries(await Promise.all((await filesIn(folder)).map(read)));
}

/** Lets so many jobs run at a time; the others wait for their turn. */
export function lanes(count: number): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (job) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
