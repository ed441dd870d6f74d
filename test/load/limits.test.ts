import { describe, expect, test } from 'vitest';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { readSourceFile } from '../../generator/load/sourceFile.js';
import { folderOf, found } from './folder.js';

const deep = 100_000;

function chain(length: number, first: string, next: (index: number) => string): string {
  const lines = Array.from({ length: length - 1 }, (_, index) => next(index + 1));
  return [first, ...lines, ''].join('\n');
}

const bombs: readonly [string, string, string, string][] = [
  ['open brackets', 'a.yml', '['.repeat(deep), 'a.yml:1:203 too-deep'],
  ['closed brackets', 'a.yml', `a: ${'['.repeat(deep)}${']'.repeat(deep)}`, 'a.yml:1:205 too-deep'],
  ['open braces', 'a.yml', '{a: '.repeat(deep), 'a.yml:1:806 too-deep'],
  ['dashes', 'a.yml', '- '.repeat(deep), 'a.yml:1:404 too-deep'],
  ['question marks', 'a.yml', '? '.repeat(deep), 'a.yml:1:404 too-deep'],
  ['indentation', 'a.yml', chain(300, 'a:', (i) => `${' '.repeat(i)}a:`), 'a.yml:202:203 too-deep'],
  ['JSON lists', 'a.json', '['.repeat(deep), 'a.json:1:201 too-deep'],
  ['JSON objects', 'a.json', '{"a":'.repeat(deep), 'a.json:1:1001 too-deep'],
  [
    'aliases in a row',
    'a.yml',
    chain(2_000, 'a0: &a0 [x]', (i) => `a${i}: &a${i} [*a${i - 1}]`),
    'a.yml:201:13 too-deep',
  ],
  [
    'a billion laughs',
    'a.yml',
    chain(60, 'a0: &a0 [lol, lol]', (i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`),
    'a.yml:20:11 too-many-nodes',
  ],
  [
    'merges of merges',
    'a.yml',
    chain(2_500, 'm0: &m0 {k0: 1}', (i) => `m${i}: &m${i} {<<: *m${i - 1}, k${i}: 1}`),
    'a.yml:2000:15 too-many-nodes',
  ],
  [
    'merges of values',
    'a.yml',
    chain(
      40,
      'm0: &m0 {k: lol}',
      (i) => `m${i}: &m${i} {a: {<<: *m${i - 1}}, b: {<<: *m${i - 1}}}`,
    ),
    'a.yml:21:11 too-many-nodes',
  ],
];

describe('bombs', () => {
  test.each(bombs)('%s are refused quickly', async (_, name, text, expected) => {
    const folder = await folderOf({ [name]: text });
    const start = process.cpuUsage();
    const { value, diagnostics, file } = await readSourceFile(name, folder);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
    expect(value).toBeUndefined();
    expect(found(diagnostics, new Map(file && [[name, file]]))[0]).toBe(expected);
  });

  test('one bomb is one problem', async () => {
    const text = chain(60, 'a0: &a0 [x, x]', (i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    const { diagnostics } = await readSourceFile('a.yml', await folderOf({ 'a.yml': text }));
    expect(diagnostics).toHaveLength(1);
  });

  test('what is just within the limits is read', async () => {
    const nested = `${'['.repeat(199)}1${']'.repeat(199)}`;
    const folder = await folderOf({ 'a.yml': `a: ${nested}`, 'a.json': `{"a": ${nested}}` });
    for (const name of ['a.yml', 'a.json']) {
      expect((await readSourceFile(name, folder)).value?.value).toEqual({ a: JSON.parse(nested) });
    }
  });
});

describe('files', () => {
  test('a large one is refused before it is read', async () => {
    const folder = await folderOf({ 'a.yml': '' });
    await truncate(join(folder, 'a.yml'), 64 * 1024 * 1024 + 1);
    const { diagnostics, file } = await readSourceFile('a.yml', folder);
    expect(found(diagnostics, new Map())).toEqual(['a.yml file-too-large']);
    expect(file).toBeUndefined();
  });

  test.each([
    ['missing.yml', 'missing.yml file-missing'],
    ['a.yml/b.yml', 'a.yml/b.yml file-missing'],
    ['folder', 'folder file-unreadable'],
    ['a\0b', 'a\0b file-unreadable'],
  ])('%j cannot be read', async (path, expected) => {
    const folder = await folderOf({ 'a.yml': '', 'folder/b.yml': '' });
    const { diagnostics } = await readSourceFile(path, folder);
    expect(found(diagnostics, new Map())).toEqual([expected]);
  });

  test('paths are shown relative to the working folder, absolute only outside', async () => {
    const folder = await folderOf({ 'a/b.yml': 'a: 1', 'c.yml': 'a: 1' });
    const shown = async (path: string, cwd: string): Promise<string | undefined> =>
      (await readSourceFile(path, cwd)).value?.path;
    expect(await shown(join(folder, 'a/b.yml'), folder)).toBe('a/b.yml');
    expect(await shown('./a/../a/b.yml', folder)).toBe('a/b.yml');
    expect(await shown('../c.yml', join(folder, 'a'))).toBe(join(folder, 'c.yml'));
  });
});
