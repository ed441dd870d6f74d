import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../generator/write/digest.js';
import { compare } from '../../generator/write/drift.js';
import type { Inputs } from '../../generator/write/inputs.js';
import { isUnchanged } from '../../generator/write/unchanged.js';
import { write } from '../../generator/write/write.js';
import { failingDisk } from './disks.js';
import { inputs } from './inputs.js';
import { newFolder, put, snapshot, tree } from './support.js';

const old = { 'README.md': '# Invites\n', 'src/index.ts': 'export {};\n', 'src/old.ts': '' };
const other = sha256('other');

function written(): string {
  const folder = newFolder();
  write(folder, tree(old), { inputs });
  return folder;
}

/** One line a file: path, state and reasons. */
function drift(
  folder: string,
  texts: { readonly [path: string]: string },
  now = inputs,
): readonly string[] {
  const before = snapshot(dirname(folder));
  const { value } = compare(folder, tree(texts), { inputs: now });
  expect(snapshot(dirname(folder))).toEqual(before);
  return value.files.map(({ path, state, reasons }) => `${path} ${state}: ${reasons.join(', ')}`);
}

describe('comparing', () => {
  test('finds nothing where nothing changed', () => {
    const folder = written();
    expect(compare(folder, tree(old), { inputs })).toEqual({
      value: { files: [], interrupted: false },
      diagnostics: [],
    });
  });

  const causes: readonly [string, Partial<Inputs>, string][] = [
    ['spec', { document: [{ path: 'invites.yml', sha256: other }] }, 'spec'],
    ['overlay', { overlays: [] }, 'overlay'],
    ['config', { config: other }, 'config'],
    ['locale', { locales: [{ path: 'locales/ja.yml', sha256: other }] }, 'locale'],
    ['release', { release: [{ path: 'release/version', sha256: other }] }, 'release'],
    ['generator', { generator: { ...inputs.generator, digest: other } }, 'generator'],
    ['several', { config: other, document: [] }, 'spec, config'],
    ['none that is known', {}, 'generator'],
  ];

  test.each(causes)('names the input that changed: %s', (_, change, reasons) => {
    const texts = { 'README.md': '# Invites\n', 'src/index.ts': '// new\n', 'src/new.ts': '' };
    expect(drift(written(), texts, { ...inputs, ...change })).toEqual([
      `.manifest.json changed: ${reasons}`,
      `src/index.ts changed: ${reasons}`,
      `src/new.ts missing: ${reasons}`,
      `src/old.ts obsolete: ${reasons}`,
    ]);
  });

  test('finds the manifest stale when an input changed that no file shows', () => {
    expect(drift(written(), old, { ...inputs, config: other })).toEqual([
      '.manifest.json changed: config',
    ]);
  });

  test('finds hand edits: changed, deleted, renamed, added', () => {
    const folder = written();
    put(folder, 'README.md', '# invites\n');
    fs.renameSync(join(folder, 'src/old.ts'), join(folder, 'src/moved.ts'));
    put(folder, 'src/models/added.ts', '');
    put(folder, 'dist/index.js', '');
    expect(drift(folder, old)).toEqual([
      'README.md changed: hand edit',
      'src/models/added.ts foreign: hand edit',
      'src/moved.ts foreign: hand edit',
      'src/old.ts missing: hand edit',
    ]);
  });

  test('finds every edit of one byte', () => {
    const folder = written();
    const text = snapshot(folder)['.manifest.json'] ?? '';
    for (let at = 0; at < text.length; at += 7) {
      put(folder, '.manifest.json', `${text.slice(0, at)}~${text.slice(at + 1)}`);
      const { value, diagnostics } = compare(folder, tree(old), { inputs });
      expect(value.files.length + diagnostics.length).toBeGreaterThan(0);
    }
    put(folder, '.manifest.json', text.trimEnd());
    expect(drift(folder, old)).toEqual(['.manifest.json changed: hand edit']);
  });

  test('gives several reasons at once', () => {
    const folder = written();
    put(folder, 'src/index.ts', 'mine');
    put(folder, 'src/old.ts', 'mine');
    const now = { ...inputs, config: other };
    expect(drift(folder, { 'README.md': '# Invites\n', 'src/index.ts': '// new\n' }, now)).toEqual([
      '.manifest.json changed: config',
      'src/index.ts changed: config, hand edit',
      'src/old.ts obsolete: config, hand edit',
    ]);
  });

  test('says of a folder that was never written that it has no manifest', () => {
    expect(drift(newFolder(), { 'README.md': '' })).toEqual([
      '.manifest.json missing: no manifest',
      'README.md missing: no manifest',
    ]);
  });

  test('reports a damaged manifest', () => {
    const folder = written();
    put(folder, '.manifest.json', '{');
    const { value, diagnostics } = compare(folder, tree(old), { inputs });
    expect(value.files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['damaged-manifest']);
  });

  test('reports an interrupted run, and changes nothing about it', () => {
    const folder = written();
    write(folder, tree({ a: '1', b: '2' }), { inputs, disk: failingDisk('move', 3, 'EIO') });
    const before = snapshot(dirname(folder));
    expect(Object.keys(before)).toContain('generated.staging/journal.json');
    const { value, diagnostics } = compare(folder, tree(old), { inputs });
    expect(value).toEqual({ files: [], interrupted: true });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `interrupted-write: \`${folder}\` is half written: a run did not end.`,
    ]);
    expect(snapshot(dirname(folder))).toEqual(before);
  });

  test('tells each file by a diagnostic with its reasons', () => {
    const folder = written();
    put(folder, 'README.md', '');
    const { diagnostics } = compare(folder, tree(old), { inputs });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `stale-file: \`${folder}/README.md\` is changed (hand edit).`,
    ]);
  });
});

describe('a run is known to change nothing', () => {
  test('if inputs and files are those of the manifest', () => {
    expect(isUnchanged(written(), inputs)).toBe(true);
  });

  test.each<[string, (folder: string) => void]>([
    ['an edited file', (folder) => put(folder, 'src/index.ts', '')],
    ['a deleted file', (folder) => fs.rmSync(join(folder, 'src/index.ts'))],
    ['an added file', (folder) => put(folder, 'src/added.ts', '')],
    ['an edited manifest', (folder) => fs.appendFileSync(join(folder, '.manifest.json'), '\n')],
    ['no manifest', (folder) => fs.rmSync(join(folder, '.manifest.json'))],
    ['no folder', (folder) => fs.rmSync(folder, { recursive: true })],
    [
      'a file instead of the folder',
      (folder) => {
        fs.rmSync(folder, { recursive: true });
        fs.writeFileSync(folder, '');
      },
    ],
    ['a staging folder', (folder) => fs.mkdirSync(`${folder}.staging`)],
  ])('but not with %s', (_, change) => {
    const folder = written();
    change(folder);
    expect(isUnchanged(folder, inputs)).toBe(false);
  });

  test('but not with another input', () => {
    expect(isUnchanged(written(), { ...inputs, config: other })).toBe(false);
  });
});
