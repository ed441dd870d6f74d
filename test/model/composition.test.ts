import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { definitionsIn, read, typesOf, typesOf30 } from './notation.js';

const string = { type: 'string' };
const integer = { type: 'integer' };
const base = { $ref: '#/components/schemas/Base' };
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...more,
});

/** What a schema becomes that is composed with these others. */
function full(schema: JsonObject, others: JsonObject = {}): unknown {
  return Object.entries(typesOf({ ...others, Full: schema })).find(([key]) => key === 'Full')?.[1];
}

describe('allOf', () => {
  const Base = object({ id: string, size: integer }, { required: ['id'] });

  test('of a reference and properties extends', () => {
    expect(typesOf({ Base, Full: { allOf: [base, object({ name: string })] } })).toEqual({
      Base: '{ id: string; size?: integer }',
      Full: 'Base + { name?: string }',
    });
  });

  test.each<[what: string, schema: JsonObject, text: string]>([
    [
      'a reference and a description is the reference',
      { allOf: [base, { description: 'A' }] },
      '= Base',
    ],
    [
      'a reference and a type word is the reference',
      { allOf: [base, { type: 'object' }] },
      '= Base',
    ],
    [
      'a reference beside properties extends',
      { allOf: [base], properties: { name: string } },
      'Base + { name?: string }',
    ],
    [
      'parts that all stand here are merged, and later ones win',
      { allOf: [object({ a: string, b: string }), { properties: { a: integer } }] },
      '{ a?: integer; b?: string }',
    ],
    [
      'parts of parts are parts',
      { allOf: [{ allOf: [base, object({ a: string })] }, object({ b: string })] },
      'Base + { a?: string; b?: string }',
    ],
    [
      'a property that repeats the base is left to it',
      { allOf: [base, object({ size: integer })] },
      'Base + {}',
    ],
    [
      'a property that narrows the base stays',
      { allOf: [base, object({ id: { enum: ['a', 'b'] } })] },
      'Base + { id: Full/allOf/1.id }',
    ],
    [
      'a property that contradicts the base leads to a model without one',
      { allOf: [base, object({ size: string })] },
      '{ id: string; size?: string }',
    ],
    [
      'a property that is wider than that of the base is a contradiction',
      { allOf: [base, object({ id: { type: ['string', 'null'] } })] },
      '{ id: string or null; size?: integer }',
    ],
    [
      'a required name makes an inherited property required',
      { allOf: [base, { required: ['size'] }] },
      'Base + { size: integer }',
    ],
    [
      'a required name that the base requires changes nothing',
      { allOf: [base, { required: ['id'] }] },
      '= Base',
    ],
    [
      'a map among the parts admits undeclared properties',
      { allOf: [base, { type: 'object', additionalProperties: integer }] },
      'Base + { [...]: integer }',
    ],
    [
      'values say more than a type',
      { allOf: [{ type: 'string' }, { enum: ['a', 'b'] }] },
      '"a" | "b" | ...',
    ],
    [
      'a list stays a list',
      { allOf: [{ type: 'array', items: base }, { minItems: 1 }] },
      '= Base[]',
    ],
    [
      'an only alternative is a part like others',
      { allOf: [{ oneOf: [base] }, object({ a: string })] },
      'Base + { a?: string }',
    ],
    ['nothing is anything', { allOf: [{}, { description: 'A' }] }, '= unknown'],
  ])('%s', (_, schema, text) => {
    expect(full(schema, { Base })).toBe(text);
  });

  test('of several references extends all of them, and settles what they have in common', () => {
    const Other = object({ id: { enum: ['a', 'b'] }, size: integer });
    const other = { $ref: '#/components/schemas/Other' };
    expect(full({ allOf: [base, other] }, { Base, Other })).toBe('Base, Other + { id: Other.id }');
  });

  test('of references that contradict each other is flat', () => {
    const Other = object({ size: string, last: string });
    const other = { $ref: '#/components/schemas/Other' };
    expect(full({ allOf: [base, other] }, { Base, Other })).toBe(
      '{ id: string; size?: string; last?: string }',
    );
  });

  test('of a name for a model extends the model', () => {
    const Named = { allOf: [base], description: 'Another name' };
    const named = { $ref: '#/components/schemas/Named' };
    expect(full({ allOf: [named, object({ a: string })] }, { Base, Named })).toBe(
      'Base + { a?: string }',
    );
  });

  test('of a choice and properties is an intersection', () => {
    const Choice = { oneOf: [base, object({ kind: string })] };
    const choice = { $ref: '#/components/schemas/Choice' };
    expect(typesOf({ Base, Choice, Full: { allOf: [choice, object({ a: string })] } })).toEqual({
      Base: '{ id: string; size?: integer }',
      Choice: 'Base | Choice/oneOf/1',
      'Choice/oneOf/1': '{ kind?: string }',
      Full: 'Choice & Full/allOf/1@object',
      'Full/allOf/1@object': '{ a?: string }',
    });
  });

  test('of what is no object is an intersection', () => {
    const Words = { type: ['string', 'integer'] };
    const words = { $ref: '#/components/schemas/Words' };
    expect(full({ allOf: [words, base] }, { Base, Words })).toBe('Words & Base');
  });

  test('that makes a schema a part of itself ends', () => {
    const a = { $ref: '#/components/schemas/A' };
    const b = { $ref: '#/components/schemas/B' };
    const built = read({
      components: {
        schemas: {
          A: { allOf: [b, object({ a: string })] },
          B: { allOf: [a, object({ b: string })] },
        },
      },
    });
    expect(Object.keys(definitionsIn(built))).toContain('A');
  });

  test('of models that hold each other ends', () => {
    const Node = object({
      children: { type: 'array', items: { $ref: '#/components/schemas/Leaf' } },
    });
    const Leaf = { allOf: [{ $ref: '#/components/schemas/Node' }, object({ a: string })] };
    expect(typesOf({ Node, Leaf })).toEqual({
      Node: '{ children?: Leaf[] }',
      Leaf: 'Node + { a?: string }',
    });
    expect(typesOf({ Leaf, Node })).toEqual({
      Node: '{ children?: Leaf[] }',
      Leaf: 'Node + { a?: string }',
    });
  });
});

describe('properties beside alternatives', () => {
  const A = object({ kind: string, a: string }, { required: ['kind'] });
  const B = object({ kind: string, b: string }, { required: ['kind'] });
  const oneOf = [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }];

  test('that all alternatives have are left to them', () => {
    const schema = { ...object({ kind: string }, { required: ['kind'] }), oneOf };
    expect(full(schema, { A, B })).toBe('A | B');
  });

  test('that an alternative does not have stand beside the choice', () => {
    const schema = { ...object({ name: string }), oneOf };
    expect(typesOf({ A, B, Full: schema })).toEqual({
      A: '{ kind: string; a?: string }',
      B: '{ kind: string; b?: string }',
      Full: 'Full@object & Full@oneOf',
      'Full@object': '{ name?: string }',
      'Full@oneOf': 'A | B',
    });
  });

  test('that only some alternatives require stand beside the choice', () => {
    const Loose = object({ kind: string });
    const schema = {
      ...object({ kind: string }, { required: ['kind'] }),
      oneOf: [...oneOf, { $ref: '#/components/schemas/Loose' }],
    };
    expect(full(schema, { A, B, Loose })).toBe('Full@object & Full@oneOf');
  });

  test('that an only alternative does not require become its own', () => {
    const schema = { ...object({ a: string }, { required: ['a'] }), anyOf: oneOf.slice(0, 1) };
    expect(full(schema, { A, B })).toBe('A + { a: string }');
  });

  test('stay alone where alternatives merely constrain them', () => {
    const anyOf = [{ required: ['a'] }, { type: 'object', required: ['b'] }];
    expect(full({ ...object({ a: string, b: string }), anyOf })).toBe('{ a?: string; b?: string }');
  });
});

describe('what stands beside a reference', () => {
  const Base = object({ id: string });
  const Full = { ...base, properties: { name: string } };

  test('counts since OpenAPI 3.1', () => {
    expect(typesOf({ Base, Full })).toEqual({
      Base: '{ id?: string }',
      Full: 'Base + { name?: string }',
    });
  });

  test('is ignored before', () => {
    expect(typesOf30({ Base, Full })).toEqual({ Base: '{ id?: string }', Full: '= Base' });
  });

  test('does not count when it is for people', () => {
    expect(full({ ...base, description: 'A', example: {} }, { Base })).toBe('= Base');
  });
});
