import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { cleanDocument, folderWith } from './support.js';

const slow = { timeout: 30_000 };

/** The pet's name may have twelve letters, and no more; nothing in TypeScript says so. */
const constrained = cleanDocument.replace(
  'pet_name: { type: string }',
  'pet_name: { type: string, maxLength: 12 }',
);
const where = 'api.yml:21:40';

async function runIn(cwd: string, ...args: string[]) {
  const full = ['generate', '--spec', 'api.yml', '--out', join(cwd, 'sdk'), ...args];
  return run(full, { cwd, colour: false, onStage: () => undefined });
}

describe('the ledger', slow, () => {
  test('says of each node that is not kept what became of it', async () => {
    const cwd = await folderWith({ 'api.yml': constrained });
    const { stdout, ending } = await runIn(cwd, '--ledger', '--dry-run');
    expect(ending).toBe('done');
    expect(stdout).toContain(
      `~ ${where} ignored: \`maxLength\`: a constraint on values, which only the server checks\n`,
    );
  });

  test('is a part of the JSON summary, and only when asked for', async () => {
    const cwd = await folderWith({ 'api.yml': constrained });
    const asked = await runIn(cwd, '--ledger', '--dry-run', '--json');
    expect(JSON.parse(asked.stdout)).toMatchObject({
      fidelity: {
        ignored: 1,
        losses: expect.arrayContaining([
          {
            file: 'api.yml',
            pointer: '/components/schemas/Pet/properties/pet_name',
            line: 21,
            column: 40,
            fate: 'ignored',
            reasons: ['`maxLength`: a constraint on values, which only the server checks'],
          },
        ]),
      },
    });
    const unasked = await runIn(cwd, '--dry-run', '--json');
    expect(JSON.parse(unasked.stdout)).toMatchObject({ fidelity: null });
  });
});

describe('--max-loss', slow, () => {
  test('writes nothing where more is lost than may be', async () => {
    const cwd = await folderWith({ 'api.yml': constrained });
    const { stderr, ending } = await runIn(cwd, '--max-loss', '0');
    expect(ending).toBe('findings');
    expect(stderr).toMatch(/loss-above-limit[^]*\d+ nodes of the document are .*; 0 may be\./u);
    await expect(access(join(cwd, 'sdk'))).rejects.toThrow('ENOENT');
  });

  test('lets pass what may be lost', async () => {
    const cwd = await folderWith({ 'api.yml': constrained });
    expect(await runIn(cwd, '--max-loss', '99')).toMatchObject({ ending: 'done' });
  });

  test('wants a number', async () => {
    const { stderr, ending } = await runIn('.', '--max-loss', 'few');
    expect(ending).toBe('usage');
    expect(stderr).toContain('error[option-value-count]');
    expect(stderr).toContain('`--max-loss` cannot be `few`.');
  });
});
