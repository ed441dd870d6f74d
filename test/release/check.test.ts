import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { copyInputs, generateIn } from '../package/generating.js';
import { patience, temporaryFolder } from '../package/support.js';

const folder = temporaryFolder();
const release = (name: string): string => path.join(folder, 'spec/release', name);

async function check(): Promise<{ readonly ending: string; readonly said: string }> {
  const config = path.join(folder, 'spec/codegen.yml');
  const surroundings = { cwd: folder, colour: false, onStage: () => undefined };
  const { ending, stdout, stderr } = await run(['check', '--config', config], surroundings);
  return { ending, said: stdout + stderr };
}

async function edit(name: string, change: (text: string) => string): Promise<void> {
  await writeFile(release(name), change(await readFile(release(name), 'utf8')));
}

test(
  'check names the release where its version, changelog or lock have changed since',
  async () => {
    await copyInputs(folder);
    const content = await generateIn(folder);
    expect(JSON.parse(content['package.json'] ?? '')).toMatchObject({ version: '0.1.0' });
    expect(content['CHANGELOG.md']).toBe(await readFile(release('CHANGELOG.md'), 'latin1'));
    expect(await check()).toMatchObject({ ending: 'done' });

    await writeFile(release('version'), '0.2.0\n');
    const { ending, said } = await check();
    expect(ending).toBe('findings');
    expect(said).toContain('generated/package.json` is changed (release).');
    await generateIn(folder);

    await edit('CHANGELOG.md', (text) => `${text}- More.\n`);
    expect((await check()).said).toContain('generated/CHANGELOG.md` is changed (release).');
    await edit('names.lock.json', (text) => text.replace('invites.createInvite', 'invites.create'));
    const after = await generateIn(folder);
    expect(after['src/managers/invites.ts']).toContain('@deprecated Use {@link createInvite}.');

    await edit('names.lock.json', (text) => text.replace('invites.create"', 'create"'));
    const broken = await check();
    expect(broken.said).toMatch(/names\.lock\.json:5:22.*\n?[^]*manager and a method/u);
  },
  patience,
);
