import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { limitsOf } from '../../generator/emit/limits.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { documentOf } from '../support/document.js';
import { minimal } from '../support/pipeline.js';

const ok = { 200: { description: 'OK' } };

/** What is refused, and the place to which the refusal points. */
function refusals(parts: JsonObject): string[] {
  const { reading } = conventions.general;
  const api = build(documentOf(minimal(parts)), reading);
  const names = name(api.value, conventions.general).value;
  const found = [...api.diagnostics, ...limitsOf(api.value, names)];
  return found.map(({ code, message, source }) => `${code} ${source?.pointer ?? ''}: ${message}`);
}

function get(operation: JsonObject): JsonObject {
  return { paths: { '/a': { get: { responses: ok, ...operation } } } };
}

const refused = 'The generator cannot express';

describe('what the generator cannot express is refused by name', () => {
  test('header and cookie parameters', () => {
    const schema = { type: 'string' };
    const parameters = [
      { name: 'If-Match', in: 'header', schema },
      { name: 'sid', in: 'cookie', schema },
    ];
    expect(refusals(get({ parameters }))).toEqual([
      `unsupported-shape /paths/~1a/get/parameters/0: ${refused} the header parameter \`If-Match\` yet.`,
      `unsupported-shape /paths/~1a/get/parameters/1: ${refused} the cookie parameter \`sid\` yet.`,
    ]);
  });

  test('bodies and answers that are not JSON', () => {
    const requestBody = { content: { 'multipart/form-data': { schema: { type: 'object' } } } };
    const responses = { 200: { description: 'OK', content: { 'text/csv': {} } } };
    expect(refusals(get({ requestBody, responses }))).toEqual([
      `unsupported-shape /paths/~1a/get/responses/200/content/text~1csv: ${refused} content of type \`text/csv\` yet.`,
      `unsupported-shape /paths/~1a/get/requestBody/content/multipart~1form-data: ${refused} content of type \`multipart/form-data\` yet.`,
    ]);
  });

  test('parameters that a media type describes', () => {
    const parameters = [{ name: 'q', in: 'query', content: { 'application/json': {} } }];
    expect(refusals(get({ parameters }))).toEqual([
      `unsupported-shape /paths/~1a/get/parameters/0: ${refused} a parameter that is described by a media type yet.`,
    ]);
  });

  test('unions whose variants differ on the wire, where a call sends or receives them', () => {
    const variant = { type: 'object', properties: { a_b: { type: 'string' } } };
    const Pet = { oneOf: [variant, { type: 'string' }] };
    const schemas = { components: { schemas: { Pet } } };
    const schema = { $ref: '#/components/schemas/Pet' };
    const responses = { 200: { description: 'OK', content: { 'application/json': { schema } } } };
    expect(refusals(schemas)).toEqual([]);
    expect(refusals({ ...schemas, ...get({ responses }) })).toEqual([
      `unsupported-shape /components/schemas/Pet: ${refused} a union of types whose properties are renamed or dates yet.`,
    ]);
  });

  test('servers of a path or an operation, and successes with different bodies', () => {
    const answer = (type: string): JsonObject => ({
      description: 'OK',
      content: { 'application/json': { schema: { type } } },
    });
    const responses = { 200: answer('string'), 201: answer('integer') };
    expect(refusals(get({ servers: [{ url: 'https://b.example.com' }], responses }))).toEqual([
      `unsupported-shape /paths/~1a/get/servers/0: ${refused} a server of a path or an operation yet.`,
      `unsupported-shape /paths/~1a/get: ${refused} successes with different bodies (201) yet.`,
    ]);
  });

  const string = { type: 'string' };
  const properties = { a: string };
  const choice = { oneOf: [string, { type: 'object', properties }] };

  test.each<[what: string, schema: JsonObject]>([
    [
      'a list whose items have different types by position',
      { type: 'array', prefixItems: [string] },
    ],
    ['alternatives beside properties of their own', { ...choice, properties }],
    ['alternatives as a part of `allOf`', { allOf: [{ properties }, choice] }],
    [
      'properties of what may also be something else than an object',
      { type: ['string', 'object'], properties },
    ],
    [
      'several types of undeclared properties',
      { patternProperties: { a: string }, additionalProperties: string },
    ],
    ['a list of values that are neither text nor numbers', { enum: ['a', true] }],
  ])('%s', (what, schema) => {
    expect(refusals({ components: { schemas: { A: schema } } })).toEqual([
      `unsupported-shape /components/schemas/A: ${refused} ${what} yet.`,
    ]);
  });

  test('webhooks, callbacks and credentials that the client has no class for, as notes', () => {
    const callbacks = { done: { '{$request.query.url}': {} } };
    const securitySchemes = { key: { type: 'apiKey', name: 'k', in: 'query' } };
    const parts = { ...get({ callbacks }), webhooks: { a: {} }, components: { securitySchemes } };
    expect(refusals(parts).map((text) => text.split(':')[0])).toEqual([
      'ignored-part /webhooks',
      'ignored-part /paths/~1a/get/callbacks',
      'ignored-part /components/securitySchemes/key',
    ]);
  });
});

test('`default` is the success of an operation that declares no other', () => {
  const schema = { type: 'string' };
  const responses = { default: { description: 'x', content: { 'application/json': { schema } } } };
  const { reading } = conventions.general;
  const api = build(documentOf(minimal(get({ responses }))), reading).value;
  const [operation] = api.services[0]?.operations ?? [];
  expect(operation?.success.content?.type).toEqual({ kind: 'string' });
  expect(operation?.failures).toEqual([]);
});
