import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { codeSamplesOf } from '../../generator/emit/openapiSamples.js';
import { documentOf, minimal } from '../support/document.js';
import { invites } from '../support/invites.js';
import { scopeFor } from './curlSubject.js';

const commandsIn = (scope: Parameters<typeof codeSamplesOf>[0]) =>
  codeSamplesOf(scope).map(({ samples: [first] }) => first?.source);

describe('The commands of the invites document', () => {
  test('have the form of the pages of Box', async () => {
    const { document } = await invites();
    expect(commandsIn(scopeFor(document, 'box'))).toEqual([
      `curl -i -X POST "https://api.box.com/2.0/invites" \\
     -H "authorization: Bearer <ACCESS_TOKEN>" \\
     -H "content-type: application/json" \\
     -d '{
       "enterprise": {
         "id": "1232234"
       },
       "actionable_by": {
         "login": "john@example.com"
       }
     }'`,
      `curl -i -X GET "https://api.box.com/2.0/invites/213723" \\
     -H "authorization: Bearer <ACCESS_TOKEN>"`,
    ]);
  });
});

/** The command for the only operation of a document. */
function commandFor(operation: JsonObject, others: JsonObject = {}, method = 'get'): string {
  const paths = { '/things': { [method]: { operationId: 'call', responses: {}, ...operation } } };
  const scope = scopeFor(documentOf(minimal({ paths, ...others })), 'general');
  return commandsIn(scope)[0] ?? '';
}

const address = '"https://api.example.com/v1/things"';

describe('A command', () => {
  test('holds the credentials that the document asks for', () => {
    const securitySchemes = {
      basic: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'query', name: 'api_key' },
    };
    const others = { components: { securitySchemes }, security: [{ basic: [] }] };
    const as = (security: JsonObject[]) => commandFor({ security }, others);
    const user = `curl -i -X GET ${address} \\\n     -u "YOUR_NAME:YOUR_PASSWORD"`;
    expect(commandFor({}, others)).toBe(user);
    expect(as([])).toBe(`curl -i -X GET ${address}`);
    const query = 'curl -i -X GET "https://api.example.com/v1/things?api_key=YOUR_KEY"';
    expect(as([{ key: [] }])).toBe(query);
  });

  test('asks for heads in the way that does not wait for a body', () => {
    expect(commandFor({}, {}, 'head')).toBe(`curl -i -I ${address}`);
  });

  test('takes brackets in its address for what they are', () => {
    const example = { q: '[1-3]' };
    const parameter = { name: 'q', in: 'query', required: true, allowReserved: true };
    const schema = { type: 'object', properties: { q: { type: 'string', example: '{a,b}' } } };
    const servers = [{ url: 'https://api.example.com/[1-2]' }];
    const given = { parameters: [{ ...parameter, schema, example }] };
    expect(commandFor(given, { servers })).toMatch(/^curl -i -g -X GET "[^"]*\[1-2\]\/things/);
  });

  test('keeps a header in its line, and one without a value', () => {
    const header = (name: string, example: string): JsonObject => {
      return { name, in: 'header', required: true, schema: { type: 'string' }, example };
    };
    const parameters = [header('X-One', 'a\r\nx-two: b'), header('X-Three', '')];
    expect(commandFor({ parameters })).toBe(
      `curl -i -X GET ${address} \\\n     -H "x-one: ax-two: b" \\\n     -H "x-three;"`,
    );
  });

  test('of a form without fields sends an empty one', () => {
    const content = { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } };
    const type = '-H "content-type: application/x-www-form-urlencoded"';
    expect(commandFor({ requestBody: { required: true, content } }, {}, 'post')).toBe(
      `curl -i -X POST ${address} \\\n     ${type} \\\n     -d ""`,
    );
  });
});
