import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { commitProject, projectFiles } from './situations.js';
import { cleanDocument, fill, folderWith } from './support.js';

const reading = `import { PetShopClient } from 'pet-shop';

const client = new PetShopClient();
const pet = await client.pets.getPet('1');
export const name: string | undefined = pet.petName;
`;
const neverCompiled = `import { nothing } from 'pet-shop';\nexport const one = nothing;\n`;

describe('programs of the base', { timeout: 60_000 }, () => {
  let project: string;

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'compile-'));
    await fill(project, {
      ...projectFiles,
      'spec/api.yml': cleanDocument,
      'programs/reading.ts': reading,
      'programs/broken.ts': neverCompiled,
    });
    await commitProject(project);
  }, 60_000);

  afterAll(() => rm(project, { recursive: true }));

  /** What `diff` prints after a text of the document was changed. */
  async function diffAfter(before: string, after: string, args: readonly string[]) {
    const cwd = await folderWith({});
    await cp(project, cwd, { recursive: true });
    const spec = join(cwd, 'spec/api.yml');
    const text = await readFile(spec, 'utf8');
    expect(text).toContain(before);
    await writeFile(spec, text.replace(before, after));
    const call = { cwd, colour: false, onStage: () => undefined };
    const { ending, stderr, stdout } = await run(['diff', ...args], call);
    return { ending, printed: stdout + stderr };
  }

  test('are compiled with the head: one that breaks is a major change', async () => {
    const args = ['main', '--compile', 'programs', '--fail-on', 'major'];
    const { ending, printed } = await diffAfter('pet_name:', 'age:', args);
    expect(printed).toContain(
      'major  program-broken             programs/reading.ts:5\n' +
        "       `programs/reading.ts:5` does not compile any more (Property 'petName' does not exist on type 'Pet').",
    );
    expect(ending).toBe('breaking');
  });

  test('tell nothing where they compile, or never did', async () => {
    const change = ['{ pet_name:', '{ age: { type: integer }, pet_name:'] as const;
    const { ending, printed } = await diffAfter(...change, ['main', '--compile', 'programs']);
    expect(printed).toContain('response-property-added');
    expect(printed).not.toContain('program-broken');
    expect(ending).toBe('done');
  });

  test('are its samples, too', async () => {
    const parameter = '- { name: size, in: query, required: true, schema: { type: string } }';
    const change = ['parameters:\n', `parameters:\n        ${parameter}\n`] as const;
    const { printed } = await diffAfter(...change, ['main', '--compile', 'sdk/samples']);
    expect(printed).toContain('`sdk/samples/pets/getPet.ts:6` does not compile any more (Expected');
  });

  test('are found beside a package in a folder, too', async () => {
    const args = ['sdk', '--compile', 'programs'];
    const { printed } = await diffAfter('pet_name:', 'age:', args);
    expect(printed).toContain('`programs/reading.ts:5` does not compile any more');
  });

  test('must be there', async () => {
    const { ending, printed } = await diffAfter('pet_name:', 'age:', ['main', '--compile', 'spec']);
    expect(printed).toContain('error[programs-missing]\n  The base has no programs in spec.');
    expect(ending).toBe('usage');
  });
});
