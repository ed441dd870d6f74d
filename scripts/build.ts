import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

// Compiles the generator for publication. The runtime stays TypeScript: it is copied into what is generated.

const root = join(import.meta.dirname, '..');
const target = resolve(root, process.argv[2] ?? 'dist');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(target, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', target], {
  cwd: root,
  stdio: 'inherit',
});
for (const copied of ['runtime', 'config/codegen.schema.json']) {
  cpSync(join(root, 'generator', copied), join(target, copied), { recursive: true });
}
