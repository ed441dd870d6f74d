import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identify } from '../../generator/cli/identity.js';
import { readOwnFiles, runtimeIn } from '../../generator/cli/ownFiles.js';
import { folderWith } from './support.js';

const files = new Map([
  ['cli.ts', 'one'],
  ['runtime/codec.ts', 'two'],
]);

test('the generator has the name and version of its package', async () => {
  const text = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { name, version } = await identify(files);
  expect(JSON.parse(text)).toMatchObject({ name, version });
});

test('its digest tells any change of its files, and nothing else', async () => {
  const digestOf = async (entries: Iterable<[string, string]>): Promise<string> =>
    (await identify(new Map(entries))).digest;
  const digest = await digestOf(files);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestOf([...files].reverse())).toBe(digest);
  expect(await digestOf([...files, ['cli.ts', 'One']])).not.toBe(digest);
  expect(await digestOf([...files, ['new.ts', '']])).not.toBe(digest);
});

test('its digest tells a change of what it prints with', async () => {
  const digestWith = async (installed: { readonly [path: string]: string }): Promise<string> => {
    const own = '{ "name": "g", "version": "1.0.0", "dependencies": { "printer": "^3.0.0" } }';
    const folder = await folderWith({ 'package.json': own, ...installed });
    return (await identify(files, join(folder, 'package.json'))).digest;
  };
  const printer = 'node_modules/printer/package.json';
  const old = await digestWith({ [printer]: '{ "version": "3.1.0" }' });
  expect(await digestWith({ [printer]: '{ "version": "3.1.0" }' })).toBe(old);
  expect(await digestWith({ [printer]: '{ "version": "3.1.1" }' })).not.toBe(old);
  expect(await digestWith({})).not.toBe(old);
});

test('its own files are read with LF, the runtime and the schema among them', async () => {
  const own = await readOwnFiles();
  expect([...own.keys()]).toEqual(
    expect.arrayContaining(['cli.ts', 'config/codegen.schema.json', 'runtime/codec.ts']),
  );
  expect([...own.values()].some((text) => text.includes('\r'))).toBe(false);
});

test('the runtime is what its folder holds in TypeScript', () => {
  const installed = new Map([...files, ['runtime/codec.js', ''], ['runtime/box/a.ts', 'three']]);
  expect([...runtimeIn(installed)]).toEqual([
    ['runtime/codec', 'two'],
    ['runtime/box/a', 'three'],
  ]);
});
