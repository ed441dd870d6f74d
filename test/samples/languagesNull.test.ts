import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { SampleValue } from '../../generator/sample/sample.js';
import { printedInAll, sampleIn, scopeOfParts } from './languagesScope.js';

const text = { type: 'string' };

function posted(schema: JsonObject): JsonObject {
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  return { 'x-box-tag': 'things', requestBody, responses: {} };
}

describe('a value that may be null', () => {
  const body = (example: Json | undefined): JsonObject => ({
    type: 'object',
    properties: {
      lock: {
        type: ['object', 'null'],
        properties: { until: { ...text, format: 'date-time' } },
        ...(example === undefined ? {} : { example }),
      },
    },
  });
  test('is null, in the word that sends it', () => {
    const scope = scopeOfParts({
      paths: { '/things': { post: posted({ $ref: '#/components/schemas/Body' }) } },
      components: { schemas: { Body: body(null) } },
    });
    expect(printedInAll(scope, sampleIn(scope, 'createThing'))).toEqual({
      python: 'client.things.create_thing(lock=null)',
      csharp: 'await client.Things.CreateThingAsync(requestBody: new Body() { Lock = null });',
      swift: 'try await client.things.createThing(requestBody: Body(lock: .null))',
      java: 'client.getThings().createThing(new Body.Builder().lock(null).build())',
    });
  });

  test('is wrapped in Swift', () => {
    const scope = scopeOfParts({
      paths: { '/things': { post: posted({ $ref: '#/components/schemas/Body' }) } },
      components: { schemas: { Body: body({ until: '2024-01-31T10:00:00Z' }) } },
    });
    expect(printedInAll(scope, sampleIn(scope, 'createThing')).swift).toContain(
      'lock: .value(BodyLockField(',
    );
  });
});

describe('a member', () => {
  const printedFor = (member: JsonObject): string => {
    const schema = { type: 'object', required: ['a'], properties: { a: member } };
    const scope = scopeOfParts({ paths: { '/things': { post: posted(schema) } } });
    return printedInAll(scope, sampleIn(scope, 'createThing')).csharp;
  };

  test('that must be given, but may be null, may be left out as well', () => {
    expect(printedFor({ type: ['string', 'null'], example: 'x' })).toContain(
      'new CreateThingRequestBody() { A = "x" }',
    );
  });

  test('that can have one value only is given where it may be left out on the wire', () => {
    const item = {
      type: 'object',
      properties: { type: { ...text, enum: ['file'], example: 'file' } },
    };
    expect(printedFor(item)).toContain('Type = CreateThingRequestBodyATypeField.File');
  });
});

describe('what only other makers of samples give', () => {
  const scope = scopeOfParts({
    paths: { '/things': { post: posted({ type: 'object', additionalProperties: text }) } },
  });
  const sample = sampleIn(scope, 'createThing');
  const body: SampleValue = {
    kind: 'map',
    entries: [
      ['a "b"', { kind: 'literal', value: 'x' }],
      ['n', { kind: 'bigint', value: 7 }],
    ],
  };

  test('the entries of a map', () => {
    expect(printedInAll(scope, { ...sample, body })).toEqual({
      python: 'client.things.create_thing({"a \\"b\\"": "x", "n": 7})',
      csharp: `await client.Things.CreateThingAsync(
    requestBody: new Dictionary<string, string>() {
        { "a \\"b\\"", "x" },
        { "n", 7 }
    }
);`,
      swift: 'try await client.things.createThing(requestBody: ["a \\"b\\"": "x", "n": 7])',
      java: 'client.getThings().createThing(mapOf(entryOf("a \\"b\\"", "x"), entryOf("n", 7L)))',
    });
  });

  test('a list without items', () => {
    const { csharp, java, python, swift } = printedInAll(scope, {
      ...sample,
      body: { kind: 'list', items: [] },
    });
    expect([python, swift, java]).toEqual([
      'client.things.create_thing([])',
      'try await client.things.createThing(requestBody: [])',
      'client.getThings().createThing(Arrays.asList())',
    ]);
    expect(csharp).toContain('Array.AsReadOnly(new object[] {})');
  });
});
