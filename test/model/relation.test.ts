import { expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { relationOf, type Relation } from '../../generator/model/relation.js';
import { read } from './notation.js';

const string = { type: 'string' };
const integer = { type: 'integer' };
const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  properties,
  required,
});
const ref = (key: string): JsonObject => ({ $ref: `#/components/schemas/${key}` });

const others = {
  Animal: object({ name: string }),
  Cat: { allOf: [ref('Animal'), { properties: { lives: integer } }] },
  Tree: object({ next: ref('Tree') }),
  Wood: object({ next: ref('Wood') }),
  Pet: { oneOf: [ref('Cat'), object({ barks: { type: 'boolean' } })] },
  Both: { allOf: [ref('Pet'), object({ chip: string })] },
};

/** How the type of one schema stands to that of another one. */
function relation(a: JsonObject, b: JsonObject): Relation {
  const reading = { closedEnums: { properties: ['closed'], single: true } };
  const schemas = { ...others, A: object({ closed: a }), B: object({ closed: b }) };
  const { value: api } = read({ components: { schemas } }, reading);
  const types = ['A', 'B'].map((key) => {
    const model = [...api.types.values()].find(({ id }) => id.endsWith(`/schemas/${key}`));
    return model?.kind === 'model' ? model.properties[0]?.type : undefined;
  });
  const [type = { kind: 'unknown' }, other = { kind: 'unknown' }] = types;
  return relationOf(api, type, other);
}

const open = { 'x-extensible-enum': ['a', 'b'] };

test.each<[relation: Relation, a: JsonObject, b: JsonObject]>([
  ['same', string, { type: 'string', maxLength: 3 }],
  ['other', string, integer],
  ['other', string, { type: 'string', format: 'date' }],
  ['narrower', integer, { type: 'number' }],
  ['other', { type: 'number' }, integer],
  ['narrower', string, {}],
  ['narrower', string, { type: ['string', 'null'] }],
  ['other', { type: ['string', 'null'] }, string],
  ['narrower', { enum: ['a', 'b'] }, string],
  ['same', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }],
  ['narrower', { enum: ['a', 'b'] }, { enum: ['b', 'a', 'c'] }],
  ['narrower', { enum: ['a', 'b'] }, open],
  ['other', open, { enum: ['a', 'b'] }],
  ['other', { enum: ['a', 1] }, string],
  ['narrower', { items: integer }, { items: { type: 'number' } }],
  ['other', { items: integer }, { additionalProperties: integer }],
  ['narrower', ref('Cat'), ref('Animal')],
  ['other', ref('Animal'), ref('Cat')],
  ['same', ref('Tree'), ref('Wood')],
  ['narrower', object({ a: string }, ['a']), object({ a: string })],
  ['other', object({ a: string }), object({ a: string }, ['a'])],
  ['other', object({ a: string }), object({ b: string })],
  ['other', object({ a: string }), { additionalProperties: string }],
  ['narrower', ref('Cat'), ref('Pet')],
  ['narrower', ref('Both'), ref('Pet')],
  ['other', ref('Pet'), ref('Both')],
  ['narrower', string, { oneOf: [string, integer] }],
])('%s: %j and %j', (expected, a, b) => {
  expect(relation(a, b)).toBe(expected);
});
