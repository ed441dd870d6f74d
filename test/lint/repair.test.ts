import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { lint } from '../../generator/lint/lint.js';
import { valueAt } from '../../generator/load/pointer.js';
import { read } from '../diagnostics/stages.js';
import { api, documentOf, found, repaired, withOperation, withSchemas } from './memory.js';

const folder = fileURLToPath(new URL('../diagnostics', import.meta.url));
const documents = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();

describe('a repaired document', () => {
  test.each(documents)('of %s has none of the faults that were repaired', async (name) => {
    const { repaired: value } = await read(name, { cwd: folder });
    const left = value === undefined ? [] : lint(value).diagnostics;
    expect(
      left.filter(({ severity, mends }) => severity === 'warning' && mends.length > 0),
    ).toEqual([]);
  });

  test('keeps what is an error as it is, whatever is suggested', () => {
    const root = withSchemas({ Pet: { $ref: '#/components/schemas/Nothing' } });
    expect(repaired(root)).toEqual(root);
  });

  test('is the very document when there is nothing to repair', () => {
    const document = documentOf(api({}));
    expect(lint(document).value).toBe(document);
  });

  test('leaves the original alone', () => {
    const root = withSchemas({ Pet: { type: 'file', required: true, nullable: true } });
    const before = JSON.stringify(root);
    repaired(root);
    expect(JSON.stringify(root)).toBe(before);
  });
});

/** How a schema reads once it is repaired. */
function schema(pet: JsonObject, openapi?: string): Json | undefined {
  return valueAt(
    repaired(withSchemas({ Pet: pet, Owner: {} }, openapi)),
    '/components/schemas/Pet',
  );
}

const owner = { $ref: '#/components/schemas/Owner' };

describe('a schema of OpenAPI 3.1 is read', () => {
  const cases: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'nullable with several types',
      { type: ['string', 'integer'], nullable: true },
      { type: ['string', 'integer', 'null'] },
    ],
    [
      'nullable twice over',
      { type: ['string', 'null'], nullable: true },
      { type: ['string', 'null'] },
    ],
    [
      'nullable with values',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['nullable with values alone', { enum: ['a', null], nullable: true }, { enum: ['a', null] }],
    [
      'nullable with properties alone',
      { properties: {}, nullable: true },
      { properties: {}, type: ['object', 'null'] },
    ],
    [
      'nullable with items alone',
      { items: {}, nullable: true },
      { items: {}, type: ['array', 'null'] },
    ],
    ['nullable with nothing else', { nullable: true }, {}],
    [
      'a nullable reference',
      { ...owner, nullable: true, description: 'D' },
      { description: 'D', anyOf: [owner, { type: 'null' }] },
    ],
    ['a nullable anyOf', { anyOf: [owner], nullable: true }, { anyOf: [owner, { type: 'null' }] }],
    ['a nullable oneOf', { oneOf: [owner], nullable: true }, { oneOf: [owner, { type: 'null' }] }],
    [
      'a nullable allOf',
      { title: 'T', allOf: [owner], nullable: true, 'x-a': 1 },
      { title: 'T', 'x-a': 1, anyOf: [{ allOf: [owner] }, { type: 'null' }] },
    ],
    [
      'a nullable type with allOf',
      { type: 'object', allOf: [owner], nullable: true },
      { anyOf: [{ type: 'object', allOf: [owner] }, { type: 'null' }] },
    ],
    [
      'a nullable anyOf beside oneOf',
      { anyOf: [owner], oneOf: [owner], nullable: true },
      { anyOf: [{ anyOf: [owner], oneOf: [owner] }, { type: 'null' }] },
    ],
    ['a nullable const', { const: 1, nullable: true }, { anyOf: [{ const: 1 }, { type: 'null' }] }],
    ['not nullable', { type: 'string', nullable: false }, { type: 'string' }],
    ['an excluded minimum', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    ['an excluded maximum', { maximum: 1, exclusiveMaximum: true }, { exclusiveMaximum: 1 }],
    ['an included minimum', { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ['an excluded minimum that is not there', { exclusiveMinimum: true }, {}],
    ['null without quotes', { type: null }, { type: 'null' }],
    ['null without quotes in a list', { type: ['string', null] }, { type: ['string', 'null'] }],
    ['a file', { type: 'file' }, { type: 'string', format: 'binary' }],
    ['a format of its own', { type: 'date', format: 'iso' }, { type: 'string', format: 'iso' }],
    ['an upper-case type', { type: 'STRING' }, { type: 'string' }],
    ['any', { type: 'any', title: 'T' }, { title: 'T' }],
    [
      'words in a list',
      { type: ['int', 'bool', 'string'] },
      { type: ['string', 'boolean', 'integer'] },
    ],
    [
      'required properties',
      { properties: { a: { required: true }, b: { required: false } } },
      { properties: { a: {}, b: {} }, required: ['a'] },
    ],
    [
      'names without properties',
      { properties: { b: {} }, required: ['a', 'b', 'c', 'd'] },
      { properties: { b: {} }, required: ['b'] },
    ],
    [
      'a name without a property',
      { properties: { b: {} }, required: ['a'] },
      { properties: { b: {} } },
    ],
    ['values', { enum: ['a', 'b', 'a', 'a', { x: 1 }, { x: 1 }] }, { enum: ['a', 'b', { x: 1 }] }],
    ['no values', { type: 'string', enum: [] }, { type: 'string' }],
    [
      'a discriminator of text',
      { discriminator: 'kind', properties: { kind: {} } },
      { discriminator: { propertyName: 'kind' }, properties: { kind: {} } },
    ],
    [
      'examples',
      { type: 'string', example: 1, examples: ['a', 2, 'b', 3] },
      { type: 'string', examples: ['a', 'b'] },
    ],
    [
      'schemas without a value',
      { properties: { a: null }, items: null, anyOf: [null], not: null },
      { properties: { a: {} }, items: {}, anyOf: [{}] },
    ],
  ];

  test.each(cases)('%s', (_, before, after) => {
    expect(schema(before)).toEqual(after);
  });

  test('nullable, with repairs inside what has to move', () => {
    const part = {
      type: 'object',
      properties: { a: { type: 'date', nullable: true } },
      required: ['x', 'a'],
    };
    const deeper = { allOf: [part], nullable: true };
    expect(schema({ allOf: [deeper, part], nullable: true })).toEqual({
      anyOf: [
        { allOf: [{ anyOf: [{ allOf: [fixed] }, { type: 'null' }] }, fixed] },
        { type: 'null' },
      ],
    });
  });

  const fixed = {
    type: 'object',
    properties: { a: { type: ['string', 'null'], format: 'date' } },
    required: ['a'],
  };
});

describe('a schema of OpenAPI 3.0 is read', () => {
  const cases: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ['nullable as it is', { type: 'string', nullable: true }, { type: 'string', nullable: true }],
    [
      'an excluded bound as it is',
      { minimum: 1, exclusiveMinimum: true },
      { minimum: 1, exclusiveMinimum: true },
    ],
    ['a type or null', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    ['one type in a list', { type: ['string'] }, { type: 'string' }],
    [
      'several types',
      { type: ['string', 'array', null] },
      { anyOf: [{ type: 'string' }, { type: 'array', items: {} }], nullable: true },
    ],
    [
      'several types beside anyOf',
      { type: ['string', 'integer'], anyOf: [{}] },
      { anyOf: [{}], allOf: [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }] },
    ],
    ['null', { type: 'null' }, { enum: [null], nullable: true }],
    ['const', { const: 'a' }, { enum: ['a'] }],
    ['const beside enum', { const: 'a', enum: ['a', 'b'] }, { enum: ['a'] }],
    ['an exclusive minimum', { exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
    [
      'an exclusive maximum beside a wider one',
      { exclusiveMaximum: 1, maximum: 5 },
      { maximum: 1, exclusiveMaximum: true },
    ],
    [
      'an exclusive minimum beside a tighter one',
      { exclusiveMinimum: 1, minimum: 5 },
      { minimum: 5 },
    ],
    ['examples', { type: 'string', examples: ['a', 'b'] }, { type: 'string', example: 'a' }],
    ['an array of anything', { type: 'array' }, { type: 'array', items: {} }],
  ];

  test.each(cases)('%s', (_, before, after) => {
    expect(schema(before, '3.0.3')).toEqual(after);
  });
});

/** How the operation `GET /pets/{id}` reads once it is repaired. */
function operation(get: JsonObject, openapi?: string): Json | undefined {
  return valueAt(repaired(withOperation(get, openapi)), '/paths/~1pets~1{id}/get');
}

describe('an operation is read', () => {
  const responses = { '204': { description: 'Done.' } };
  const query = (name: string): JsonObject => ({ name, in: 'query', schema: { type: 'string' } });

  test('without parameters that say nothing, whatever their order', () => {
    const path = { name: 'other', in: 'path', required: true, schema: {} };
    const header = { name: 'accept', in: 'header', schema: {} };
    const late = { name: 'late', in: 'query', schema: { type: 'date' } };
    expect(
      operation({ parameters: [path, query('a'), query('a'), header, query('b'), late] }),
    ).toEqual({
      parameters: [
        query('a'),
        query('b'),
        { name: 'late', in: 'query', schema: { type: 'string', format: 'date' } },
      ],
      responses,
    });
  });

  test('with the schemas that Swagger 2.0 writes in place', () => {
    const parameters = [
      { name: 'a', in: 'query', type: 'integer' },
      { name: 'b', in: 'query' },
    ];
    expect(operation({ parameters })).toMatchObject({
      parameters: [{ schema: { type: 'integer' } }, { schema: { type: 'string' } }],
    });
  });

  test('with a response, a description and values where they are missing', () => {
    expect(operation({ responses: {} })).toEqual({ responses: { '2XX': { description: '' } } });
    expect(operation({ responses: { '200': {}, '404': null } })).toEqual({
      responses: { '200': { description: '' }, '404': { description: '' } },
    });
    expect(operation({ parameters: null, requestBody: null })).toEqual({ responses });
  });

  test('without requirements that name no scheme', () => {
    const security = [{ a: [] }, { b: [], c: [] }, { d: [], e: [] }];
    const root = withOperation({ security });
    const components = { securitySchemes: { c: { type: 'http', scheme: 'bearer' } } };
    expect(valueAt(repaired({ ...root, components }), '/paths/~1pets~1{id}/get/security')).toEqual([
      { c: [] },
    ]);
  });

  test('with the path parameters that nothing declares', () => {
    const get = { responses };
    const declared = { name: 'a', in: 'path', required: true, schema: { type: 'string' } };
    const root = api({
      paths: {
        '/{a}': { get, put: get },
        '/x/{a}': { get: { ...get, parameters: [declared] }, put: get },
      },
    });
    expect(valueAt(repaired(root), '/paths')).toEqual({
      '/{a}': { get, put: get, parameters: [declared] },
      '/x/{a}': {
        get: { ...get, parameters: [declared] },
        put: { ...get, parameters: [declared] },
      },
    });
  });

  test('under a path that begins with a slash and names parameters plainly', () => {
    const get = { responses, parameters: [{ name: 'a', in: 'path', schema: { type: 'date' } }] };
    const fixed = {
      responses,
      parameters: [
        { name: 'a', in: 'path', required: true, schema: { type: 'string', format: 'date' } },
      ],
    };
    const root = api({
      paths: { 'x/{a}': { get }, '/y/{;a*}': { get }, '/z{?q,r}': { put: { responses } } },
    });
    expect(valueAt(repaired(root), '/paths')).toEqual({
      '/x/{a}': { get: fixed },
      '/y/{a}': { get: fixed },
      '/z': { put: { responses } },
    });
  });

  test('by the first of two operationIds', () => {
    const get = { responses, operationId: 'a' };
    const paths = valueAt(
      repaired(api({ paths: { '/x': { get, put: get }, '/y': { get } } })),
      '/paths',
    );
    expect(paths).toEqual({ '/x': { get, put: { responses } }, '/y': { get: { responses } } });
  });
});

describe('a document is read', () => {
  test('with what every document has', () => {
    const responses = { '204': { description: '' } };
    const root = { openapi: 3.1, paths: { '/a': { get: { responses } } } };
    expect(repaired(root)).toEqual({
      openapi: '3.1.0',
      info: { title: 'API', version: '0.0.0' },
      security: [],
      paths: { '/a': { get: { responses } } },
    });
    expect(found(root)).toContain('missing-servers ');
  });

  test('as 3.0 when YAML has made a 3 of it', () => {
    expect(repaired({ openapi: 3, info: { title: 'A', version: 2 } })).toEqual({
      openapi: '3.0.0',
      info: { title: 'A', version: '2' },
      paths: {},
    });
  });
});
