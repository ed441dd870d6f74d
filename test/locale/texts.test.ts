import { expect, test } from 'vitest';
import { documentOf, minimal } from '../support/document.js';
import { invites } from '../support/invites.js';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { textsOf } from '../../generator/locale/texts.js';
import { textHash } from '../../generator/locale/textHash.js';

const textsIn = (parts: JsonObject): readonly (readonly [string, string])[] =>
  textsOf(documentOf(minimal(parts))).map(({ pointer, text }) => [pointer, text]);

test('what the document says to readers, an object before what it holds', () => {
  const parameter = { name: 'q', in: 'query', description: 'What to find.', schema: {} };
  const schema = { description: 'Whole.', properties: { a: { description: 'Part.' } } };
  const content = { 'application/json': { schema } };
  const get = {
    responses: { 200: { description: 'Found.', content } },
    parameters: [parameter],
    externalDocs: { url: 'https://example.com', description: 'More.' },
    description: 'Finds things.',
    summary: 'Find',
  };
  expect(textsIn({ paths: { '/things': { get } } })).toEqual([
    ['/paths/~1things/get/summary', 'Find'],
    ['/paths/~1things/get/description', 'Finds things.'],
    ['/paths/~1things/get/externalDocs/description', 'More.'],
    ['/paths/~1things/get/responses/200/description', 'Found.'],
    ['/paths/~1things/get/responses/200/content/application~1json/schema/description', 'Whole.'],
    [
      '/paths/~1things/get/responses/200/content/application~1json/schema/properties/a/description',
      'Part.',
    ],
    ['/paths/~1things/get/parameters/0/description', 'What to find.'],
  ]);
});

test('no names, titles, examples, values or keys, and nothing that is empty', () => {
  const Pet = {
    title: 'Pet',
    description: ' ',
    example: { description: 'An example.' },
    enum: [{ description: 'A value.' }],
    properties: { description: { default: { description: 'A default.' }, type: 'string' } },
    'x-note': { description: 'For tools.' },
  };
  expect(textsIn({ components: { schemas: { Pet } }, tags: [{ name: 'Pets' }] })).toEqual([]);
});

test('what stands beside a reference, and the scopes of OAuth 2.0', () => {
  const scopes = { read: 'Read it.' };
  const flows = { clientCredentials: { tokenUrl: 'https://example.com', scopes } };
  const parts = {
    components: {
      schemas: { A: { $ref: '#/components/schemas/B', description: 'An A.' }, B: {} },
      parameters: { P: { $ref: '#/components/parameters/Q', description: 'A P.' } },
      securitySchemes: { login: { type: 'oauth2', description: 'Log in.', flows } },
    },
  };
  expect(textsIn(parts)).toEqual([
    ['/components/schemas/A/description', 'An A.'],
    ['/components/parameters/P/description', 'A P.'],
    ['/components/securitySchemes/login/description', 'Log in.'],
    ['/components/securitySchemes/login/flows/clientCredentials/scopes/read', 'Read it.'],
  ]);
});

test('the invites document has 46', async () => {
  const { document } = await invites();
  expect(textsOf(document)).toHaveLength(46);
});

test('a hash is the same however the lines are broken, and only then', () => {
  expect(textHash('Returns a new invite object.')).toBe('2a0c11bf5e76');
  expect(textHash(' Returns a new\n  invite object.\n')).toBe('2a0c11bf5e76');
  expect(textHash('Returns a new invite object')).not.toBe('2a0c11bf5e76');
});
