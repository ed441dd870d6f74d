import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { root } from '../../scripts/house-rules/root.js';
import { cleanDocument, folderWith } from './support.js';

const config = `document: api.yml
output: ../sdk
package: { repository: 'https://github.com/example/pets' }
`;
const files = {
  'spec/codegen.yml': config,
  'spec/api.yml': cleanDocument,
  'spec/release/version': '1.4.0\n',
};

/** A project whose version 1.4.0 is released: committed, and tagged. */
async function released(): Promise<string> {
  const cwd = await folderWith(files);
  process.chdir(cwd);
  onTestFinished(() => process.chdir(root));
  await said('release', 'spec/api.yml');
  await said('generate');
  await git('init', '--quiet', '--initial-branch', 'main');
  await commit('v1.4.0');
  return cwd;
}

const git = (...args: readonly string[]) => promisify(execFile)('git', [...args]);

async function commit(tag: string): Promise<void> {
  const author = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com'];
  await git('add', '--all');
  await git(...author, 'commit', '--quiet', '--message', tag);
  await git('tag', tag);
}

async function said(...args: readonly string[]): Promise<string> {
  const options = { cwd: process.cwd(), colour: false, onStage: () => undefined };
  const { stdout, stderr } = await run(args, options);
  return stdout + stderr;
}

async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(before);
  await writeFile(path, text.replaceAll(before, after));
}

const kept = (cwd: string, name: string): Promise<string> =>
  readFile(join(cwd, 'spec/release', name), 'utf8');

describe('a release', { timeout: 60_000 }, () => {
  test('names its version, and says what has changed and where', async () => {
    const cwd = await released();
    await edit(
      'spec/api.yml',
      'pet_name: { type: string }',
      'pet_name: { type: string }, age: { type: integer }',
    );
    expect(await said('release', '--date', '2026-03-01')).toBe(
      'pet-shop 1.4.0 -> 1.5.0: 1 minor.\nGenerate, commit, and tag it v1.5.0.\n',
    );
    expect(await kept(cwd, 'version')).toBe('1.5.0\n');
    expect(await kept(cwd, 'CHANGELOG.md')).toContain(
      '## 1.5.0 - 2026-03-01\n\n### Added\n\n' +
        '- `Pet.age` is new. ([spec/api.yml:21](https://github.com/example/pets/blob/v1.5.0/spec/api.yml#L21))\n',
    );
  });

  test('may have a higher version than its changes ask for, and keeps what a person wrote', async () => {
    const cwd = await released();
    await edit('spec/release/version', '1.4.0', '2.0.0');
    await edit(
      'spec/release/CHANGELOG.md',
      '## 1.4.0',
      '## 2.0.0\n\nAll new, for its birthday.\n\n## 1.4.0',
    );
    await edit('spec/api.yml', 'description: The pet.', 'description: A pet.');
    expect(await said('release')).toContain('pet-shop 1.4.0 -> 2.0.0: 1 patch.');
    expect(await kept(cwd, 'version')).toBe('2.0.0\n');
    expect(await kept(cwd, 'CHANGELOG.md')).toContain(
      '## 2.0.0\n\nAll new, for its birthday.\n\n### Changed\n',
    );
  });

  test('keeps a renamed method, until the next one that breaks callers', async () => {
    const cwd = await released();
    await edit('spec/api.yml', 'operationId: getPet', 'operationId: findPet');
    expect(await said('release')).toContain('pet-shop 1.4.0 -> 1.5.0:');
    await said('generate');
    const manager = await readFile(join(cwd, 'sdk/src/managers/pets.ts'), 'utf8');
    expect(manager).toMatch(/@deprecated Use `?\{?@?l?i?n?k? ?findPet[\s\S]*?\n {2}getPet\(/u);
    expect(await kept(cwd, 'names.lock.json')).toContain('"pets.getPet": "GET /pets/{pet_id}"');
    await commit('v1.5.0');

    await edit('spec/api.yml', 'pet_name:', 'nick_name:');
    expect(await said('release')).toContain('pet-shop 1.5.0 -> 2.0.0:');
    expect(await kept(cwd, 'CHANGELOG.md')).toContain('**Breaking:** `pets.getPet`');
    expect(await kept(cwd, 'names.lock.json')).not.toContain('getPet');
    await said('generate');
    expect(await readFile(join(cwd, 'sdk/src/managers/pets.ts'), 'utf8')).not.toContain('getPet(');
  });

  test('is written twice with the same bytes', async () => {
    const cwd = await released();
    await edit('spec/api.yml', 'pet_name: { type: string }', 'age: { type: integer }');
    const all = async (): Promise<readonly string[]> =>
      Promise.all(['version', 'CHANGELOG.md', 'names.lock.json'].map((name) => kept(cwd, name)));
    await said('release');
    const first = await all();
    expect(await said('release')).toContain('pet-shop 1.4.0 -> 2.0.0: ');
    expect(await all()).toEqual(first);
  });

  test('is refused when it is more than it may be, or when its version was lowered', async () => {
    const cwd = await released();
    await edit('spec/api.yml', 'pet_name: { type: string }', 'age: { type: integer }');
    const before = await kept(cwd, 'CHANGELOG.md');
    const options = { cwd, colour: false, onStage: () => undefined };
    expect(await run(['release', '--fail-on', 'major'], options)).toMatchObject({
      ending: 'breaking',
    });
    await edit('spec/release/version', '1.4.0', '1.3.0');
    expect(await said('release')).toContain('error[release-version-lowered]');
    expect(await kept(cwd, 'CHANGELOG.md')).toBe(before);
  });

  test('needs to know the last one', async () => {
    await folderWith({});
    const cwd = await folderWith(files);
    process.chdir(cwd);
    onTestFinished(() => process.chdir(root));
    expect(await said('release')).toContain('error[release-base-missing]');
    expect(await said('release', '--spec', 'spec/api.yml', '--out', 'sdk')).toContain(
      'error[release-config-missing]',
    );
  });
});
