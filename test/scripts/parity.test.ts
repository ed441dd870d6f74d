import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import accepted from '../parity-exceptions.json' with { type: 'json' };
import { compare } from '../../scripts/parity/compare.js';
import { kinds, type Comparison } from '../../scripts/parity/comparison.js';
import { explain } from '../../scripts/parity/exceptions.js';
import { readPackage } from '../../scripts/parity/program.js';
import type { Surface } from '../../scripts/parity/surface.js';
import { judge, lineOf, table } from '../../scripts/parity/verdict.js';

const folder = mkdtempSync(path.join(tmpdir(), 'parity-'));
afterAll(() => rmSync(folder, { recursive: true }));

const surface: Surface = {
  package: 'official',
  version: '1.0.0',
  missingOperations: [],
  client: { class: 'Client', methods: [{ name: 'withAsUserHeader', params: [] }] },
  managers: [
    {
      property: 'files',
      class: 'FilesManager',
      methods: [
        {
          name: 'getFileById',
          operationId: 'get_files_id',
          params: [
            ['fileId', 'string', 0],
            ['optionalsInput', 'GetFileByIdOptionalsInput', 1],
          ],
        },
        { name: 'downloadFile', operationId: 'get_content', params: [['fileId', 'string', 0]] },
        { name: 'getDownloadFileUrl', operationId: 'get_content', params: [] },
        { name: 'check', convenience: true, static: true, params: [['body', 'string', 0]] },
      ],
    },
  ],
  models: {
    FileBase: { kind: 'class', file: 'schemas/fileBase', props: [['id', 'id']] },
    File: {
      kind: 'alias',
      file: 'schemas/file',
      props: [
        ['name', 'name'],
        ['id', 'id'],
        ['rawData', null],
      ],
    },
    FileStatus: { kind: 'enum', file: 'schemas/file', values: ['active', 'trashed'], open: true },
    FileType: { kind: 'enum', file: 'schemas/file', values: ['file'] },
    GetFileByIdOptionals: { kind: 'class', file: 'managers/files', props: [['headers', null]] },
  },
  runtime: {
    Auth: {
      kind: 'class',
      file: 'box/auth',
      props: [['token', null]],
      methods: [{ name: 'refresh', params: [] }],
    },
  },
  functions: { random: { file: 'internal/utils' } },
};

const files = {
  'package.json': JSON.stringify({
    exports: {
      '.': { types: './dist/index.d.ts' },
      './managers': { types: './dist/barrels/managers.d.ts' },
      './managers/*': { types: './dist/managers/*.d.ts' },
      './schemas': { types: './dist/barrels/schemas.d.ts' },
      './package.json': './package.json',
    },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', strict: true, lib: ['es2022'], types: [] },
  }),
  'src/index.ts': `
    export { Client } from './client.js';
    export { Auth } from './auth.js';
    export * from './barrels/managers.js';
    export * from './barrels/schemas.js';
  `,
  'src/client.ts': `
    import { FilesManager } from './files.js';
    export class Client { readonly files = new FilesManager(); withAsUserHeader(): void {} }
  `,
  'src/auth.ts': `export class Auth { token = ''; refresh(): void {} }`,
  'src/base.ts': `export class Base { static check(body: string): boolean { return body === ''; } }`,
  'src/files.ts': `
    import { Base } from './base.js';
    export class FilesManager extends Base {
      getFileById(fileId: string, optionalsInput: object = {}): void {}
      downloadFile(fileId: string): void {}
      getDownloadFileUrl(): void {}
    }
  `,
  'src/barrels/managers.ts': `export { FilesManager } from '../files.js';`,
  'src/barrels/schemas.ts': `
    export interface FileBase { readonly id: string }
    export const FileBase: new (fields: FileBase) => FileBase = class { id = ''; };
    export interface File extends FileBase { readonly name?: string }
    export type FileStatus = 'active' | 'trashed' | (string & {});
    export type FileType = 'file';
  `,
};

/** Compares the package with some of its text replaced. */
function comparedWith(file: keyof typeof files, from: string, to: string): readonly Comparison[] {
  const texts = { ...files, [file]: files[file].replace(from, to) };
  for (const [name, text] of Object.entries(texts)) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return compare(surface, readPackage(folder));
}

function linesOf(comparisons: readonly Comparison[]): readonly string[] {
  return comparisons.flatMap(({ differences }) => differences).map(lineOf);
}

const expectedGaps = [
  'function internal/utils/random: missing',
  ...['./parameters', './networking', './box', './internal'].map((it) => `subpath ${it}: missing`),
];

describe('the names of two packages', () => {
  test('are the same where each is found, inherited and static ones included', () => {
    const comparisons = comparedWith('src/index.ts', '', '');
    expect(linesOf(comparisons)).toEqual(expectedGaps);
    const totals = Object.fromEntries(comparisons.map(({ kind, total }) => [kind, total]));
    expect(totals).toEqual({
      manager: 1,
      'first method': 2,
      'second method': 1,
      'hand-written method': 1,
      'left-out operation': 0,
      arguments: 4,
      type: 4,
      new: 1,
      property: 3,
      enum: 2,
      openness: 2,
      'client method': 1,
      'runtime type': 1,
      'runtime member': 2,
      function: 1,
      subpath: 6,
      place: 4,
    });
  });

  test.each([
    ['src/client.ts', 'files =', 'file =', 'manager files: missing'],
    ['src/barrels/managers.ts', 'FilesManager', 'FilesManager as Files', 'manager files: its'],
    ['src/files.ts', 'getFileById', 'getFile', 'first method files.getFileById: missing'],
    ['src/files.ts', 'getDownloadFileUrl', 'a', 'second method files.getDownloadFileUrl: missing'],
    ['src/base.ts', 'static check', 'check', 'hand-written method files.check: missing'],
    ['src/files.ts', 'optionalsInput', 'optionals', 'arguments files.getFileById: (fileId, op'],
    ['src/files.ts', 'object = {}', 'object', 'arguments files.getFileById: (fileId, optionalsI'],
    ['src/files.ts', 'downloadFile(fileId', 'downloadFile(a: 1, fileId', 'arguments files.downl'],
    ['src/barrels/schemas.ts', 'type FileType', 'type Type', 'type FileType: missing'],
    ['src/barrels/schemas.ts', 'export const', 'const', 'new FileBase: a type only'],
    ['src/barrels/schemas.ts', 'readonly id', 'readonly key', 'property FileBase.id: missing'],
    ['src/barrels/schemas.ts', 'readonly id', 'readonly key', 'property File.id: missing'],
    ['src/barrels/schemas.ts', "'trashed' |", '', 'enum FileStatus: lacks trashed'],
    ['src/barrels/schemas.ts', '| (string & {})', '', 'openness FileStatus: admits the listed'],
    ['src/barrels/schemas.ts', "= 'file'", "= 'file' | (string & {})", 'openness FileType: adm'],
    ['src/client.ts', 'withAsUserHeader', 'asUser', 'client method withAsUserHeader: missing'],
    ['src/index.ts', '{ Auth }', '{ Auth as A }', 'runtime type box/auth/Auth: missing'],
    ['src/auth.ts', 'refresh', 'renew', 'runtime member Auth.refresh: missing'],
    ['package.json', './schemas', './models', 'subpath ./schemas: missing'],
    ['src/barrels/schemas.ts', 'interface File e', 'interface F e', 'type File: missing'],
  ] as const)('differ in %s when %s is %s', (file, from, to, expected) => {
    expect(files[file]).toContain(from);
    const lines = linesOf(comparedWith(file, from, to));
    expect(lines.filter((line) => line.startsWith(expected))).toHaveLength(1);
  });

  test('are looked for where official code imports them from', () => {
    comparedWith('src/index.ts', './barrels/schemas.js', './types.js');
    writeFileSync(path.join(folder, 'src/types.ts'), files['src/barrels/schemas.ts']);
    writeFileSync(path.join(folder, 'src/barrels/schemas.ts'), 'export {};');
    expect(linesOf(compare(surface, readPackage(folder)))).toEqual([
      ...expectedGaps,
      ...['FileBase', 'File', 'FileStatus', 'FileType'].map(
        (it) => `place ./schemas/${it}: missing`,
      ),
    ]);
  });
});

describe('exceptions', () => {
  const comparisons: readonly Comparison[] = [
    {
      kind: 'function',
      total: 3,
      differences: [
        { kind: 'function', name: 'internal/utils/random', detail: '' },
        { kind: 'function', name: 'serialization/json/sdIsMap', detail: '' },
      ],
    },
    { kind: 'arguments', total: 20, differences: [] },
  ];
  const because = { replacement: 'none', reason: 'none' };

  test('accept what they name, and are stale when nothing needs them', () => {
    const explained = explain(comparisons, [
      { kind: 'function', names: ['internal/*', 'a.*'], ...because },
      { kind: 'type', names: ['serialization/json/sdIsMap'], ...because },
    ]);
    expect(explained.accepted.map(lineOf)).toEqual(['function internal/utils/random: missing']);
    expect(explained.unexplained.map(lineOf)).toEqual([
      'function serialization/json/sdIsMap: missing',
    ]);
    expect(explained.stale).toEqual(['function a.*', 'type serialization/json/sdIsMap']);
  });

  test('leave a kind unfit when one difference is unexplained, or more are accepted than may be', () => {
    const differences = Array.from({ length: 11 }, (_, at) => ({
      kind: 'arguments' as const,
      name: `files.method${at}`,
      detail: 'other',
    }));
    const all = [comparisons[0], { kind: 'arguments' as const, total: 20, differences }].filter(
      (one) => one !== undefined,
    );
    const rows = judge(
      all,
      explain(all, [
        { kind: 'function', names: ['internal/*'], ...because },
        { kind: 'arguments', names: ['*'], ...because },
      ]),
    );
    expect(rows.map(({ kind, same, kept }) => ({ kind, same, kept }))).toEqual([
      { kind: 'arguments', same: 9, kept: false },
      { kind: 'function', same: 1, kept: false },
    ]);
    expect(table(rows).split('\n')[1]).toBe(
      'NO  arguments  9 of 20  11        0            <= 10 exceptions',
    );
  });

  test('are of a kind that is compared, name something, and give a replacement and a reason', () => {
    for (const { kind, names, replacement, reason } of accepted.exceptions) {
      expect(kinds).toContain(kind);
      expect(names.length).toBeGreaterThan(0);
      expect(replacement).toMatch(/\S/);
      expect(reason).toMatch(/\.$/);
    }
  });
});
