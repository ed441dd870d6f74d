import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { lintWords } from '../../generator/diagnostics/lintWords.js';
import { firstRules, rules } from '../../generator/lint/rules.js';
import { api, found, withOperation, withSchemas } from './memory.js';

const all = [...firstRules, ...rules];

describe('the rules', () => {
  test('are named by their codes, one a file', async () => {
    const files = await readdir(new URL('../../generator/lint/rules', import.meta.url));
    expect(all.map((rule) => `${rule.code}.ts`).sort()).toEqual(files.sort());
  });

  test('are those that the catalogue has words for', () => {
    expect(all.map((rule) => rule.code).sort()).toEqual(Object.keys(lintWords).sort());
  });

  test.each(all)('$code says in a sentence what must hold, and where that is written', (rule) => {
    expect(rule.says).toMatch(/^[A-Z`].*\.$/);
    expect(rule.section).toMatch(/^(?:OpenAPI 3\.\d\.\d|JSON Schema \w+ 2020-12), sections? \d/);
  });
});

/** Documents that are right, or at least in no way wrong that a rule could be sure of. */
const right = {
  'a minimal document': api({}),
  'a document of webhooks alone': {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    webhooks: { born: { post: { operationId: 'born' } } },
    servers: [{ url: '/' }],
    security: [],
  },
  'a patch version that is not known yet': api({}, '3.1.99'),
};

describe('no false alarm', () => {
  test.each(Object.entries(right))('for %s', (_, root) => {
    expect(found(root)).toEqual([]);
  });

  test.each([
    [
      'the property of an allOf part',
      { allOf: [{ $ref: '#/components/schemas/Base' }], required: ['id'] },
    ],
    [
      'a property that a part of a part has',
      { allOf: [{ allOf: [{ properties: { id: {} } }] }], properties: {}, required: ['id'] },
    ],
    [
      'a property beside the part that requires it',
      { properties: { id: {} }, anyOf: [{ required: ['id'], properties: { x: {} } }] },
    ],
    [
      'a map entry',
      { properties: { x: {} }, additionalProperties: { type: 'string' }, required: ['id'] },
    ],
    [
      'a pattern property',
      { properties: { x: {} }, patternProperties: { '^i': {} }, required: ['id'] },
    ],
    ['a key of a free-form object', { type: 'object', required: ['id'] }],
    [
      'the property of a discriminator',
      { properties: { x: {} }, discriminator: { propertyName: 'id' }, required: ['id'] },
    ],
    [
      'a property that only some alternatives have',
      { required: ['id'], properties: {}, oneOf: [{ properties: { id: {} } }, {}] },
    ],
    [
      'a property of what a reference beside it leads to',
      { $ref: '#/components/schemas/Base', properties: {}, required: ['id'] },
    ],
  ])('when `required` names %s', (_, schema) => {
    const Base = { type: 'object', properties: { id: {} } };
    expect(found(withSchemas({ Base, Pet: schema }))).toEqual([]);
  });

  test('when a base schema requires what each schema made of it declares', () => {
    const Base = { type: 'object', properties: { x: {} }, required: ['kind'] };
    const Cat = { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { kind: {} } }] };
    expect(found(withSchemas({ Base, Cat }))).toEqual([]);
  });

  test('for words of OpenAPI that stand in data', () => {
    const data = {
      $ref: '#/nowhere',
      required: ['id'],
      properties: { a: null },
      nullable: true,
      type: 'file',
      parameters: 7,
    };
    const Pet = {
      type: 'object',
      example: data,
      default: data,
      enum: [data],
      const: data,
      'x-note': data,
    };
    const content = {
      'application/json': { schema: {}, example: data, examples: { a: { value: data } } },
    };
    const responses = { '200': { description: '', content, 'x-note': data } };
    const operation = withOperation({ responses, 'x-note': data });
    expect(found({ ...operation, components: { schemas: { Pet } }, 'x-note': data })).toEqual([]);
  });

  test('for extensions among paths, responses and callbacks', () => {
    const responses = { default: { description: '' }, 'x-note': 7 };
    const callbacks = { done: { 'x-note': 7 } };
    const paths = { '/a': { get: { responses, callbacks } }, 'x-note': 7 };
    expect(found(api({ paths }))).toEqual([]);
  });

  test('for properties that are called like words of OpenAPI', () => {
    const names = [
      '$ref',
      'required',
      'properties',
      'nullable',
      'type',
      'enum',
      'example',
      'allOf',
    ];
    const others = ['items', 'const', 'discriminator', 'parameters', 'constructor', '__proto__'];
    const properties = Object.fromEntries(
      [...names, ...others].map((name) => [name, { type: 'string' }]),
    );
    const Pet = { type: 'object', properties, required: names };
    expect(found(withSchemas({ Pet }))).toEqual([]);
    expect(found(withSchemas({ Pet }, '3.0.3'))).toEqual([]);
  });

  test('for schemas that are true or false', () => {
    const Pet = { properties: { a: true, b: false }, additionalProperties: false, items: true };
    expect(found(withSchemas({ Pet, Any: true }))).toEqual([]);
  });

  test('for recursion through properties, items and unions', () => {
    const ref = { $ref: '#/components/schemas/Node' };
    const Node = {
      type: 'object',
      properties: {
        next: ref,
        all: { type: 'array', items: ref },
        any: { oneOf: [ref, { type: 'string' }] },
      },
    };
    expect(found(withSchemas({ Node }))).toEqual([]);
  });

  test('for references to anchors, to escaped names and into the depth of the document', () => {
    const Pet = { $anchor: 'pet', properties: { 'a/b~c': { type: 'string' }, '100%': {} } };
    const refs = [
      '#pet',
      '#/components/schemas/Pet/properties/a~1b~0c',
      '#/components/schemas/Pet/properties/a~1b%7E0c',
      '#/components/schemas/Pet/properties/100%',
      '#',
    ];
    const properties = Object.fromEntries(refs.map(($ref, at) => [`p${at}`, { $ref }]));
    expect(found(withSchemas({ Pet, Owner: { properties } }))).toEqual([]);
  });

  test('for two paths that differ only in names but not in a method', () => {
    const path = (name: string, method: string): JsonObject => ({
      parameters: [{ name, in: 'path', required: true, schema: {} }],
      [method]: { responses: { '204': { description: '' } } },
    });
    const paths = { '/a/{x}': path('x', 'get'), '/a/{y}': path('y', 'put') };
    expect(found(api({ paths }))).toEqual([]);
  });
});

describe('where OpenAPI stands', () => {
  test.each([
    [
      'a schema below an extension that a reference leads to',
      { 'x-shared': { Pet: { type: 'file' } } },
      '#/x-shared/Pet',
      'unknown-type /x-shared/Pet/type',
    ],
    [
      'a schema under the old `definitions`',
      { definitions: { Pet: { type: 'file' } } },
      '#/definitions/Pet',
      'unknown-type /definitions/Pet/type',
    ],
  ])('there is %s', (_, parts, $ref, finding) => {
    expect(found({ ...withSchemas({ Owner: { $ref }, Other: { $ref } }), ...parts })).toEqual([
      finding,
    ]);
  });

  test('there are webhooks, callbacks, headers, encodings and path items of components', () => {
    const bad = { type: 'file' };
    const content = {
      'multipart/form-data': { encoding: { a: { headers: { B: { schema: bad } } } } },
    };
    const post = {
      requestBody: { content },
      callbacks: {
        done: {
          '{$url}': {
            post: { responses: { default: { description: '', headers: { A: { schema: bad } } } } },
          },
        },
      },
      responses: { default: { description: '' } },
    };
    expect(
      found(api({ webhooks: { born: { post } }, components: { pathItems: { P: { get: post } } } })),
    ).toHaveLength(4);
  });

  test('there are operations of OpenAPI 3.2', () => {
    const bad = { operationId: 'a', responses: {} };
    const paths = {
      '/pets': { query: bad, additionalOperations: { LINK: { ...bad, operationId: 'b' } } },
    };
    expect(found(api({ paths }, '3.2.0'))).toEqual([
      'missing-responses /paths/~1pets/query/responses',
      'missing-responses /paths/~1pets/additionalOperations/LINK/responses',
    ]);
  });

  test('a Swagger 2.0 document is named as such and not looked at any further', () => {
    expect(found({ swagger: '2.0', paths: { '/a': { get: { parameters: 7 } } } })).toEqual([
      'unknown-version /swagger',
    ]);
  });
});
