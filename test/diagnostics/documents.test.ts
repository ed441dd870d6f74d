import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { read } from './stages.js';

const folder = dirname(fileURLToPath(import.meta.url));
const documents = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();

test('there are documents', () => {
  expect(documents.length).toBeGreaterThan(50);
});

/** With UPDATE set, the expected texts are written anew; read what has changed. */
test.each(documents)('%s is diagnosed as written beside it', async (name) => {
  const { report } = await read(name, { cwd: folder });
  const expected = join(folder, name.replace(/\.yml$/, '.txt'));
  if (process.env.UPDATE) await writeFile(expected, report);
  expect(report).toBe(await readFile(expected, 'utf8'));
});

test.each(documents)('%s is about the code that it is named by', async (name) => {
  const { diagnostics } = await read(name, { cwd: folder });
  const codes = diagnostics.map((diagnostic) => diagnostic.code);
  expect(codes.filter((code) => name.startsWith(code))).not.toEqual([]);
});
