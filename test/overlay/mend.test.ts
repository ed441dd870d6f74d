import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, Mend } from '../../generator/diagnostics/diagnostic.js';
import { isList, isObject } from '../../generator/load/json.js';
import { locate } from '../../generator/load/locate.js';
import { childPointer } from '../../generator/load/pointer.js';
import { parsePath } from '../../generator/overlay/jsonPath.js';
import { applyMends } from '../../generator/overlay/mend.js';
import { targetOf } from '../../generator/overlay/target.js';
import { documentOf, yaml } from './overlaid.js';

const update = (pointer: string, value: Json): Mend => ({ kind: 'update', pointer, value });
const remove = (pointer: string): Mend => ({ kind: 'remove', pointer });

describe('mends', () => {
  test.each<[string, string, readonly Mend[], string]>([
    [
      'update as an overlay does',
      'a: {b: [1], c: 2}',
      [update('/a', { b: [3], c: 4 })],
      'a: {b: [1, 3], c: 4}',
    ],
    ['replace what is of another type', 'a: {b: 1}', [update('/a', { b: [2] })], 'a: {b: [2]}'],
    [
      'remove several items at once',
      'a: [0, 1, 2, 3, 4]',
      [remove('/a/1'), remove('/a/3'), remove('/a/1')],
      'a: [0, 2, 4]',
    ],
    ['remove in any order', 'a: [0, 1, 2, 3, 4]', [remove('/a/3'), remove('/a/1')], 'a: [0, 2, 4]'],
    [
      'put something else in place',
      'a: {b: [1]}',
      [remove('/a/b'), update('/a', { b: 'x' })],
      'a: {b: x}',
    ],
    [
      'update first, remove later',
      'a: {b: [1]}',
      [update('/a', { b: 'x' }), remove('/a/b')],
      'a: {b: x}',
    ],
    [
      'follow items that move up',
      'a: [0, {b: 1}, 2, {c: [3, 4]}]',
      [remove('/a/0'), update('/a/1/b', 5), remove('/a/3/c/0'), update('/a/3', { d: 6 })],
      'a: [{b: 5}, 2, {c: [4], d: 6}]',
    ],
    [
      'do not update what is removed',
      'a: [{}, {}]',
      [remove('/a/0'), update('/a/0', { b: 1 })],
      'a: [{}]',
    ],
    [
      'make the parents that are missing',
      'a: {}',
      [update('/a/b/c', 1), update('/d', { e: 2 })],
      'a: {b: {c: 1}}\nd: {e: 2}',
    ],
    [
      'leave items before a removed one where they are',
      'a: [{}, 1, 2]',
      [remove('/a/1'), update('/a/0', { b: 1 })],
      'a: [{b: 1}, 2]',
    ],
    ['ignore what is not there', 'a: {}', [remove('/a/b'), remove('/c/0')], 'a: {}'],
    ['never remove the root', 'a: 1', [remove('')], 'a: 1'],
  ])('%s', (_, text, mends, expected) => {
    const document = documentOf(text);
    const before = JSON.stringify(document.root);
    expect(applyMends(document, mends).root).toEqual(yaml(expected));
    expect(JSON.stringify(document.root)).toBe(before);
  });

  test('keep positions right', () => {
    const document = documentOf('a:\n  - x: 1\n  - x: 2\n  - x: 3\nb:\n  c: 1\n');
    const mends = [remove('/a/0'), update('/a', [4]), update('/b', { d: 5, c: 2 })];
    const mended = applyMends(document, mends);
    const line = (pointer: string): number | undefined =>
      locate(mended.sourceOf(pointer), mended.files)?.line;
    expect(line('/a/0/x')).toBe(3);
    expect(line('/a/1/x')).toBe(4);
    expect(line('/a/2')).toBe(1);
    expect(line('/b/c')).toBe(6);
    expect(line('/b/d')).toBe(5);
  });
});

describe('the JSONPath of a pointer', () => {
  test.each([
    ['', '$'],
    ['/paths/~1invites/post', "$.paths['/invites'].post"],
    ['/components/schemas/User--Mini/$ref', "$.components.schemas['User--Mini']['$ref']"],
    ['/paths/~1a/get/parameters/0/name', "$.paths['/a'].get.parameters[0].name"],
    ['/paths/~1a/get/responses/200', "$.paths['/a'].get.responses['200']"],
    ['/it\'s/a\\b/a"b', "$['it\\'s']['a\\\\b']['a\"b']"],
    ['/a\nb/\u0001', "$['a\\nb']['\\u0001']"],
  ])('%j is %j', (pointer, path) => {
    expect(targetOf(pointer)).toBe(path);
  });

  test('selects exactly the node of the pointer', () => {
    const json = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.integer(),
        fc.array(tie('node')),
        fc.dictionary(
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('0', '200', '__proto__')),
          tie('node'),
        ),
      ),
    }));
    fc.assert(
      fc.property(json.node, (value) => {
        const root = yaml(JSON.stringify(value));
        for (const pointer of pointersIn(root)) {
          expect(parsePath(targetOf(pointer, root)).path?.select(root)).toEqual([pointer]);
        }
      }),
    );
  });
});

function pointersIn(value: Json, pointer = ''): string[] {
  const keys = isList(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : [];
  const children = isList(value) ? value : isObject(value) ? Object.values(value) : [];
  return [
    pointer,
    ...keys.flatMap((key, index) =>
      pointersIn(children[index] ?? null, childPointer(pointer, key)),
    ),
  ];
}
