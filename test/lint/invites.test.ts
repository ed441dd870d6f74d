import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lint } from '../../generator/lint/lint.js';
import { load } from '../../generator/load/load.js';
import { locate } from '../../generator/load/locate.js';
import { valueAt } from '../../generator/load/pointer.js';
import { read } from '../diagnostics/stages.js';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

test('the findings in the Box Invites document are exactly its defects', async () => {
  const { value, files } = await load('spec/invites.yml', { cwd, allowRemote: [] });
  const diagnostics = value === undefined ? [] : lint(value).diagnostics;
  const shown = diagnostics.map(({ severity, code, source }) => {
    const { file = '', line = 0, column = 0 } = (source && locate(source, files)) ?? {};
    return `${file}:${line}:${column} ${severity} ${code}`;
  });
  expect(shown.sort()).toEqual(
    [
      'spec/invites.yml:1:1 warning missing-security',
      'spec/invites.yml:1:1 warning missing-servers',
      'spec/invites.yml:2:1 warning missing-info-version',
      'spec/invites.yml:69:23 warning required-without-property',
      'spec/invites.yml:73:23 warning example-contradicts-schema',
      'spec/invites.yml:181:17 error dangling-ref',
      'spec/invites.yml:183:17 error dangling-ref',
      'spec/invites.yml:210:21 warning nullable-in-3.1',
      'spec/invites.yml:216:21 warning nullable-in-3.1',
      'spec/invites.yml:243:21 warning nullable-in-3.1',
      'spec/invites.yml:250:21 warning nullable-in-3.1',
      'spec/invites.yml:261:21 warning nullable-in-3.1',
      'spec/invites.yml:268:21 warning nullable-in-3.1',
    ].sort(),
  );
});

test('the missing schema is shown once, with the overlay that defines it', async () => {
  const { report } = await read('spec/invites.yml', { cwd });
  expect(report.split('\n\n').at(-1)).toBe(
    `error[dangling-ref] spec/invites.yml:181:17
  \`#/components/schemas/User--Mini\` points at nothing.
    180 |         actionable_by:
  > 181 |           $ref: '#/components/schemas/User--Mini'
        |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    182 |         invited_by:
  > 183 |           $ref: '#/components/schemas/User--Mini'
        |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    184 |         status:
  also at 183:17
  help: Define what it names, in the document or in an overlay.
  overlay:
    - target: $.components.schemas
      description: "\`#/components/schemas/User--Mini\` points at nothing."
      update: { "User--Mini": { "type": "object", "description": "…" } }
`,
  );
});

test('what is repaired is what the report says', async () => {
  const { repaired } = await read('spec/invites.yml', { cwd });
  const at = (pointer: string): unknown => repaired && valueAt(repaired.root, pointer);
  const body = '/paths/~1invites/post/requestBody/content/application~1json/schema';
  const actionableBy = `${body}/properties/actionable_by`;
  expect(at('/info/version')).toBe('0.0.0');
  expect(at('/security')).toEqual([]);
  expect(at(`${actionableBy}/required`)).toBeUndefined();
  expect(at(`${actionableBy}/properties/login/example`)).toBeUndefined();
  expect(at('/components/schemas/ClientError/properties/context_info/type')).toEqual([
    'object',
    'null',
  ]);
  expect(JSON.stringify(repaired?.root)).not.toContain('nullable');
  expect(at('/paths/~1invites/post/parameters/0/example')).toEqual(['id', 'type', 'name']);
});
