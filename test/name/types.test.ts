import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { nameOf, roleId } from '../../generator/name/names.js';
import { jsonOf, named } from '../support/naming.js';

const text = { type: 'string' };
const word = (...values: readonly string[]): JsonObject => ({ type: 'string', enum: values });
const object = (properties: JsonObject, ...required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
});

/** The names of all types, in the order of the alphabet. */
function typesOf(parts: JsonObject, convention: 'box' | 'general' = 'general'): readonly string[] {
  const { api, table } = named(parts, convention);
  return [...api.types.keys()].map((id) => nameOf(table, id)).sort();
}

const schemas = (all: JsonObject): JsonObject => ({ components: { schemas: all } });

describe('types', () => {
  test('nested in a component are named by the way to them (rule T2)', () => {
    const Invite = object({ invited_to: object({ type: word('a', 'b') }) });
    expect(typesOf(schemas({ 'Invite--Mini': Invite }))).toEqual([
      'InviteMini',
      'InviteMiniInvitedToField',
      'InviteMiniInvitedToTypeField',
    ]);
  });

  test('of a parameter that operations share are named after it (rule T5)', () => {
    const parameters = {
      BoxVersionHeader: { name: 'box-version', in: 'header', schema: word('1', '2') },
    };
    const get = {
      parameters: [{ $ref: '#/components/parameters/BoxVersionHeader' }],
      responses: {},
    };
    const parts = { components: { parameters }, paths: { '/a': { get }, '/b': { get } } };
    expect(typesOf(parts, 'box')).toEqual(['BoxVersionHeader']);
  });

  test('of an answer or a body that operations share are named after it', () => {
    const components = {
      responses: { Gone: { description: '', ...jsonOf(object({ a: text })) } },
      requestBodies: { Order: jsonOf(object({ b: text })) },
    };
    const post = {
      requestBody: { $ref: '#/components/requestBodies/Order' },
      responses: { '200': { $ref: '#/components/responses/Gone' } },
    };
    const paths = { '/a': { post }, '/b': { post } };
    expect(typesOf({ components, paths })).toEqual(['GoneResponse', 'OrderRequestBody']);
  });

  test('of a second way to call are named after that', () => {
    const post = {
      parameters: [{ name: 'size', in: 'path', required: true, schema: word('a', 'b') }],
      requestBody: jsonOf(object({ a: text })),
      responses: { '302': { description: '' } },
    };
    expect(typesOf({ paths: { '/files/{size}': { post } } }, 'box')).toEqual([
      'CreateFileByIdRequestBody',
      'CreateFileByIdSize',
      'CreateFileByIdUrlRequestBody',
      'CreateFileByIdUrlSize',
    ]);
  });

  test('of methods that are called alike begin with their services', () => {
    const post = (tag: string): JsonObject => ({
      operationId: `${tag}_add`,
      'x-sdk-name': 'add',
      tags: [tag],
      requestBody: jsonOf(object({ a: text })),
      responses: {},
    });
    const paths = { '/a': { post: post('cats') }, '/b': { post: post('dogs') } };
    expect(typesOf({ paths })).toEqual(['AddRequestBody', 'DogsAddRequestBody']);
  });
});

describe('the input of a model with constants (rule T6)', () => {
  const all = schemas({
    Tagged: object({ type: word('tagged'), a: text }, 'type'),
    Loose: object({ type: word('loose') }),
    Choice: object({ type: word('a', 'b') }, 'type'),
  });

  test('is named after the model, which has the constants itself', () => {
    const { table } = named(all, 'box');
    const inputs = [...table].filter(([id]) => id.endsWith('@input'));
    expect(inputs).toEqual([['#/components/schemas/Tagged@input', 'TaggedInput']]);
  });

  test('is for the convention to have', () => {
    const { table } = named(all);
    expect([...table.keys()].filter((id) => id.endsWith('@input'))).toEqual([]);
  });
});

test('managers have inputs where models have', () => {
  const paths = { '/a': { get: { tags: ['cats'], responses: {} } } };
  const { api, table } = named({ paths }, 'box');
  const [service] = api.services;
  const id = service && roleId(service.id, 'managerInput');
  expect(id && table.get(id)).toBe('CatsManagerInput');
  expect([...named({ paths }).table.keys()].filter((one) => one.endsWith('@managerInput'))).toEqual(
    [],
  );
});

describe('the unnamed variants of a union', () => {
  const union = (...variants: readonly JsonObject[]): JsonObject =>
    schemas({ Pet: { anyOf: variants } });

  test.each([
    [
      'have their titles',
      [
        { ...object({ a: text }), title: 'Big cat' },
        { ...object({ a: text }), title: 'Dog' },
      ],
      ['Pet', 'PetBigCat', 'PetDog'],
    ],
    [
      'have the values of their constants',
      [object({ kind: word('cat') }, 'kind'), object({ kind: word('guide-dog') }, 'kind')],
      ['PetCat', 'PetGuideDog'],
    ],
    [
      'have properties that the others lack, required ones first',
      [object({ id: text, a: text, b: text }, 'b'), object({ id: text, c: text })],
      ['PetWithB', 'PetWithC'],
    ],
    ['are an enum (rule T9)', [word('a', 'b'), { type: 'integer' }], ['PetEnum']],
  ])('%s', (_, variants, expected) => {
    expect(typesOf(union(...variants))).toEqual(expect.arrayContaining(expected));
  });

  test('have the same names in any order', () => {
    const variants = [object({ id: text, a: text }), object({ id: text, c: text }), word('x', 'y')];
    expect(typesOf(union(...variants.toReversed()))).toEqual(typesOf(union(...variants)));
  });

  test('that cannot be told apart are settled by x-sdk-type', () => {
    const { diagnostics } = named(union(object({ a: text }), object({ a: { type: 'integer' } })));
    expect(diagnostics.map(({ code, mends }) => [code, mends])).toEqual([
      [
        'name-collision',
        [
          {
            kind: 'update',
            pointer: '/components/schemas/Pet/anyOf/1',
            value: { 'x-sdk-type': expect.stringMatching(/^PetObject_\w{6}$/u) as string },
          },
        ],
      ],
    ]);
  });
});

describe('members', () => {
  test('whose names are right as they stand keep them', () => {
    const { names } = named(schemas({ A: object({ jobID: text, jobId: text, job_id: text }) }));
    const at = (wire: string) => names[`#/components/schemas/A/properties/${wire}@property`];
    expect([at('jobId'), at('jobID'), at('job_id')]).toEqual(['jobId', 'jobID', 'job_id']);
  });

  test('never get a name that cannot stand in code', () => {
    const { names } = named(schemas({ A: object({ id: text, '@id': text }) }));
    expect(names['#/components/schemas/A/properties/@id@property']).toMatch(/^id_\w{6}$/u);
  });
});
