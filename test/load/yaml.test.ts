import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../generator/load/parseYaml.js';
import { readSourceFile } from '../../generator/load/sourceFile.js';
import { folderOf, found } from './folder.js';

async function read(text: string | Uint8Array, name = 'api.yml') {
  const { value, diagnostics, file } = await readSourceFile(name, await folderOf({ [name]: text }));
  const files = new Map(file ? [[file.path, file]] : []);
  return { value: value?.value, found: found(diagnostics, files), diagnostics };
}

describe('YAML that is read', () => {
  test.each([
    [
      'core scalars',
      'a: 1\nb: true\nc: ~\nd: no\ne: 0o10\nf: 1e3\n',
      { a: 1, b: true, c: null, d: 'no', e: 8, f: 1000 },
    ],
    ['dates as text', 'a: 2024-01-01\n', { a: '2024-01-01' }],
    [
      'keys that are no strings',
      '200: a\n1.0: b\ntrue: c\nnull: d\n0x10: e\n',
      { '200': 'a', '1.0': 'b', true: 'c', null: 'd', '0x10': 'e' },
    ],
    ['a byte order mark', '\ufeffa: 1\n', { a: 1 }],
    ['CRLF', 'a:\r\n  b: |\r\n    x\r\n    y\r\nc: 1\r\n', { a: { b: 'x\ny\n' }, c: 1 }],
    [
      'aliases',
      'a: &x {b: [1]}\nc: *x\nd: [*x]\n',
      { a: { b: [1] }, c: { b: [1] }, d: [{ b: [1] }] },
    ],
    ['an anchor that is set twice', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
    [
      'a merge key',
      'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n',
      { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } },
    ],
    [
      'a merge key after own keys',
      'a: &x {b: 1}\nd: {b: 2, <<: *x}\n',
      { a: { b: 1 }, d: { b: 2 } },
    ],
    [
      'merges of several mappings',
      'a: &x {k: 1}\nb: &y {k: 2, l: 3}\nc: {<<: [*x, *y]}\n',
      { a: { k: 1 }, b: { k: 2, l: 3 }, c: { k: 1, l: 3 } },
    ],
    [
      'merges of merges',
      'a: &x {k: 1}\nb: &y {<<: *x, l: 2}\nc: {<<: *y}\n',
      { a: { k: 1 }, b: { k: 1, l: 2 }, c: { k: 1, l: 2 } },
    ],
    ['a quoted `<<` as a key', 'a: {"<<": 1}\n', { a: { '<<': 1 } }],
    ['a flow mapping as a whole', '{a: 1, b: [x]}\n', { a: 1, b: ['x'] }],
    ['empty values', 'a:\nb: []\n? c\n', { a: null, b: [], c: null }],
    ['core tags', 'a: !!str 1\nb: !!int "2"\n', { a: '1', b: 2 }],
    ['a YAML 1.1 directive without its booleans', '%YAML 1.1\n---\na: yes\n', { a: 'yes' }],
    ['a replacement character that is meant', '\ufeffa: \ufffd\n', { a: '\ufffd' }],
  ])('%s', async (_, text, value) => {
    expect(await read(text)).toMatchObject({ value, found: [] });
  });

  test('copies of an alias are separate objects', async () => {
    const { value } = await read('a: &x {b: 1}\nc: *x\n');
    expect(value?.a).toEqual(value?.c);
    expect(value?.a).not.toBe(value?.c);
  });

  test('merged keys keep the place of the merge key', async () => {
    const { value } = await read('a: &x {b: 1}\nc: {first: 1, <<: *x, last: 2}\n');
    expect(Object.keys(value?.c ?? {})).toEqual(['first', 'b', 'last']);
  });

  test.each(['api.yml', 'api.json'])('%s: `__proto__` is a key like any other', async (name) => {
    const { value } = await read('{"__proto__": {"polluted": 1}, "a": {"__proto__": 2}}', name);
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(value?.a)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  test('`__proto__` is merged as plain data, too', async () => {
    const { value } = await read('a: &x\n  __proto__: {b: 1}\nc:\n  <<: *x\n');
    expect(Object.keys(value?.c ?? {})).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value?.c)).toBe(Object.prototype);
  });
});

describe('YAML that is refused', () => {
  test.each([
    ['a tab', 'a:\n\tb: 1\n', ['api.yml:2:1 tab-indentation']],
    ['a missing colon', 'a: 1\nfoo\nb: 2\n', ['api.yml:2:1 syntax-error']],
    ['a mapping in a line', 'a: b: c\n', ['api.yml:1:4 syntax-error']],
    ['a bad escape', 'a: "\\q"\n', ['api.yml:1:5 syntax-error']],
    ['a reserved character', 'a: 1\nb: @x\n', ['api.yml:2:4 syntax-error']],
    ['an open quote', 'a: 1\nb: "x\n', ['api.yml:3:1 truncated-file']],
    ['an open bracket', 'a: 1\nb: [1,\n', ['api.yml:3:1 truncated-file']],
    ['a key cut off', 'a: 1\nb:\n  c: 1\n  de', ['api.yml:4:3 syntax-error']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['api.yml:2:1 several-documents']],
    ['a sequence as a key', 'a: 1\n? [b]\n: 1\n', ['api.yml:2:3 key-not-a-scalar']],
    ['an alias as a key', 'a: &x b\n*x : 1\n', ['api.yml:2:1 key-not-a-scalar']],
    ['an unknown alias', 'a:\n  - *x\n', ['api.yml:2:5 unresolved-alias']],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', ['api.yml:1:4 unresolved-alias']],
    ['an alias of an ancestor', 'a: &x\n  b: *x\n', ['api.yml:2:6 recursive-alias']],
    ['a custom tag', 'a: !include b.yml\n', ['api.yml:1:4 unsupported-tag']],
    ['a tag of YAML 1.1', 'a: !!binary aGk=\n', ['api.yml:1:4 unsupported-tag']],
    ['a merge of a scalar', 'a:\n  <<: 1\n', ['api.yml:2:7 bad-merge-key']],
    ['a merge of scalars', 'a:\n  <<: [{b: 1}, 2]\n', ['api.yml:2:7 bad-merge-key']],
    ['an infinite number', 'a: .inf\n', ['api.yml:1:4 number-not-finite']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', ['api.yml:3:1 duplicate-key']],
    ['a duplicate key of two notations', '"200": 1\n200: 2\n', ['api.yml:2:1 duplicate-key']],
    ['nothing', '', ['api.yml:1:1 file-empty']],
    ['blanks', ' \n\n', ['api.yml:1:1 file-empty']],
    ['a comment', '# nothing here\n', ['api.yml:1:1 file-empty']],
    ['a sequence', '- a\n', ['api.yml:1:1 not-a-mapping']],
    ['a text', 'hello\n', ['api.yml:1:1 not-a-mapping']],
  ])('%s', async (_, text, expected) => {
    const { value, found } = await read(text);
    expect(found).toEqual(expected);
    expect(value).toBeUndefined();
  });

  test('all problems at once, one a line', async () => {
    const { found } = await read('a: 1\na: 2\nb: *x\nc: "\\q \\q"\nd: !foo 1\nd: {e: 1, e: 2}\n');
    expect(found.sort()).toEqual([
      'api.yml:2:1 duplicate-key',
      'api.yml:3:4 unresolved-alias',
      'api.yml:4:5 syntax-error',
      'api.yml:5:4 unsupported-tag',
      'api.yml:6:1 duplicate-key',
      'api.yml:6:11 duplicate-key',
    ]);
  });

  test('a duplicate key says where the first one is', async () => {
    const { diagnostics } = await read('a: 1\nb: 2\na: 3\n');
    expect(diagnostics[0]?.hint).toContain('The first is on line 1.');
  });

  test.each([
    ['in the middle', [0x61, 0x3a, 0x20, 0xc3, 0xa9, 0xff, 0x0a], 'api.yml:1:5 not-utf8'],
    ['after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xff], 'api.yml:2:1 not-utf8'],
    ['after a real replacement character', [0xef, 0xbf, 0xbd, 0xff], 'api.yml:1:2 not-utf8'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'api.yml:1:1 not-utf8'],
  ])('bytes that are no UTF-8: %s', async (_, bytes, expected) => {
    expect((await read(Uint8Array.from(bytes))).found).toEqual([expected]);
  });
});

describe('the range of a YAML node', () => {
  const text = `openapi: 3.1.0
base: &base
  shared: one
info: {title: "Two words", empty: }
list:
  - first: 1
    second: *base
  - plain
merged:
  <<: *base
  own: |
    text

alias: *base
`;
  const { rangeOf } = parseYaml({ path: 'api.yml', text });
  test.each([
    ['/openapi', '3.1.0'],
    ['/info', 'info'],
    ['/info/title', '"Two words"'],
    ['/info/empty', 'empty'],
    ['/info/missing', 'info'],
    ['/info/title/deeper', '"Two words"'],
    ['/list', 'list'],
    ['/list/0', 'first: 1\n    second: *base'],
    ['/list/0/first', '1'],
    ['/list/0/second', 'second'],
    ['/list/0/second/shared', 'one'],
    ['/list/1', 'plain'],
    ['/list/2', 'list'],
    ['/merged', 'merged'],
    ['/merged/shared', 'one'],
    ['/merged/own', '|\n    text'],
    ['/alias', 'alias'],
    ['/alias/shared', 'one'],
    ['', text.trimEnd()],
  ])('%j is that of %j', (pointer, expected) => {
    expect(text.slice(...rangeOf(pointer))).toBe(expected);
  });
});
