import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { printedInAll, sampleIn, scopeOfParts, type Other } from './languagesScope.js';

type Printed = { readonly [L in Other]: string };

const text = { type: 'string' };

/** What is printed for a call that sends a body of this schema. */
function sent(schema: JsonObject): Printed {
  const scope = scopeOfParts({
    paths: { '/things': { post: posted(schema) } },
    components: { schemas: components },
  });
  return printedInAll(scope, sampleIn(scope, 'createThing'));
}

function posted(schema: JsonObject): JsonObject {
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  return { 'x-box-tag': 'things', requestBody, responses: {} };
}

const components: JsonObject = {
  Owner: {
    type: 'object',
    required: ['type', 'id'],
    properties: { type: { ...text, enum: ['user'] }, id: text, name: text },
  },
  Cat: { type: 'object', required: ['name'], properties: { name: { ...text, example: 'Tom' } } },
  Dog: { type: 'object', required: ['bark'], properties: { bark: text } },
  Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] },
};

/** What is printed for a required property `a` of the body. */
function given(schema: JsonObject, example?: Json): Printed {
  const property = example === undefined ? schema : { ...schema, example };
  const all = sent({ type: 'object', required: ['a'], properties: { a: property } });
  return inside(all, {
    python: ['client.things.create_thing(', ')'],
    csharp: [
      'await client.Things.CreateThingAsync(requestBody: new CreateThingRequestBody(a: ',
      '));',
    ],
    swift: ['try await client.things.createThing(requestBody: CreateThingRequestBody(a: ', '))'],
    java: ['client.getThings().createThing(new CreateThingRequestBody(', '))'],
  });
}

/** What stands between the two, on one line. */
function inside(
  all: Printed,
  around: { readonly [L in Other]: readonly [before: string, after: string] },
): Printed {
  const of = (language: Other): string => {
    const line = all[language]
      .replace(/\n +(?=\.)/gu, '')
      .replace(/([([{])\n +/gu, '$1')
      .replace(/,?\n *(?=[)\]}])/gu, '')
      .replace(/\n +/gu, ' ');
    const [before, after] = around[language];
    expect(line.slice(0, before.length)).toBe(before);
    expect(line.slice(-after.length)).toBe(after);
    return line.slice(before.length, -after.length);
  };
  return { python: of('python'), csharp: of('csharp'), swift: of('swift'), java: of('java') };
}

/** The same text in all languages. */
function same(one: string): Printed {
  return { python: one, csharp: one, swift: one, java: one };
}

/** What is given, its schema, its example, and what is printed. */
type Case = [what: string, schema: JsonObject, example: Json | undefined, expected: Printed];

describe('a value', () => {
  test.each<Case>([
    ['text', text, 'a "b"', same('"a \\"b\\""')],
    ['integer', { type: 'integer' }, 12, same('12')],
    [
      'large integer',
      { type: 'integer' },
      9e15,
      { ...same('9000000000000000'), java: '9000000000000000L' },
    ],
    ['fraction', { type: 'number' }, 0.5, same('0.5')],
    ['whole number', { type: 'number' }, 2, { ...same('2'), java: '2.0' }],
    ['boolean', { type: 'boolean' }, false, { ...same('false'), python: 'False' }],
    ['true', { type: 'boolean' }, true, { ...same('true'), python: 'True' }],
    [
      'date',
      { ...text, format: 'date' },
      '2024-01-31',
      {
        python: 'date_from_string("2024-01-31")',
        csharp: 'Utils.DateFromString(date: "2024-01-31")',
        swift: 'try Utils.Dates.dateFromString(date: "2024-01-31")',
        java: 'dateFromString("2024-01-31")',
      },
    ],
    [
      'date-time',
      { ...text, format: 'date-time' },
      '2024-01-31T10:00:00Z',
      {
        python: 'date_time_from_string("2024-01-31T10:00:00Z")',
        csharp: 'Utils.DateTimeFromString(dateTime: "2024-01-31T10:00:00Z")',
        swift: 'try Utils.Dates.dateTimeFromString(dateTime: "2024-01-31T10:00:00Z")',
        java: 'dateTimeFromString("2024-01-31T10:00:00Z")',
      },
    ],
    [
      'value of an enum',
      { ...text, enum: ['FILE.UPLOADED', 'addEnumOption', 'co-owner'] },
      'FILE.UPLOADED',
      {
        python: 'CreateThingA.FILE_UPLOADED',
        csharp: 'CreateThingRequestBodyAField.FileUploaded',
        swift: 'CreateThingRequestBodyAField.fileUploaded',
        java: 'CreateThingRequestBodyAField.FILE_UPLOADED',
      },
    ],
    [
      'value of an enum in camel case',
      { ...text, enum: ['addEnumOption', 'other'] },
      'addEnumOption',
      {
        python: 'CreateThingA.ADDENUMOPTION',
        csharp: 'CreateThingRequestBodyAField.AddEnumOption',
        swift: 'CreateThingRequestBodyAField.addEnumOption',
        java: 'CreateThingRequestBodyAField.ADDENUMOPTION',
      },
    ],
    [
      'list',
      { type: 'array', items: text },
      ['a', 'b'],
      {
        python: '["a", "b"]',
        csharp: 'Array.AsReadOnly(new [] { "a", "b" })',
        swift: '["a", "b"]',
        java: 'Arrays.asList("a", "b")',
      },
    ],
    [
      'list of enum values',
      { type: 'array', items: { ...text, enum: ['x', 'y'] } },
      ['y'],
      {
        python: '[CreateThingA.Y]',
        csharp:
          'Array.AsReadOnly(new [] {new StringEnum<CreateThingRequestBodyAField>(CreateThingRequestBodyAField.Y)})',
        swift: '[CreateThingRequestBodyAField.y]',
        java: 'Arrays.asList(CreateThingRequestBodyAField.Y)',
      },
    ],
    [
      'map',
      { type: 'object', additionalProperties: text },
      undefined,
      { python: '{}', csharp: 'new Dictionary<string, string>()', swift: '[:]', java: 'mapOf()' },
    ],
    [
      'object, whose constant is left out',
      { $ref: '#/components/schemas/Owner' },
      undefined,
      {
        python: 'Owner(id="value")',
        csharp: 'new Owner(id: "value")',
        swift: 'Owner(id: "value")',
        java: 'new Owner("value")',
      },
    ],
    [
      'object with what need not be given',
      { allOf: [{ $ref: '#/components/schemas/Owner' }] },
      { id: '1', name: 'N' },
      {
        python: 'Owner(id="1", name="N")',
        csharp: 'new Owner(id: "1") { Name = "N" }',
        swift: 'Owner(id: "1", name: "N")',
        java: 'new Owner.Builder("1").name("N").build()',
      },
    ],
    [
      'union',
      { $ref: '#/components/schemas/Pet' },
      undefined,
      {
        python: 'Cat(name="Tom")',
        csharp: 'new Cat(name: "Tom")',
        swift: '.cat(Cat(name: "Tom"))',
        java: 'new Cat("Tom")',
      },
    ],
    [
      'list of a union',
      { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
      undefined,
      {
        python: '[Cat(name="Tom")]',
        csharp: 'Array.AsReadOnly(new Pet[] { new Cat(name: "Tom") })',
        swift: '[.cat(Cat(name: "Tom"))]',
        java: 'Arrays.asList(new Cat("Tom"))',
      },
    ],
    [
      'nested object',
      {
        type: 'object',
        required: ['b'],
        properties: { b: { type: 'object', required: ['c'], properties: { c: text } } },
      },
      undefined,
      {
        python: 'CreateThingA(b=CreateThingABField(c="value"))',
        csharp:
          'new CreateThingRequestBodyAField(b: new CreateThingRequestBodyABField(c: "value"))',
        swift: 'CreateThingRequestBodyAField(b: CreateThingRequestBodyABField(c: "value"))',
        java: 'new CreateThingRequestBodyAField(new CreateThingRequestBodyABField("value"))',
      },
    ],
  ])('%s', (_, schema, example, expected) => {
    const found = given(schema, example);
    // A list in braces has blanks inside only on one line.
    const tight = (one: string): string => one.replace(/\{ (?=\S)|(?<=\S) \}/gu, (at) => at.trim());
    expect({ ...found, csharp: tight(found.csharp) }).toEqual({
      ...expected,
      csharp: tight(expected.csharp),
    });
  });
});
