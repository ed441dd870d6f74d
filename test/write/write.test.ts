import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../generator/diagnostics/diagnostic.js';
import { sha256 } from '../../generator/write/digest.js';
import type { OutputFile } from '../../generator/write/outputFile.js';
import { write, type WriteOptions, type WriteReport } from '../../generator/write/write.js';
import { inputs } from './inputs.js';
import { newFolder, put, snapshot, surroundings, tree } from './support.js';

const first = tree({
  'package.json': '{}\n',
  'src/index.ts': 'export {};\n',
  'src/models/invite.ts': 'export interface Invite {}\n',
});

function run(
  folder: string,
  files: readonly OutputFile[] = first,
  options: Partial<WriteOptions> = {},
): Checked<WriteReport> {
  return write(folder, files, { inputs, ...options });
}

function findings({ diagnostics }: Checked<unknown>): readonly string[] {
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

function codes({ diagnostics }: Checked<unknown>): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

function written(): string {
  const folder = newFolder();
  expect(run(folder).diagnostics).toEqual([]);
  return folder;
}

function times(folder: string): readonly string[] {
  const paths = ['.', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })].sort();
  return paths.map((path) => {
    const { mtimeNs, ctimeNs, ino } = fs.statSync(join(folder, path), { bigint: true });
    return `${path} ${mtimeNs} ${ctimeNs} ${ino}`;
  });
}

describe('writing', () => {
  test('makes the folder, the files and the manifest, and leaves nothing beside them', () => {
    const folder = newFolder();
    const { value, diagnostics } = run(folder);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      written: ['package.json', 'src/index.ts', 'src/models/invite.ts', '.manifest.json'],
      deleted: [],
      unchanged: 0,
      overwritten: [],
      foreign: [],
      recovery: 'none',
    });
    const { '.manifest.json': manifest, ...files } = snapshot(folder);
    expect(tree(files)).toEqual(first);
    expect(manifest).toContain(`"src/index.ts": "${sha256('export {};\n')}"`);
    expect(surroundings(folder)).toEqual(['generated']);
  });

  test('makes the folders above the output folder', () => {
    const folder = join(newFolder(), 'a/b');
    expect(run(folder).diagnostics).toEqual([]);
    expect(fs.existsSync(join(folder, 'src/index.ts'))).toBe(true);
  });

  test('touches nothing when nothing changes, not even the manifest', () => {
    const folder = written();
    const before = times(dirname(folder));
    const { value } = run(folder);
    expect(value).toMatchObject({ written: [], deleted: [], unchanged: 3 });
    expect(times(dirname(folder))).toEqual(before);
  });

  test('touches only what changes', () => {
    const folder = written();
    const before = times(join(folder, 'src/models'));
    const changed = first.map((file) =>
      file.path === 'src/index.ts' ? { ...file, text: '// new\n' } : file,
    );
    expect(run(folder, changed).value).toMatchObject({
      written: ['src/index.ts', '.manifest.json'],
      unchanged: 2,
    });
    expect(times(join(folder, 'src/models'))).toEqual(before);
  });

  test('gives the same bytes again after a change is taken back', () => {
    const folder = written();
    const before = snapshot(folder);
    run(folder, tree({ 'src/other.ts': '' }), { inputs: { ...inputs, config: sha256('other') } });
    expect(snapshot(folder)).not.toEqual(before);
    run(folder);
    expect(snapshot(folder)).toEqual(before);
  });

  test('gives the same bytes whatever the order of the files and the folder', () => {
    const folder = newFolder();
    run(folder, first.toReversed());
    expect(snapshot(folder)).toEqual(snapshot(written()));
  });

  test('writes only the manifest when only an input changes', () => {
    const folder = written();
    const { value } = run(folder, first, { inputs: { ...inputs, config: sha256('other') } });
    expect(value.written).toEqual(['.manifest.json']);
  });

  test('does nothing in a dry run but says what it would do', () => {
    const folder = written();
    const before = times(dirname(folder));
    const { value } = run(folder, tree({ 'src/index.ts': '// new\n' }), { dryRun: true });
    expect(value).toMatchObject({
      written: ['src/index.ts', '.manifest.json'],
      deleted: ['package.json', 'src/models/invite.ts'],
    });
    expect(times(dirname(folder))).toEqual(before);
  });

  test('follows a link to the output folder itself', () => {
    const folder = newFolder();
    fs.mkdirSync(join(dirname(folder), 'elsewhere'));
    fs.symlinkSync('elsewhere', folder);
    expect(run(folder).diagnostics).toEqual([]);
    expect(fs.existsSync(join(dirname(folder), 'elsewhere/src/index.ts'))).toBe(true);
    expect(surroundings(folder)).toEqual(['elsewhere', 'generated']);
  });
});

describe('obsolete files', () => {
  test('are deleted with the folders that they leave empty', () => {
    const folder = written();
    const { value } = run(folder, tree({ 'package.json': '{}\n' }));
    expect(value.deleted).toEqual(['src/index.ts', 'src/models/invite.ts']);
    expect(Object.keys(snapshot(folder))).toEqual(['.manifest.json', 'package.json']);
  });

  test('leave a folder in which somebody keeps a file', () => {
    const folder = written();
    put(folder, 'src/models/notes.md', 'mine');
    const result = run(folder, tree({ 'package.json': '{}\n' }));
    expect(result.value.foreign).toEqual(['src/models/notes.md']);
    expect(Object.keys(snapshot(folder))).toContain('src/models/notes.md');
    expect(Object.keys(snapshot(folder))).not.toContain('src/models/invite.ts');
  });

  test('are kept if they were edited, even with force', () => {
    const folder = written();
    put(folder, 'src/index.ts', 'export {}; // mine\n');
    const rest = tree({ 'package.json': '{}\n' });
    expect(findings(run(folder, rest))).toEqual([
      `hand-edited-file: \`${folder}/src/index.ts\` was edited by hand since it was generated.`,
    ]);
    expect(snapshot(folder)).toHaveProperty(['src/models/invite.ts']);
    const forced = run(folder, rest, { force: true });
    expect(codes(forced)).toEqual(['foreign-file']);
    expect(forced.value).toMatchObject({
      deleted: ['src/models/invite.ts'],
      foreign: ['src/index.ts'],
    });
    expect(snapshot(folder)).toHaveProperty(['src/index.ts'], 'export {}; // mine\n');
  });

  test('may be gone already', () => {
    const folder = written();
    fs.rmSync(join(folder, 'src/index.ts'));
    const { value, diagnostics } = run(folder, first.slice(0, 1));
    expect(diagnostics).toEqual([]);
    expect(value.deleted).toEqual(['src/models/invite.ts']);
  });

  test.each([
    ['a file becomes a folder', { 'src/a': '1' }, { 'src/a/b.ts': '2', 'src/a/c.ts': '3' }],
    ['a folder becomes a file', { 'src/a/b.ts': '2', 'src/a/d/c.ts': '3' }, { 'src/a': '1' }],
    ['a name changes in case only', { 'src/Invite.ts': '1' }, { 'src/invite.ts': '1' }],
  ])('make way: %s', (_, old, now) => {
    const folder = newFolder();
    run(folder, tree(old));
    expect(run(folder, tree(now)).diagnostics).toEqual([]);
    const { '.manifest.json': manifest, ...files } = snapshot(folder);
    expect(manifest).toBeDefined();
    expect(files).toEqual(now);
  });
});

describe('hand edits', () => {
  const edits: readonly [string, (folder: string) => void, string][] = [
    ['one byte', (folder) => put(folder, 'src/index.ts', 'export {};\r'), 'edited'],
    ['one byte more', (folder) => put(folder, 'src/index.ts', 'export {};\n '), 'edited'],
    ['a deleted file', (folder) => fs.rmSync(join(folder, 'src/index.ts')), 'deleted'],
    [
      'a renamed file',
      (folder) => fs.renameSync(join(folder, 'src/index.ts'), join(folder, 'src/main.ts')),
      'deleted',
    ],
    [
      'a file replaced by a link',
      (folder) => {
        fs.rmSync(join(folder, 'src/index.ts'));
        fs.symlinkSync('models/invite.ts', join(folder, 'src/index.ts'));
      },
      'replaced',
    ],
  ];

  test.each(edits)('%s stops the run before anything changes', (_, edit, how) => {
    const folder = written();
    edit(folder);
    const before = snapshot(folder);
    const changed = tree({ 'package.json': '[]\n', 'src/index.ts': 'export {};\n' });
    const result = run(folder, changed);
    expect(findings(result)).toContain(
      `hand-edited-file: \`${folder}/src/index.ts\` was ${how} by hand since it was generated.`,
    );
    expect(result.value).toMatchObject({ written: [], deleted: [] });
    expect(snapshot(folder)).toEqual(before);
    expect(surroundings(folder)).toEqual(['generated']);
  });

  test('are lost with force, which says so', () => {
    const folder = written();
    const before = snapshot(folder);
    put(folder, 'package.json', 'mine');
    fs.rmSync(join(folder, 'src/index.ts'));
    fs.symlinkSync('models/invite.ts', join(folder, 'src/index.ts'));
    fs.rmSync(join(folder, 'src/models/invite.ts'));
    const { value, diagnostics } = run(folder, first, { force: true });
    expect(diagnostics).toEqual([]);
    expect(value.overwritten).toEqual(['package.json', 'src/index.ts']);
    expect(value.written).toEqual(['package.json', 'src/index.ts', 'src/models/invite.ts']);
    expect(snapshot(folder)).toEqual(before);
  });

  test('are all listed at once', () => {
    const folder = written();
    for (const { path } of first) put(folder, path, 'mine');
    expect(codes(run(folder))).toEqual(Array(3).fill('hand-edited-file'));
  });

  test('that anticipate the generator are welcome', () => {
    const folder = written();
    put(folder, 'src/index.ts', '// new\n');
    const changed = first.map((file) =>
      file.path === 'src/index.ts' ? { ...file, text: '// new\n' } : file,
    );
    const { value, diagnostics } = run(folder, changed);
    expect(diagnostics).toEqual([]);
    expect(value.written).toEqual(['.manifest.json']);
  });
});

describe('files of others', () => {
  test('are never touched', () => {
    const folder = newFolder();
    const others = {
      'dist/index.js': '1',
      'node_modules/x/index.js': '2',
      '.env': '3',
      'src/.DS_Store': '4',
      'src/models/node_modules/y.js': '5',
    };
    for (const [path, text] of Object.entries(others)) put(folder, path, text);
    expect(run(folder).diagnostics).toEqual([]);
    expect(run(folder, first.slice(0, 1)).diagnostics).toEqual([]);
    expect(snapshot(folder)).toMatchObject(others);
  });

  test('are named where they stand among ours', () => {
    const folder = written();
    put(folder, 'src/mine/extra.ts', 'mine');
    const result = run(folder);
    expect(findings(result)).toEqual([
      `foreign-file: \`${folder}/src/mine/extra.ts\` was not written by the generator.`,
    ]);
    expect(result.value.foreign).toEqual(['src/mine/extra.ts']);
  });

  test('stop the run where ours should stand, and are overwritten only with force', () => {
    const folder = newFolder();
    put(folder, 'src/index.ts', 'mine');
    const result = run(folder);
    expect(findings(result)).toEqual([
      `unowned-file: \`${folder}/src/index.ts\` would be overwritten, but the generator did not write it.`,
    ]);
    expect(snapshot(folder)).toEqual({ 'src/index.ts': 'mine' });
    const forced = run(folder, first, { force: true });
    expect(forced.diagnostics).toEqual([]);
    expect(forced.value.overwritten).toEqual(['src/index.ts']);
    expect(snapshot(folder)).toHaveProperty(['src/index.ts'], 'export {};\n');
  });

  test('become ours where they have the right bytes', () => {
    const folder = newFolder();
    put(folder, 'src/index.ts', 'export {};\n');
    const { value, diagnostics } = run(folder);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ unchanged: 1, overwritten: [] });
  });

  test.each([
    ['a file above', 'src', 'src'],
    ['a full folder', 'src/index.ts/mine.ts', 'src/index.ts/mine.ts'],
  ])('in the way of ours stop the run even with force: %s', (_, path, by) => {
    const folder = newFolder();
    put(folder, path, 'mine');
    const result = run(folder, tree({ 'src/index.ts': '' }), { force: true });
    expect(findings(result)).toContain(
      `blocked-file: \`${folder}/src/index.ts\` cannot be written because \`${folder}/${by}\` stands in its way.`,
    );
    expect(snapshot(folder)).toEqual({ [path]: 'mine' });
  });

  test('are not reached through a linked folder, neither to write nor to delete', () => {
    const folder = written();
    const outside = join(dirname(folder), 'outside');
    fs.renameSync(join(folder, 'src'), outside);
    fs.symlinkSync('../outside', join(folder, 'src'));
    const before = snapshot(outside);
    const changed = tree({ 'src/models/invite.ts': '// new\n', 'src/new.ts': '' });
    const result = run(folder, changed, { force: true });
    expect(new Set(findings(result))).toEqual(
      new Set([
        `linked-folder: \`${folder}/src\` is not a folder but a link to something else, and generated files belong below it.`,
      ]),
    );
    expect(snapshot(outside)).toEqual(before);
    expect(run(folder, first.slice(0, 1), { force: true }).value.deleted).toEqual([]);
    expect(snapshot(outside)).toEqual(before);
  });
});

describe('refusals', () => {
  test.each(['../escaped.ts', '/tmp/escaped.ts', 'src/../../escaped.ts', 'C:/escaped.ts'])(
    'the path %s',
    (path) => {
      const folder = newFolder();
      expect(codes(run(folder, [...first, { path, text: '' }]))).toEqual(['unsafe-path']);
      expect(surroundings(folder)).toEqual([]);
    },
  );

  test('paths that differ in case only', () => {
    const folder = newFolder();
    expect(codes(run(folder, tree({ 'src/A.ts': '', 'src/a.ts': '' })))).toEqual(['path-clash']);
    expect(surroundings(folder)).toEqual([]);
  });

  test('a folder that is a file', () => {
    const folder = newFolder();
    fs.writeFileSync(folder, 'mine');
    expect(findings(run(folder))).toEqual([
      `unusable-output: \`${folder}\` cannot be used: it is not a folder.`,
    ]);
    expect(snapshot(dirname(folder))).toEqual({ generated: 'mine' });
  });

  test.each([
    ['damaged-manifest', 'is damaged: it is no JSON', '<<<<<<< HEAD'],
    ['damaged-manifest', 'its parts are not those of a manifest', '{"version": 1}'],
    ['unknown-manifest-version', 'has version 2', '{"version": 2}'],
  ])('%s: %s', (code, words, text) => {
    const folder = written();
    put(folder, '.manifest.json', text);
    const before = snapshot(folder);
    const result = run(folder, first.slice(0, 1), { force: true });
    expect(findings(result)).toEqual([expect.stringMatching(new RegExp(`^${code}: .*${words}`))]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('a manifest whose files were changed but not its tree hash', () => {
    const folder = written();
    const text = snapshot(folder)['.manifest.json'] ?? '';
    put(folder, '.manifest.json', text.replace('src/index.ts', '../../victim.ts'));
    expect(findings(run(folder))).toEqual([
      `damaged-manifest: The manifest \`${folder}/.manifest.json\` is damaged: its tree hash does not fit its files.`,
    ]);
  });

  test('a folder that was never written, deleted manifest included, is simply written', () => {
    const folder = written();
    const before = snapshot(folder);
    fs.rmSync(join(folder, '.manifest.json'));
    expect(run(folder).value).toMatchObject({ written: ['.manifest.json'], unchanged: 3 });
    fs.rmSync(folder, { recursive: true });
    run(folder);
    expect(snapshot(folder)).toEqual(before);
  });
});
