import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { ConventionName } from '../../generator/name/conventions.js';
import { isRequired, signatureOf, type Slot } from '../../generator/name/signature.js';
import { jsonOf, named } from '../support/naming.js';

const path = '/files/{file_id}/parts/{part_id}';
const id = (name: string): JsonObject => parameter(name, 'path', { required: true });

function parameter(name: string, place: string, more: JsonObject = {}): JsonObject {
  return { name, in: place, schema: { type: 'string' }, ...more };
}

const schemas = {
  Plain: { type: 'object', properties: { a: { type: 'string' } } },
  Tagged: {
    type: 'object',
    required: ['type'],
    properties: { type: { type: 'string', enum: ['tagged'] }, a: { type: 'string' } },
  },
};

/** How an operation is called: `name` or `name?` for each argument, and what the last one holds. */
function calls(operation: JsonObject, convention: ConventionName = 'box'): string {
  const { parameters = [], ...rest } = operation;
  const own = Array.isArray(parameters) ? parameters : [];
  const post = { parameters: [id('file_id'), id('part_id'), ...own], responses: {}, ...rest };
  const { api, table: names } = named(
    { paths: { [path]: { post } }, components: { schemas } },
    convention,
  );
  const all = api.services.flatMap((service) => service.operations);
  const twinOrSelf = all.at(-1);
  if (twinOrSelf === undefined) throw new Error('There is no operation.');
  const { positional, optionals } = signatureOf(twinOrSelf, { api, names });
  const show = (slot: Slot): string => slot.name + (isRequired(slot) ? '' : '?');
  const last = optionals.length === 0 ? [] : [`{ ${optionals.map(show).join(', ')} }`];
  return [...positional.map(show), ...last].join(', ');
}

const plain = { requestBody: jsonOf({ $ref: '#/components/schemas/Plain' }) };
const ids = 'fileId, partId';

describe('arguments (rules S1 to S4)', () => {
  test('path parameters come first, as the document lists them; the rest is optional', () => {
    expect(calls({})).toBe(`${ids}, { headers?, cancellationToken? }`);
  });

  test('a body comes before the query, and that before the headers', () => {
    const parameters = [
      parameter('x-a', 'header', { required: true }),
      parameter('q', 'query', { required: true }),
    ];
    expect(calls({ ...plain, parameters })).toBe(
      `${ids}, requestBody, queryParams, headersInput, { cancellationToken? }`,
    );
  });

  test('an optional slot before a required one is positional', () => {
    const requestBody = { ...plain.requestBody, required: false };
    const parameters = [parameter('q', 'query', { required: true })];
    expect(calls({ requestBody, parameters })).toBe(
      `${ids}, requestBody?, queryParams, { headers?, cancellationToken? }`,
    );
  });

  test('an optional body goes into the last argument', () => {
    const requestBody = { ...plain.requestBody, required: false };
    expect(calls({ requestBody })).toBe(`${ids}, { requestBody?, headers?, cancellationToken? }`);
  });

  test('where nothing is required, all is positional', () => {
    const get = { parameters: [parameter('q', 'query')], responses: {} };
    const { api, table: names } = named({ paths: { '/files': { get } } }, 'box');
    const [operation] = api.services.flatMap((service) => service.operations);
    if (operation === undefined) throw new Error('There is no operation.');
    const { positional, optionals } = signatureOf(operation, { api, names });
    expect(positional.map(({ name }) => name)).toEqual([
      'queryParams',
      'headersInput',
      'cancellationToken',
    ]);
    expect(optionals).toEqual([]);
  });
});

describe('what has one value only (rule S2)', () => {
  const one = { required: true, schema: { type: 'string', enum: ['2025.0'] } };

  test('is filled in where it is a header', () => {
    const parameters = [parameter('box-version', 'header', one)];
    expect(calls({ parameters })).toBe(`${ids}, { headers?, cancellationToken? }`);
  });

  test('is filled in beside another header that must be given', () => {
    const parameters = [
      parameter('box-version', 'header', one),
      parameter('digest', 'header', { required: true }),
    ];
    expect(calls({ parameters })).toBe(`${ids}, headersInput, { cancellationToken? }`);
  });

  test('is not where it is a query parameter', () => {
    const parameters = [parameter('status', 'query', one)];
    expect(calls({ parameters })).toBe(`${ids}, queryParams, { headers?, cancellationToken? }`);
  });
});

describe('a body with constants (rule S5)', () => {
  const requestBody = jsonOf({ $ref: '#/components/schemas/Tagged' });

  test('is called requestBodyInput', () => {
    expect(calls({ requestBody })).toBe(
      `${ids}, requestBodyInput, { headers?, cancellationToken? }`,
    );
  });

  test('keeps its name inside the last argument', () => {
    expect(calls({ requestBody: { ...requestBody, required: false } })).toBe(
      `${ids}, { requestBody?, headers?, cancellationToken? }`,
    );
  });

  test('keeps its name in a list', () => {
    const list = { type: 'array', items: { $ref: '#/components/schemas/Tagged' } };
    expect(calls({ requestBody: jsonOf(list) })).toBe(
      `${ids}, requestBody, { headers?, cancellationToken? }`,
    );
  });

  test('keeps its name where the convention has no input types', () => {
    expect(calls({ requestBody: { ...requestBody, required: true } }, 'general')).toBe(
      `${ids}, requestBody, { headers?, cancellationToken? }`,
    );
  });
});

describe('a whole address', () => {
  test('stands in the place of the path parameters', () => {
    expect(calls({ ...plain, 'x-sdk-url-argument': 'downloadUrl' })).toBe(
      'downloadUrl, requestBody, { headers?, cancellationToken? }',
    );
  });

  test('is called url in a second way to call', () => {
    expect(calls({ ...plain, 'x-sdk-by-url': 'sendByUrl' })).toBe(
      'url, requestBody, { headers?, cancellationToken? }',
    );
  });

  test('is called url where the name asked for cannot stand in code', () => {
    expect(calls({ 'x-sdk-url-argument': 'a b' })).toBe('url, { headers?, cancellationToken? }');
  });
});
