import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readConfig } from '../../generator/config/config.js';

const root = join(import.meta.dirname, '../..');

test('the schema is one, and strict', async () => {
  const schema: unknown = JSON.parse(await readFile(schemaPath, 'utf8'));
  const ajv = new Ajv2020({ strict: true });
  expect(ajv.validateSchema(Object(schema))).toBe(true);
});

const schemaPath = join(root, 'generator/config/codegen.schema.json');

test('every key has a title and a description for editors', async () => {
  const undescribed: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const isKey = /\/(properties|\$defs)\/[^/]+$/.test(path);
    if (isKey && !('title' in node && 'description' in node)) undescribed.push(path);
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  visit(JSON.parse(await readFile(schemaPath, 'utf8')), '');
  expect(undescribed).toEqual([]);
});

test.each([
  ['spec/codegen.yml', 'invites.yml'],
  ['spec/box/codegen.yml', 'box-openapi.json'],
])('%s fits, and names its schema for editors', async (path, document) => {
  const { value, diagnostics, file } = await readConfig(path, root);
  expect(diagnostics).toEqual([]);
  expect(value?.document).toBe(join(dirname(path), document));
  const named = /^# yaml-language-server: \$schema=(.*)\n/.exec(file?.text ?? '')?.[1] ?? '';
  expect(join(root, dirname(path), named)).toBe(schemaPath);
});
