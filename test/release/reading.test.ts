import { describe, expect, test } from 'vitest';
import { readConfig } from '../../generator/config/config.js';
import { locate } from '../../generator/load/locate.js';
import { readRelease } from '../../generator/release/readRelease.js';
import { folderWith } from '../config/support.js';

const least = 'document: api.yml\noutput: sdk\n';
const lock =
  '{ "version": 1, "methods": {}, "types": {}, "deprecated": { "methods": {}, "types": {} } }';

/** Reads a configuration with the files beside it, and what they say of a release. */
async function read(files: { readonly [path: string]: string }) {
  const cwd = await folderWith({ 'spec/codegen.yml': least, ...files });
  const { value, diagnostics, file } = await readConfig('spec/codegen.yml', cwd);
  const release = readRelease(value?.release);
  const known = new Map([...release.files, ...(file ? [file] : [])].map((one) => [one.path, one]));
  const found = [...diagnostics, ...release.diagnostics].map(({ code, message, source }) => {
    const at = source && locate(source, known);
    return `${source?.file ?? ''}:${String(at?.line)}:${String(at?.column)} ${code}: ${message}`;
  });
  return { config: value, release: release.value, found };
}

describe('The folder of the release', () => {
  test('stands beside the configuration', async () => {
    const { release, found } = await read({
      'spec/release/version': '1.2.3\n',
      'spec/release/CHANGELOG.md': '# Changelog\n',
      'spec/release/names.lock.json': lock,
    });
    expect(found).toEqual([]);
    expect(release).toMatchObject({ version: '1.2.3', changelog: '# Changelog\n' });
    expect(release.lock?.methods.size).toBe(0);
    expect(release.files.map(({ path }) => path)).toEqual([
      'spec/release/version',
      'spec/release/CHANGELOG.md',
      'spec/release/names.lock.json',
    ]);
  });

  test('can be another one', async () => {
    const { release } = await read({
      'spec/codegen.yml': `${least}release: ../kept\n`,
      'kept/version': '2.0.0',
    });
    expect(release.version).toBe('2.0.0');
  });

  test('need not be there, nor need its files', async () => {
    const { release, found } = await read({});
    expect(found).toEqual([]);
    expect(release).toEqual({
      version: undefined,
      changelog: undefined,
      lock: undefined,
      files: [],
    });
  });

  test.each(['1.2', '1.2.3\n1.2.4', ''])('with the version %j is refused', async (text) => {
    const { found } = await read({ 'spec/release/version': text });
    expect(found).toEqual([
      expect.stringMatching(/^spec\/release\/version:1:1 release-version: The version of the /u),
    ]);
  });

  test('with a broken lock is refused', async () => {
    const { found } = await read({ 'spec/release/names.lock.json': '{\n  "version": 2\n}' });
    expect(found).toEqual([
      expect.stringMatching(/^spec\/release\/names\.lock\.json:2:14 lock-format: /u),
    ]);
    const { found: unclosed } = await read({ 'spec/release/names.lock.json': '{\n  "version": 1' });
    expect(unclosed).toEqual([
      expect.stringMatching(/^spec\/release\/names\.lock\.json:\d+:\d+ /u),
    ]);
  });

  test('and the configuration do not contradict each other', async () => {
    const configured = `${least}package:\n  version: 0.1.0\n`;
    const both = (version: string) =>
      read({ 'spec/codegen.yml': configured, 'spec/release/version': `${version}\n` });
    expect((await both('0.1.0')).found).toEqual([]);
    expect((await both('0.2.0')).found).toEqual([
      'spec/codegen.yml:4:12 release-version-conflict: The configuration says version 0.1.0, and spec/release/version says 0.2.0.',
    ]);
  });
});
