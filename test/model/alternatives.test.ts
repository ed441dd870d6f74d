import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { definitionsIn, lossesOf, read, typesOf } from './notation.js';

const string = { type: 'string' };
const integer = { type: 'integer' };
const ref = (key: string): JsonObject => ({ $ref: `#/components/schemas/${key}` });
const tagged = (type: string): JsonObject => ({
  type: 'object',
  properties: { type: { type: 'string', enum: [type] }, [type]: string },
});

/** What the schema `Choice` becomes, beside others. */
function choice(schema: JsonObject, others: JsonObject = {}): unknown {
  return Object.entries(typesOf({ ...others, Choice: schema })).find(
    ([key]) => key === 'Choice',
  )?.[1];
}

describe('alternatives', () => {
  test.each<[what: string, schema: JsonObject, text: string]>([
    ['of scalars', { oneOf: [string, integer] }, 'string | integer'],
    [
      'that are the same for callers are one',
      { oneOf: [string, { type: 'string', minLength: 1 }] },
      '= string',
    ],
    [
      'of a number and an integer are numbers',
      { oneOf: [integer, { type: 'number' }] },
      '= number',
    ],
    ['one of which is null', { oneOf: [string, { type: 'null' }] }, '= string'],
    ['one of which may be anything', { anyOf: [string, {}] }, '= unknown'],
    ['one of which is nothing', { anyOf: [string, false] }, '= string'],
    ['that are words of a type', { type: ['string', 'integer', 'null'] }, 'string | integer'],
    [
      'that are words of a type, one for lists',
      { type: ['string', 'array'], items: integer },
      'string | integer[]',
    ],
    ['that list values', { oneOf: [{ const: 'a', title: 'A' }, { const: 'b' }] }, '"a" | "b"'],
    ['that list values and name their type', { anyOf: [{ enum: ['a'] }, string] }, '"a" | ...'],
    [
      'that list values and describe their type',
      { anyOf: [{ enum: ['a'] }, { type: 'string', pattern: '^b' }] },
      '"a" | string',
    ],
    [
      'of which one is a value',
      { anyOf: [{ type: 'number' }, { const: 'NaN' }] },
      'number | "NaN"',
    ],
    [
      'of which some list values',
      { anyOf: [{ enum: ['a'] }, integer, { enum: ['b', 'a'] }] },
      'Choice/anyOf/0 | integer',
    ],
    [
      'within alternatives',
      { anyOf: [string, { anyOf: [integer, { type: 'boolean' }] }] },
      'string | integer | boolean',
    ],
    [
      'of formats of one type',
      { type: 'string', anyOf: [{ pattern: 'a' }, { maxLength: 2 }] },
      '= string',
    ],
  ])('%s', (_, schema, text) => {
    // A list of values with one type beside it is open, as the general convention reads it.
    expect(choice(schema)).toBe(text === '"a" | "b"' ? '"a" | "b" | ...' : text);
  });

  test('that stand in both lists hold at once', () => {
    const schema = { oneOf: [string, integer], anyOf: [{ type: 'boolean' }, integer] };
    expect(choice(schema)).toBe('Choice@oneOf & Choice@anyOf');
  });

  test('of a type word for objects declare their properties', () => {
    const schema = { type: ['string', 'object'], properties: { a: string } };
    expect(typesOf({ Choice: schema })).toEqual({
      Choice: 'string | Choice@object',
      'Choice@object': '{ a?: string }',
    });
  });
});

describe('what tells variants apart', () => {
  const Cat = tagged('cat');
  const Dog = tagged('dog');
  const oneOf = [ref('Cat'), ref('Dog')];

  test('is what the document names, with its mapping and the names of the schemas', () => {
    const Kinds = { type: 'object', properties: { kind: string } };
    const discriminator = {
      propertyName: 'kind',
      mapping: { meow: '#/components/schemas/Cat', woof: 'Dog' },
    };
    expect(choice({ oneOf, discriminator }, { Cat: Kinds, Dog: Kinds })).toBe(
      'Cat | Dog by kind: Cat Cat, Dog Dog, meow Cat, woof Dog',
    );
  });

  test('is, beside a mapping, each value that a variant is limited to', () => {
    expect(choice({ oneOf, discriminator: { propertyName: 'type' } }, { Cat, Dog })).toBe(
      'Cat | Dog by type: Cat Cat, Dog Dog, cat Cat, dog Dog',
    );
  });

  test('is inherited from what all variants extend', () => {
    const Pet = {
      type: 'object',
      properties: { kind: string },
      discriminator: { propertyName: 'kind', mapping: { meow: '#/components/schemas/Cat' } },
    };
    const child = { allOf: [ref('Pet'), { properties: { a: string } }] };
    const schemas = { Pet, Cat: child, Dog: child, Choice: { oneOf } };
    const built = read({ components: { schemas } });
    expect(definitionsIn(built)).toMatchObject({
      Choice: 'Cat | Dog by kind: Cat Cat, Dog Dog, meow Cat',
    });
    expect(lossesOf(built)).toEqual([
      '/components/schemas/Pet approximated: a model that stands for those which extend it, and is read as itself',
    ]);
  });

  test('is a property with a value of its own in each', () => {
    expect(choice({ oneOf }, { Cat, Dog })).toBe('Cat | Dog by type: cat Cat, dog Dog');
  });

  test('is not a property whose values are shared', () => {
    const of = (type: string, kind: string): JsonObject => ({
      type: 'object',
      properties: { type: { const: type }, kind: { const: kind } },
    });
    expect(choice({ oneOf }, { Cat: of('pet', 'cat'), Dog: of('pet', 'dog') })).toBe(
      'Cat | Dog by kind: cat Cat, dog Dog',
    );
    expect(choice({ oneOf }, { Cat: of('pet', 'a'), Dog: of('pet', 'a') })).toBe('Cat | Dog');
  });

  test('is not a property that may hold anything in one of them', () => {
    const Any = { type: 'object', properties: { type: string } };
    expect(choice({ oneOf: [...oneOf, ref('Any')] }, { Cat, Dog, Any })).toBe('Cat | Dog | Any');
  });

  test('is the one that tells the most', () => {
    const of = (type: string, kind: string): JsonObject => ({
      type: 'object',
      properties: { type: { const: type }, kind: { const: kind } },
    });
    const all = { Cat: of('pet', 'cat'), Dog: of('pet', 'dog'), Car: of('car', 'van') };
    expect(choice({ oneOf: [...oneOf, ref('Car')] }, all)).toBe(
      'Cat | Dog | Car by kind: cat Cat, dog Dog, van Car',
    );
  });

  test('leaves out what is not there', () => {
    const Other = { type: 'object', properties: { a: string } };
    expect(choice({ oneOf: [...oneOf, ref('Other')] }, { Cat, Dog, Other })).toBe(
      'Cat | Dog | Other by type: cat Cat, dog Dog',
    );
  });

  test('reaches into a choice within the choice', () => {
    const Pets = { oneOf };
    const Car = tagged('car');
    expect(choice({ oneOf: [ref('Pets'), ref('Car')] }, { Cat, Dog, Pets, Car })).toBe(
      'Pets | Car by type: cat Pets, dog Pets, car Car',
    );
  });

  test('is told of no variant that there is not', () => {
    const discriminator = { propertyName: 'type', mapping: { cow: '#/components/schemas/Cow' } };
    const built = read({ components: { schemas: { Cat, Dog, Choice: { oneOf, discriminator } } } });
    expect(lossesOf(built)).toEqual([
      "/components/schemas/Choice ignored: the discriminator's value `cow`, which stands for no variant",
    ]);
  });
});

describe('types that come down to themselves', () => {
  const said = (schemas: JsonObject): readonly string[] =>
    read({ components: { schemas } }).diagnostics.map(({ code }) => code);

  test('are unknown, and said to be', () => {
    const schemas = { A: { anyOf: [ref('A'), { type: 'null' }] } };
    expect(typesOf(schemas)).toEqual({ A: '= unknown' });
    expect(said(schemas)).toEqual(['endless-type']);
  });

  test('through other names are cut once', () => {
    const schemas = { A: ref('B'), B: { allOf: [ref('A')] } };
    expect(Object.values(typesOf(schemas))).toContain('= unknown');
    expect(said(schemas)).toEqual(['endless-type']);
  });

  test('are what is left of a choice', () => {
    expect(choice({ oneOf: [ref('Choice'), string, integer] })).toBe('string | integer');
  });

  test('through a list, a map or a property are as they are', () => {
    const schemas = {
      List: { type: 'array', items: ref('List') },
      Map: { type: 'object', additionalProperties: ref('Map') },
      Node: { type: 'object', properties: { next: ref('Node') } },
      Choice: { oneOf: [string, { type: 'array', items: ref('Choice') }] },
    };
    expect(typesOf(schemas)).toEqual({
      List: '= List[]',
      Map: '= {Map}',
      Node: '{ next?: Node }',
      Choice: 'string | Choice[]',
    });
    expect(said(schemas)).toEqual([]);
  });
});
