import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { rewritingOf } from '../../generator/emit/rewriting.js';
import { scopeOf } from '../../generator/emit/scope.js';
import { wireDocument } from '../../generator/emit/wireDocument.js';
import { settle } from '../../generator/config/settings.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { documentOf, minimal } from '../support/document.js';

const convention = conventions.general;

/** What openapi-typescript is given in the place of these schemas, and of those that get a name. */
function schemas(given: JsonObject, parts: JsonObject = {}): JsonObject {
  const { components } = written({ ...parts, components: { schemas: given } });
  return Object(components).schemas;
}

/** The body and the answer of an operation as openapi-typescript is given them. */
function operation(requestBody: JsonObject, content: JsonObject): unknown {
  const responses = { 200: { description: '', content } };
  const post = { operationId: 'post_a', requestBody, responses };
  return Object(written({ paths: { '/a': { post } } })['paths'])['/a'].post;
}

/** What openapi-typescript is given in the place of a document. */
function written(parts: JsonObject): JsonObject {
  const document = documentOf(minimal(parts));
  const api = build(document, convention.reading).value;
  const names = name(api, convention).value;
  const scope = scopeOf({ api, names, convention, settings: settle(undefined, 'x'), document });
  return wireDocument(rewritingOf(scope));
}

function sending(schema: JsonObject): JsonObject {
  const requestBody = { content: { 'application/json': { schema } } };
  const responses = { 204: { description: 'Done' } };
  return { paths: { '/a': { post: { operationId: 'post_a', requestBody, responses } } } };
}

const text = { type: 'string' };

describe('openapi-typescript sees', () => {
  test('a schema without rewriting as it stands', () => {
    const A = { type: 'object', required: ['b'], properties: { b: text, c: { nullable: true } } };
    expect(schemas({ A })).toEqual({ A });
  });

  test('bytes without a type, and an open list of values without its values', () => {
    const open = { anyOf: [{ ...text, enum: ['a'] }, text] };
    const A = { properties: { file: { ...text, format: 'binary' }, open } };
    expect(schemas({ A, Open: { ...open, nullable: true } })).toEqual({
      A: { properties: { file: {}, open: { type: ['string'] } } },
      Open: { type: ['string'] },
    });
  });

  test('null where a schema is used, and not where it is declared', () => {
    const A = { type: 'object', nullable: true, properties: { b: text } };
    const B = { properties: { a: { $ref: '#/components/schemas/A' } } };
    const C = { type: ['string', 'null'] };
    expect(schemas({ A, B, C })).toEqual({
      A: { type: 'object', properties: { b: text } },
      B: { properties: { a: { allOf: [{ $ref: '#/components/schemas/A' }], nullable: true } } },
      C: { type: ['string'] },
    });
  });

  test('a choice without its null, which the whole admits', () => {
    const choice = { oneOf: [text, { type: 'integer' }, { type: 'null' }] };
    expect(schemas({ A: { properties: { choice } } })).toEqual({
      A: { properties: { choice: { oneOf: [text, { type: 'integer' }], nullable: true } } },
    });
  });

  test('a reference without the type word beside it', () => {
    const b = { allOf: [{ $ref: '#/components/schemas/B' }, { type: 'object', description: 'x' }] };
    expect(schemas({ A: { properties: { b } }, B: { properties: { c: text } } })).toMatchObject({
      A: { properties: { b: { allOf: [{ $ref: '#/components/schemas/B' }] } } },
    });
  });

  test('the object that several schemas describe, as the model has it', () => {
    const Base = { type: 'object', properties: { b: text, n: { type: 'integer' } } };
    const Model = {
      allOf: [
        { $ref: '#/components/schemas/Base' },
        { type: 'object', properties: { c: text } },
        { required: ['b', 'c'] },
      ],
    };
    expect(schemas({ Base, Model })['Model']).toEqual({
      allOf: [
        { $ref: '#/components/schemas/Base' },
        { type: 'object', properties: { c: text, b: text }, required: ['c', 'b'] },
      ],
    });
  });

  test('alternatives beside all else, and not instead of it', () => {
    const A = {
      type: 'object',
      properties: { a: text },
      anyOf: [{ required: ['a'] }, { properties: { b: text } }, { properties: { c: text } }],
    };
    expect(schemas({ A })['A']).toMatchObject({ allOf: [{ anyOf: expect.anything() }] });
  });

  test('what a codec is for under a name', () => {
    const variant = { type: 'object', properties: { a_b: text } };
    const schema = { oneOf: [variant, { type: 'object', properties: { c_d: text } }] };
    const taken = { ...text, 'x-sdk-name': 'Other' };
    const given = schemas({ PostARequestBody: taken }, sending(schema));
    const names = Object.keys(given);
    expect(names).toHaveLength(4);
    expect(names).toContain('PostARequestBody_');
    expect(Object.values(given)).toContainEqual(variant);
  });

  test('a part of a schema under a name of its own', () => {
    const one = { type: 'object', properties: { a_b: text } };
    const other = { type: 'object', properties: { c_d: text } };
    const own = { type: 'object', properties: { e_f: text }, required: ['e_f'] };
    const given = schemas({}, sending({ ...own, oneOf: [one, other] }));
    expect(Object.values(given)).toContainEqual(own);
    const choices = Object.values(given).map((schema) => Object.keys(Object(schema)));
    expect(choices).toContainEqual(['oneOf']);
  });

  test('a schema inside another one, which is referred to, under a name of its own', () => {
    const A = { properties: { b: { type: 'object', properties: { c: text } } } };
    const B = { properties: { b: { $ref: '#/components/schemas/A/properties/b' } } };
    const moved = { $ref: '#/components/schemas/components.schemas.A.properties.b' };
    expect(schemas({ A, B })).toEqual({
      A: { properties: { b: moved } },
      B: { properties: { b: moved } },
      'components.schemas.A.properties.b': { type: 'object', properties: { c: text } },
    });
  });

  test('no schemas that are kept for references, but properties that are called like these', () => {
    const A = { properties: { $defs: text, definitions: text }, $defs: { b: text } };
    expect(schemas({ A })).toEqual({ A: { properties: { $defs: text, definitions: text } } });
  });

  test('in its own words: lists, tuples, listed objects, patterns and empty objects', () => {
    const A = {
      properties: {
        list: { items: text },
        tuple: { type: 'array', prefixItems: [{ type: 'integer' }], items: text },
        object: { enum: ['a', { b: true }] },
        patterns: { patternProperties: { '^a': text, '^b': { type: 'integer' } } },
        empty: { type: ['object', 'null'], properties: {} },
        items: { description: 'A property that is called so.' },
      },
    };
    expect(schemas({ A })).toMatchObject({
      A: {
        properties: {
          list: { type: 'array', items: text },
          tuple: { type: 'array', items: { anyOf: [{ type: 'integer' }, text] } },
          object: {},
          patterns: { additionalProperties: true },
          empty: { type: ['object', 'null'], additionalProperties: true },
        },
      },
    });
  });

  test('content in the one media type that is used, and text as text', () => {
    const schema = { type: 'object', properties: { b: text } };
    const content = { 'text/plain': { schema }, 'application/json': { schema } };
    expect(operation({ content }, { 'text/csv': { schema } })).toEqual({
      operationId: 'post_a',
      requestBody: { content: { 'application/json': { schema } } },
      responses: { 200: { description: '', content: { 'text/csv': { schema: text } } } },
    });
  });

  test('an operationId once', () => {
    const get = { operationId: 'a', responses: { 204: { description: '' } } };
    expect(written({ paths: { '/a': { get }, '/b': { get } } })['paths']).toEqual({
      '/a': { get },
      '/b': { get: { responses: get.responses } },
    });
  });

  test('where a chain of references ends, and the schema of the content of a parameter', () => {
    const limit = { name: 'limit', in: 'query', content: { 'application/json': { schema: text } } };
    const parameters = { A: { $ref: '#/components/parameters/B' }, B: limit };
    const get = {
      parameters: [{ $ref: '#/components/parameters/A' }],
      responses: { 204: { description: '' } },
    };
    expect(written({ paths: { '/a': { get } }, components: { parameters } })['paths']).toEqual({
      '/a': { get: { ...get, parameters: [{ ...limit, content: {}, schema: text }] } },
    });
  });
});
