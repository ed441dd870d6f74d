import { describe, expect, test } from 'vitest';
import { printSurface } from '../../generator/surface/print.js';
import { readSurface } from '../../generator/surface/read.js';
import type { TypeUse } from '../../generator/surface/surface.js';
import { rich, surface } from '../diff/surfaces.js';

const read = (value: unknown) =>
  readSurface(typeof value === 'string' ? value : JSON.stringify(value), 'sdk');

const inner = { nullable: { map: { nullable: { ref: 'A' } } } } as const;
const deep: TypeUse = {
  oneOf: [{ list: inner }, { tuple: [inner, { list: inner }], rest: inner }],
};

describe('a surface that is printed', () => {
  test.each([
    ['everything', rich],
    ['nearly nothing', surface()],
    ['types within types', surface({ A: { kind: 'alias', at: '', of: deep } })],
    ['names that JavaScript gives a meaning to', surface(JSON.parse(oddNames()))],
  ])('is read as it was: %s', (_, one) => {
    const { value, diagnostics } = readSurface(printSurface(one), 'sdk');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual(one);
    expect(Object.keys(value?.types ?? {})).toEqual(Object.keys(one.types));
  });

  test('has a line for each thing that can change by itself', () => {
    const lines = printSurface(rich).split('\n');
    const withText = (text: string) => lines.filter((line) => line.includes(text));
    expect(withText('"created_at"')).toEqual([
      '        "createdAt": { "type": { "nullable": "dateTime" }, "optional": true, "wire": "created_at" },',
    ]);
    expect(withText('"file_id"')).toHaveLength(1);
    expect(withText('"bad"').map((line) => line.trim())).toEqual(['"bad"']);
    expect(withText('retry(times: number)')).toHaveLength(1);
    expect(lines.at(-1)).toBe('');
  });
});

/** A type for each name that every object has anyway. */
function oddNames(): string {
  const type = '{ "kind": "model", "at": "", "properties": { "__proto__": { "type": "string" } } }';
  return `{ "__proto__": ${type}, "constructor": ${type}, "toString": ${type} }`;
}

describe('what is no surface', () => {
  test.each([
    ['', 'it is no JSON'],
    ['{', 'it is no JSON'],
    ['version https://git-lfs.github.com/spec/v1', 'it is no JSON'],
    ['null', 'another generator wrote it, in a form of its own'],
    ['[]', 'another generator wrote it, in a form of its own'],
    ['{}', 'another generator wrote it, in a form of its own'],
    [{ ...rich, format: 2 }, 'another generator wrote it, in a form of its own'],
    [{ ...rich, format: '1' }, 'another generator wrote it, in a form of its own'],
  ])('is not read, case %#', (text, problem) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'surface-unreadable',
      message: `The surface.json in sdk cannot be read: ${problem}.`,
    });
  });

  test.each(Object.keys(rich).filter((name) => name !== 'format'))('lacks %s', (name) => {
    const others = Object.entries(rich).filter(([key]) => key !== name);
    expect(read(Object.fromEntries(others)).diagnostics[0]?.message).toContain(
      `\`${name}\` is not what it should be`,
    );
  });
});

const method = rich.managers['files']?.methods['listFiles'];
const types = (one: unknown) => ({ types: { ...rich.types, Broken: one } });
const methods = (one: object) => ({
  managers: { files: { class: 'FilesManager', methods: { a: { ...method, ...one } } } },
});
const use = (type: unknown) => types({ kind: 'alias', at: '', of: type });
const property = (one: unknown) => types({ kind: 'model', at: '', properties: { a: one } });

describe('a section that is not what it should be is named', () => {
  test.each<readonly [string, object]>([
    ['generator', { generator: 1 }],
    ['package', { package: [] }],
    ['package', { package: { ...rich.package, version: null } }],
    ['package', { package: { ...rich.package, dependencies: { a: 1 } } }],
    ['package', { package: { ...rich.package, entries: { '.': 'Client' } } }],
    ['client', { client: { ...rich.client, servers: { a: 'https://example.com' } } }],
    ['client', { client: { ...rich.client, auth: { a: { kind: 'bearer' } } } }],
    ['client', { client: { ...rich.client, base: true } }],
    ['managers', { managers: [] }],
    ['managers', { managers: { files: { methods: {} } } }],
    ['managers', { managers: { files: { class: 'FilesManager', methods: [] } } }],
    ['managers', methods({ at: undefined })],
    ['managers', methods({ route: 1 })],
    ['managers', methods({ arguments: {} })],
    ['managers', methods({ arguments: [{ name: 'a' }] })],
    ['managers', methods({ arguments: [{ name: 'a', type: 'string', wire: 'a' }] })],
    ['managers', methods({ optionals: [1] })],
    ['managers', methods({ body: { at: '' } })],
    ['managers', methods({ gives: { list: 1 } })],
    ['managers', methods({ answers: { '200': null } })],
    ['managers', methods({ errors: { '404': { at: 1 } } })],
    ['managers', methods({ security: 'token' })],
    ['types', types(null)],
    ['types', types({ kind: 'model', properties: {} })],
    ['types', types({ kind: 'model', at: '' })],
    ['types', types({ kind: 'class', at: '', properties: {} })],
    ['types', types({ kind: 'enum', at: '', values: [{}] })],
    ['types', types({ kind: 'enum', at: '' })],
    ['types', types({ kind: 'union', at: '', variants: 'A' })],
    ['types', types({ kind: 'union', at: '', variants: [], by: { name: 'a' } })],
    ['types', types({ kind: 'intersection', at: '', parts: [null] })],
    ['types', types({ kind: 'alias', at: '' })],
    ['types', types({ kind: 'alias', at: '', of: 'string', deprecated: 'yes' })],
    ['types', use({})],
    ['types', use({ map: { ref: 1 } })],
    ['types', use({ tuple: ['string', 1] })],
    ['types', use({ tuple: [], rest: 1 })],
    ['types', use({ oneOf: 'string' })],
    ['types', use({ literal: null })],
    ['types', property({})],
    ['types', property({ type: 'string', optional: 'no' })],
    ['types', property({ type: 'string', wire: { in: 'query' } })],
    ['types', property({ type: 'string', limits: 1 })],
    ['forms', { forms: { list: null } }],
    ['runtime', { runtime: { digest: '' } }],
    ['runtime', { runtime: { digest: '', declarations: { A: 'class A' } } }],
    ['runtime', { runtime: { digest: '', declarations: { A: { head: '', members: { a: 1 } } } } }],
  ])('%s, case %#', (section, change) => {
    expect(read({ ...rich, ...change }).diagnostics.map(({ message }) => message)).toEqual([
      `The surface.json in sdk cannot be read: \`${section}\` is not what it should be.`,
    ]);
  });

  test('while what a later generator adds to one is let be', () => {
    const later = { ...rich, more: 1, client: { ...rich.client, more: 1 } };
    expect(read(later).diagnostics).toEqual([]);
  });
});
