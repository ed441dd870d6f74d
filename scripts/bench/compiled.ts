import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** The compiler that the benchmarks run. */
export const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const tools = join(import.meta.dirname, '../../node_modules/.bin');

/** Compiles a generated package as its publisher would, unless what is there is newer than its sources. */
export function compiled(folder: string): string {
  const entry = join(folder, 'dist/index.js');
  if (!existsSync(entry) || statSync(entry).mtimeMs < newest(join(folder, 'src'))) {
    // A package that stands elsewhere finds its tools here, too.
    const path = [tools, process.env['PATH']].join(delimiter);
    const env = { ...process.env, PATH: path };
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, env, stdio: 'inherit' });
  }
  return folder;
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}
