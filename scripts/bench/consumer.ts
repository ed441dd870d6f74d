import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compiler } from './compiled.js';

/** A small program that uses a package, ready to be compiled. */
export interface Consumer extends Disposable {
  readonly folder: string;
}

/** What the compiler took, and the errors that it found. */
export interface Compilation {
  readonly milliseconds: number;
  readonly errors: readonly string[];
}

const program = `
const client = new BoxClient({ auth: new BoxDeveloperTokenAuth({ token: 'token' }) });
const invite = await client.invites.createInvite({
  enterprise: { id: '1232234' },
  actionableBy: { login: 'john@example.com' },
});
const file = await client.files.getFileById(invite.id);
const { entries = [] } = await client.folders.getFolderItems('0');
export const names: readonly (string | undefined)[] = [
  file.name,
  ...entries.map((item) => (item.type === 'file' ? item.name : undefined)),
];
`;

// Declarations of Node are not asked for: a package whose own declarations need them brings them in.
const options = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  moduleDetection: 'force',
  strict: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Writes a program that uses a package, which it finds under the given name; without a package, an empty program. */
export function consumer(used?: { readonly name: string; readonly folder: string }): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write('package.json', JSON.stringify({ type: 'module' }));
  write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['program.ts'] }));
  write('program.ts', used ? programFor(used.name) : 'export const nothing = undefined;\n');
  if (used) {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve(used.folder), join(folder, 'node_modules', used.name), 'junction');
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

function programFor(name: string): string {
  return `import { BoxClient, BoxDeveloperTokenAuth } from '${name}';\n${program}`;
}

/** Compiles a program with a compiler of its own process. */
export function compile({ folder }: Consumer): Compilation {
  const start = performance.now();
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  const milliseconds = performance.now() - start;
  return { milliseconds, errors: stdout.split('\n').filter((line) => /: error TS\d+/.test(line)) };
}
