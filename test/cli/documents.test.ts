import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../generator/cli/run.js';
import { cleanDocument, doubtfulDocument, folderWith } from './support.js';

const config = 'document: api.yml\noverlays: [repair.yml]\noutput: ../sdk\n';
const repair = `overlay: 1.0.0
info: { title: Repairs, version: 1.0.0 }
actions:
  - target: $
    description: The document says nowhere where it is served.
    update: { servers: [{ url: 'https://pets.example.com' }] }
`;
const rename = repair.replace(/update:.*/, 'update: { info: { title: Zoo API } }');
const files = {
  'spec/codegen.yml': config,
  'spec/api.yml': doubtfulDocument,
  'spec/repair.yml': repair,
};

const slow = { timeout: 30_000 };

/** Runs a command line in a folder. */
function runIn(cwd: string, ...args: readonly string[]) {
  return run([...args, '--out', join(cwd, 'sdk')], {
    cwd,
    colour: false,
    onStage: () => undefined,
  });
}

test('further documents, with overlays of their own', slow, async () => {
  const further = 'furtherDocuments: [{ document: v2.yml, suffix: V2, overlays: [rename.yml] }]\n';
  const second = doubtfulDocument.replace('/pets/', '/v2/pets/');
  const more = { 'spec/codegen.yml': config + further, 'spec/rename.yml': rename };
  const cwd = await folderWith({ ...files, ...more, 'spec/v2.yml': second });
  const args = ['generate', '--dry-run', '--json'];
  expect(JSON.parse((await runIn(cwd, ...args)).stdout)).toMatchObject({
    document: join('spec', 'api.yml'),
    furtherDocuments: [join('spec', 'v2.yml')],
    overlays: [join('spec', 'repair.yml'), join('spec', 'rename.yml')],
    package: { name: 'pet-shop' },
    repaired: { byOverlay: [{ overlay: 'spec/repair.yml' }, { overlay: 'spec/rename.yml' }] },
    diagnostics: { errors: 0, warnings: 1 },
  });
  expect(JSON.parse((await runIn(cwd, ...args, '--spec', 'spec/api.yml')).stdout)).toMatchObject({
    furtherDocuments: [],
  });
  expect(JSON.parse((await runIn(cwd, ...args, '--no-overlay')).stdout)).toMatchObject({
    overlays: [],
    furtherDocuments: [join('spec', 'v2.yml')],
  });
});

test('a conflict between documents is shown where it stands in the second', slow, async () => {
  const further = 'furtherDocuments: [{ document: v2.yml, suffix: V2 }]\n';
  const more = { 'spec/codegen.yml': config + further, 'spec/v2.yml': cleanDocument };
  const cwd = await folderWith({ ...files, ...more });
  const { ending, stderr } = await runIn(cwd, 'generate');
  expect(ending).toBe('input');
  expect(stderr).toContain('operation-conflict');
  expect(stderr).toContain('spec/v2.yml:8:5');
  expect(stderr).toContain("- target: $.paths['/pets/{pet_id}'].get");
});

test('--documents: the folder of the documents', slow, async () => {
  const cwd = await folderWith({ ...files, 'received/api.yml': cleanDocument });
  const { stdout } = await runIn(
    cwd,
    ...['generate', '--dry-run', '--json', '--documents', 'received'],
  );
  expect(JSON.parse(stdout)).toMatchObject({
    document: join('received', 'api.yml'),
    overlays: [join('spec', 'repair.yml')],
  });
});
