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
  const root = minimal({ ...parts, components: { schemas: given } });
  const document = documentOf(root);
  const api = build(document, convention.reading).value;
  const names = name(api, convention).value;
  const scope = scopeOf({ api, names, convention, settings: settle(undefined, 'x'), document });
  const { components } = wireDocument(rewritingOf(scope));
  return Object(components).schemas;
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
});
