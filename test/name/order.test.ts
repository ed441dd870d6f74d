import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { documentOf, minimal } from '../support/document.js';

const text = { type: 'string' };

/** Names that clash in every space: components, nested types, properties, methods, managers. */
const document: JsonObject = minimal({
  paths: {
    '/a': {
      get: { operationId: 'get_a', tags: ['one'], responses: {} },
      post: { operationId: 'getA', tags: ['one'], responses: {} },
    },
    '/b': { get: { operationId: 'get_b', tags: ['One'], responses: {} } },
  },
  components: {
    schemas: {
      Pet: {
        type: 'object',
        properties: {
          owner: { type: 'object', properties: { a_b: text, aB: text, 'a-b': text } },
        },
      },
      PetOwnerField: { type: 'object', properties: { x: text } },
      pet: { type: 'object', properties: { y: text } },
      'p-e-t': { type: 'object', properties: { z: text } },
      Date: { type: 'object', properties: { z: text } },
    },
  },
});

function namesOf(root: JsonObject): readonly (readonly [string, string])[] {
  const api = build(documentOf(root), conventions.general.reading).value;
  return [...name(api, conventions.general).value].sort(([a], [b]) => (a < b ? -1 : 1));
}

function shuffled(value: Json, seed: readonly number[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(
    ([key, item], index) => [seed[index % seed.length] ?? 0, key, shuffled(item, seed)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, item]) => [key, item]));
}

describe('names', () => {
  test('do not change with the order of keys', () => {
    const expected = namesOf(document);
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 6, maxLength: 6 }), (seed) => {
        expect(namesOf(shuffled(document, seed) as JsonObject)).toEqual(expected);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('stay what they are when a thing with another name is added', () => {
    const before = new Map(namesOf(document));
    const schemas = { ...((document['components'] as JsonObject)['schemas'] as JsonObject) };
    const grown = namesOf({ ...document, components: { schemas: { ...schemas, Aaa: text } } });
    for (const [id, known] of grown) expect(before.get(id) ?? known).toBe(known);
  });

  test('tell all types apart, whatever the case', () => {
    const types = namesOf(document).filter(([id]) => id.startsWith('#/components/'));
    const unique = new Set(
      types.filter(([id]) => !id.endsWith('@property')).map(([, given]) => given.toLowerCase()),
    );
    expect(unique.size).toBe(types.filter(([id]) => !id.endsWith('@property')).length);
  });
});
