import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { refOf } from '../../generator/lint/references.js';
import { contradiction } from '../../generator/lint/contradiction.js';

const Pet = { type: 'object', properties: { id: { type: 'string' }, parent: { $ref: '#/Pet' } } };
const Loop = { allOf: [{ $ref: '#/Loop' }, { $ref: '#/Loop' }] };
const targets: { readonly [ref: string]: JsonObject } = { '#/Pet': Pet, '#/Loop': Loop };

function compare(schema: JsonObject, value: Json, serialised = false): string | undefined {
  const found = contradiction(schema, value, {
    serialised,
    resolve: (place) => {
      const target = targets[refOf(place.value) ?? ''];
      return target && { pointer: '', value: target };
    },
  });
  return found && `${found.path}: ${found.found}, not ${found.expected}`;
}

describe('a value contradicts its schema', () => {
  test.each<[JsonObject, Json, string]>([
    [{ type: 'string' }, 1, ': the number 1, not a string'],
    [{ type: 'string' }, ['a'], ': an array, not a string'],
    [{ type: 'integer' }, 1.5, ': the number 1.5, not an integer'],
    [{ type: 'integer' }, '1', ': a string, not an integer'],
    [{ type: 'object' }, [], ': an array, not an object'],
    [{ type: 'array' }, {}, ': an object, not an array'],
    [{ type: ['string', 'null'] }, false, ': a boolean, not a string or null'],
    [{ type: 'string' }, null, ': null, not a string'],
    [{ enum: ['a', 'b'] }, 'c', ': `"c"`, not one of `"a"`, `"b"`'],
    [{ enum: [1, 2, 3, 4, 5, 6] }, 7, ': `7`, not one of `1`, `2`, `3`, `4`, `5`, …'],
    [{ const: null }, 'a', ': `"a"`, not `null`'],
    [{ type: 'array', items: { type: 'string' } }, ['a', 1], '/1: the number 1, not a string'],
    [
      { $ref: '#/Pet' },
      { parent: { parent: { id: 7 } } },
      '/parent/parent/id: the number 7, not a string',
    ],
    [
      { properties: { 'a/b': { type: 'string' } } },
      { 'a/b': 1 },
      '/a~1b: the number 1, not a string',
    ],
    [{ allOf: [{}, { $ref: '#/Pet' }] }, { id: 1 }, '/id: the number 1, not a string'],
    [{ anyOf: [{ type: 'string' }] }, 1, ': the number 1, not a string'],
    [
      { oneOf: [{ type: 'string' }, { $ref: '#/Pet' }] },
      1,
      ': a number, not a value that fits one of its alternatives',
    ],
  ])('%j %j', (schema, value, expected) => {
    expect(compare(schema, value)).toBe(expected);
  });
});

describe('a value does not contradict its schema', () => {
  test.each<[JsonObject, Json]>([
    [{}, 1],
    [{ type: 'number' }, 1],
    [{ type: 'integer' }, 1.0],
    [{ type: 'string', nullable: true }, null],
    [{ type: ['string', 'null'] }, null],
    [{ type: ['string', null] }, null],
    [{ type: null }, null],
    [{ enum: ['a', null] }, null],
    [{ $ref: '#/Pet', nullable: true }, null],
    [{ enum: ['1', '2'], type: 'integer' }, 1],
    [{ type: 'file' }, {}],
    [{ type: 'string', format: 'date' }, 'never'],
    [{ type: 'string', pattern: '^a$' }, 'b'],
    [Pet, {}],
    [{ ...Pet, required: ['id'] }, {}],
    [Pet, { unknown: 1 }],
    [{ oneOf: [{ type: 'string' }, { $ref: '#/Pet' }] }, {}],
    [{ $ref: '#/Missing' }, 1],
    [{ properties: { a: false } }, { a: 1 }],
  ])('%j %j', (schema, value) => {
    expect(compare(schema, value)).toBeUndefined();
  });

  test('as text that stands for another type in a URL', () => {
    expect(compare({ type: 'array' }, 'a,b', true)).toBeUndefined();
    expect(compare({ type: 'integer' }, '1', true)).toBeUndefined();
    expect(compare({ type: 'string', enum: ['a'] }, 'b', true)).toBeDefined();
    expect(compare({ type: 'string' }, ['a'], true)).toBeDefined();
  });

  test('where schemas are made of themselves without end', () => {
    expect(compare({ $ref: '#/Loop' }, 'a')).toBeUndefined();
  });
});

test('brackets are noticed where YAML takes a masked address for a list', () => {
  const resolve = (): undefined => undefined;
  const brackets = (type: string): boolean | undefined =>
    contradiction({ type }, ['email protected'], { resolve, serialised: false })?.brackets;
  expect([brackets('string'), brackets('integer')]).toEqual([true, false]);
});
