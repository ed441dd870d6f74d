import { execFileSync } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanDocument, folderWith, start } from './support.js';

const root = join(import.meta.dirname, '../..');

test('an installed package works without sources', { timeout: 120_000 }, async () => {
  const cwd = await folderWith({ 'api.yml': cleanDocument });
  const installed = join(cwd, 'installed');
  const build = join(root, 'scripts/build.ts');
  execFileSync(process.execPath, ['--import', 'tsx', build, join(installed, 'dist')], {
    cwd: root,
  });
  for (const file of ['bin', 'package.json']) {
    await cp(join(root, file), join(installed, file), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(installed, 'node_modules'));
  const command = join(installed, 'bin/openapi-managers.js');
  const args = ['generate', '--spec', 'api.yml', '--out', 'sdk'];
  expect(await start(args, { cwd, command })).toMatchObject({ code: 0, stderr: '' });
  const codec = 'runtime/codec.ts';
  expect(await readFile(join(cwd, 'sdk/src', codec), 'utf8')).toBe(
    await readFile(join(root, 'generator', codec), 'utf8'),
  );
});
