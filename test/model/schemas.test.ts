import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { conventions } from '../../generator/name/conventions.js';
import { definitionsIn, lossesOf, read, typesOf, typesOf30 } from './notation.js';

const string = { type: 'string' };
const integer = { type: 'integer' };
const box = conventions.box.reading;

/** What a schema becomes as a property. */
function property(schema: JsonObject | boolean): unknown {
  return Object.values(typesOf({ A: { type: 'object', properties: { a: schema } } }))[0];
}

describe('a schema', () => {
  test.each<[text: string, schema: JsonObject | boolean]>([
    ['unknown', true],
    ['never', false],
    ['never', { not: {} }],
    ['unknown', {}],
    ['string', string],
    ['date', { type: 'string', format: 'date' }],
    ['dateTime', { type: 'string', format: 'date-time' }],
    ['string', { type: 'string', format: 'byte' }],
    ['string', { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' }],
    ['string', { type: 'string', contentMediaType: 'application/json' }],
    ['integer', { type: 'integer', format: 'int64' }],
    ['number', { type: 'number', format: 'int64' }],
    ['boolean', { type: 'boolean', enum: [true, false] }],
    ['null', { type: 'null' }],
    ['null', { enum: [null] }],
    ['unknown[]', { type: 'array' }],
    ['string[]', { items: string }],
    ['[string, integer]', { type: 'array', prefixItems: [string, integer], items: false }],
    ['[string, ...integer[]]', { prefixItems: [string], items: integer }],
    ['[string, integer]', { type: 'array', items: [string, integer] }],
    ['{unknown}', { type: 'object' }],
    ['{unknown}', { type: 'object', additionalProperties: true }],
    ['{never}', { type: 'object', additionalProperties: false }],
    ['{string}', { additionalProperties: string }],
    ['{string}', { type: 'object', patternProperties: { '^a': string } }],
    ['{string}', { type: 'object', unevaluatedProperties: string }],
    ['{unknown}', { patternProperties: { '^a': string }, additionalProperties: integer }],
  ])('is %s: %j', (text, schema) => {
    expect(property(schema)).toBe(`{ a?: ${text} }`);
  });

  test('may be an integer that numbers do not hold', () => {
    const A = { type: 'array', items: { type: 'integer', format: 'int64' } };
    expect(typesOf({ A }, { int64: 'bigint' })).toEqual({ A: '= bigint[]' });
  });

  test('may be a list whose items need names', () => {
    const point = { type: 'object', properties: { x: integer } };
    const line = { type: 'array', prefixItems: [point, string] };
    expect(typesOf({ A: { type: 'object', properties: { line } } })).toEqual({
      A: '{ line?: A.line }',
      'A.line': '= [A.line/prefixItems/0, string]',
      'A.line/prefixItems/0': '{ x?: integer }',
    });
  });

  test('may be declared and have further keys', () => {
    const A = { type: 'object', properties: { a: string }, additionalProperties: integer };
    expect(typesOf({ A })).toEqual({ A: '{ a?: string; [...]: integer }' });
  });

  test('may be read-only or write-only, itself or where it is declared', () => {
    const Id = { type: 'string', readOnly: true };
    const A = {
      type: 'object',
      properties: {
        id: { $ref: '#/components/schemas/Id' },
        at: { allOf: [string, { readOnly: true }] },
        password: { type: 'string', writeOnly: true },
      },
    };
    expect(typesOf({ Id, A })).toMatchObject({
      A: '{ readOnly id?: string; readOnly at?: string; writeOnly password?: string }'.replace(
        'id?: string',
        'id?: Id',
      ),
    });
  });

  test('is named after where it stands, whoever refers to it first', () => {
    const inner = { type: 'object', properties: { c: string } };
    const B = { type: 'object', properties: { b: inner } };
    const A = {
      type: 'object',
      properties: { a: { $ref: '#/components/schemas/B/properties/b' } },
    };
    for (const schemas of [
      { A, B },
      { B, A },
    ]) {
      const { types } = read({ components: { schemas } }).value;
      const places = [...types.values()].map(({ place }) => place);
      expect(places).toContainEqual({
        kind: 'property',
        within: '#/components/schemas/B',
        name: 'b',
      });
      expect(typesOf(schemas)).toMatchObject({ A: '{ a?: B.b }', B: '{ b?: B.b }' });
    }
  });
});

describe('null', () => {
  const Named = { type: 'object', properties: { n: string } };
  const named = { $ref: '#/components/schemas/Named' };
  const maybe = { $ref: '#/components/schemas/Maybe' };
  const Maybe = { ...Named, nullable: true };
  const nothing = {
    title: 'OpenAPI 3.0 null schema type',
    type: 'object',
    nullable: true,
    additionalProperties: false,
  };

  test.each<[text: string, schema: JsonObject]>([
    ['string or null', { type: 'string', nullable: true }],
    ['string or null', { type: ['string', 'null'] }],
    ['string or null', { allOf: [string, { nullable: true }] }],
    ['string', { allOf: [{ type: 'string', nullable: true }, { nullable: false }] }],
    ['Named or null', { allOf: [named, { nullable: true }] }],
    ['Maybe or null', maybe],
    ['Maybe or null', { allOf: [maybe, { description: 'A' }] }],
    ['Maybe', { allOf: [maybe, { nullable: false }] }],
    ['Named or null', { ...named, nullable: true }],
    ['Named or null', { oneOf: [named, nothing] }],
    ['Named or null', { allOf: [{ oneOf: [named, nothing] }, { description: 'A' }] }],
    ['string or null', { anyOf: [string, { type: 'string', pattern: '.^', nullable: true }] }],
    ['A.a or null', { oneOf: [named, maybe] }],
    ['(string or null)[]', { type: 'array', items: { type: 'string', nullable: true } }],
    ['{string or null}', { additionalProperties: { type: 'string', nullable: true } }],
    ['A.a or null', { enum: ['a', 'b', null] }],
    ['unknown', { nullable: true }],
  ])('%s', (text, schema) => {
    const A = { type: 'object', properties: { a: schema } };
    expect(typesOf30({ A, Named, Maybe })).toMatchObject({ A: `{ a?: ${text} }` });
  });
});

describe('values', () => {
  test.each<[text: string, schema: JsonObject]>([
    ['"a" | "b" | ...', { enum: ['a', 'b'] }],
    ['"a"', { const: 'a' }],
    ['1 | "a" | false | ...', { enum: [1, 'a', false, null] }],
    ['true', { type: 'boolean', enum: [true] }],
    ['"a" | ...', { type: 'string', 'x-extensible-enum': ['a'] }],
    ['= {unknown}', { type: 'object', enum: [{ a: 1 }] }],
  ])('%s', (text, A) => {
    expect(typesOf({ A })).toEqual({ A: text });
  });

  test("are complete in Box's document where something is told apart by them", () => {
    const listed = { enum: ['a', 'b'] };
    const A = { type: 'object', properties: { type: listed, item_type: listed, other: listed } };
    expect(typesOf({ A }, box)).toMatchObject({
      'A.type': '"a" | "b"',
      'A.item_type': '"a" | "b"',
      'A.other': '"a" | "b" | ...',
    });
  });

  test("are one in Box's document when they differ only in case", () => {
    const A = { enum: ['ASC', 'DESC', 'asc', 'desc'] };
    expect(typesOf({ A }, box)).toEqual({ A: '"ASC" | "DESC" | ...' });
    expect(typesOf({ A })).toEqual({ A: '"ASC" | "DESC" | "asc" | "desc" | ...' });
  });
});

describe("maps in Box's document", () => {
  test('have a name when they stand in an allOf', () => {
    const map = { allOf: [{ type: 'object', additionalProperties: string }, { description: 'A' }] };
    const A = { type: 'object', properties: { a: map } };
    expect(typesOf({ A }, box)).toEqual({ A: '{ a?: A.a }', 'A.a': '{ [...]: string }' });
    expect(typesOf({ A })).toEqual({ A: '{ a?: {string} }' });
  });

  test('have a name when nothing is said of what they hold', () => {
    const A = { type: 'object', properties: { a: { type: 'object', nullable: true } } };
    expect(typesOf({ A }, box)).toEqual({ A: '{ a?: A.a or null }', 'A.a': '{}' });
  });
});

describe('what types do not tell', () => {
  test('is recorded, once', () => {
    const inner = {
      not: { required: ['b'] },
      if: { required: ['a'] },
      then: {},
      dependentRequired: { a: ['b'] },
      propertyNames: { pattern: 'a' },
      properties: { a: { enum: [{}] }, b: { contains: string } },
      patternProperties: { a: string, b: integer },
    };
    const A = {
      type: 'object',
      properties: { x: inner, y: { $ref: '#/components/schemas/A/properties/x' } },
    };
    const built = read({ components: { schemas: { A } } });
    expect(
      lossesOf(built).map((text) => text.replace('/components/schemas/A/properties/x', '')),
    ).toEqual([
      ' ignored: what holds only under a condition',
      ' ignored: what depends on other properties',
      ' ignored: what the names of undeclared properties look like',
      ' ignored: what a value must not be',
      '/properties/a approximated: values that are objects or lists, of which only the type is told',
      '/properties/b ignored: what a list has to contain',
      ' approximated: several types of undeclared properties, which are read as they are',
    ]);
    expect(definitionsIn(built)).toMatchObject({
      'A.x': '{ a?: unknown; b?: unknown; [...]: unknown }',
    });
  });

  test('is what stands beside a reference, before OpenAPI 3.1', () => {
    const B = {
      type: 'object',
      properties: { b: { $ref: '#/components/schemas/A', enum: ['a'] } },
    };
    const built = read({ openapi: '3.0.0', components: { schemas: { A: string, B } } });
    expect(lossesOf(built)).toEqual([
      '/components/schemas/B/properties/b ignored: what stands beside a `$ref`, before OpenAPI 3.1',
    ]);
  });
});
