import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { limitsOf } from '../../generator/emit/limits.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { documentOf } from '../support/document.js';
import { minimal } from '../support/pipeline.js';

const ok = { 200: { description: 'OK' } };

/** What is refused or left out, and the place to which the finding points. */
function refusals(parts: JsonObject): string[] {
  const api = build(documentOf(minimal(parts)), conventions.general.reading);
  const found = [...api.diagnostics, ...limitsOf(api.value)];
  return found.map(({ code, message, source }) => `${code} ${source?.pointer ?? ''}: ${message}`);
}

function get(operation: JsonObject): JsonObject {
  return { paths: { '/a': { get: { responses: ok, ...operation } } } };
}

const refused = 'The generator cannot express';

describe('what the generator cannot express is refused by name', () => {
  test('an object with undeclared properties beside alternatives', () => {
    const string = { type: 'string' };
    const one = { type: 'object', properties: { a: string } };
    const other = { type: 'object', properties: { b: string } };
    const A = { allOf: [{ oneOf: [one, other] }, { ...one, additionalProperties: string }] };
    expect(refusals({ components: { schemas: { A } } })).toEqual([
      `unsupported-shape /components/schemas/A: ${refused} an object with undeclared properties beside alternatives yet.`,
    ]);
  });

  test('credentials that the client has no class for, as a note', () => {
    const securitySchemes = { key: { type: 'apiKey', name: 'k', in: 'query' } };
    expect(refusals({ components: { securitySchemes } })).toEqual([
      'ignored-part /components/securitySchemes/key: The security scheme `key` (apiKey) has no counterpart in the package.',
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
