import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogue } from '../../generator/diagnostics/catalogue.js';

const folder = fileURLToPath(new URL('..', import.meta.url));
const texts = await Promise.all((await filesBelow(folder)).map((file) => readFile(file, 'utf8')));

/** The expected reports, and the tests of the stages. */
async function filesBelow(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const file = join(path, entry.name);
    if (/\.(?:test\.ts|txt|md)$/.test(entry.name)) files.push(file);
    if (entry.isDirectory() && entry.name !== 'node_modules')
      files.push(...(await filesBelow(file)));
  }
  return files;
}

test.each(Object.keys(catalogue))('%s is exercised by a document or a test', (code) => {
  const mention = new RegExp(`(?<![\\w-])${code.replaceAll('.', '\\.')}(?![\\w.-])`, 'u');
  expect(texts.some((text) => mention.test(text))).toBe(true);
});

test.each(Object.keys(catalogue))('%s is a stable identifier', (code) => {
  expect(code).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9.]+)*$/);
});
