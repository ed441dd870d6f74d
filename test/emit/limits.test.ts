import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { limitsOf } from '../../generator/emit/limits.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { documentOf, minimal } from '../support/document.js';

/** What is refused or noted, and the place to which that points. */
function findings(components: JsonObject): string[] {
  const { reading } = conventions.general;
  const found = limitsOf(build(documentOf(minimal({ components })), reading).value);
  return found.map(({ code, message, source }) => `${code} ${source?.pointer ?? ''}: ${message}`);
}

describe('what the emitters cannot express is named', () => {
  const choice = {
    oneOf: [
      { type: 'object', properties: { a_b: { type: 'string' } } },
      { type: 'object', properties: { c_d: { type: 'string' } } },
    ],
  };
  const Open = {
    type: 'object',
    properties: { e_f: { type: 'string' } },
    additionalProperties: { type: 'string' },
  };

  test('undeclared properties beside alternatives, which would take theirs', () => {
    const Both = { ...choice, allOf: [{ $ref: '#/components/schemas/Open' }] };
    expect(findings({ schemas: { Open, Both } })).toEqual([
      'unsupported-shape /components/schemas/Both: The generator cannot express an object with undeclared properties beside alternatives yet.',
    ]);
  });

  test('and nothing else of schemas', () => {
    const pair = { type: 'array', prefixItems: [{ type: 'string' }, choice] };
    const Closed = { ...Open, additionalProperties: false };
    const Both = { ...choice, allOf: [{ $ref: '#/components/schemas/Closed' }] };
    const Inline = { ...Open, ...choice };
    expect(findings({ schemas: { choice, Open, Closed, pair, Both, Inline } })).toEqual([]);
  });

  test('credentials that the client has no class for, as notes', () => {
    const securitySchemes = {
      key: { type: 'apiKey', name: 'k', in: 'query' },
      basic: { type: 'http', scheme: 'basic' },
      bearer: { type: 'http', scheme: 'bearer' },
      certificate: { type: 'mutualTLS' },
    };
    expect(findings({ securitySchemes })).toEqual([
      'ignored-part /components/securitySchemes/certificate: The security scheme `certificate` (mutualTLS) has no counterpart in the package.',
    ]);
  });
});
