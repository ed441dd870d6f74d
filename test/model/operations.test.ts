import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { conventions } from '../../generator/name/conventions.js';
import { definitionsIn, lossesOf, operationOf, operationsIn, read, typeText } from './notation.js';

const box = conventions.box.reading;
const string = { type: 'string' };
const object = { type: 'object', properties: { a: string } };
const ok = { 200: { description: 'OK' } };

function answer(content: JsonObject): JsonObject {
  return { description: 'OK', content };
}

describe('answers', () => {
  const json = (type: string): JsonObject => answer({ 'application/json': { schema: { type } } });
  const empty = { description: 'Empty' };

  test.each<
    [what: string, responses: JsonObject, success: string, others: string[], failures: string[]]
  >([
    ['the first with content succeeds', { 202: json('string'), 200: empty }, '202', ['200'], []],
    ['the first succeeds where none has content', { 204: empty, 202: empty }, '202', ['204'], []],
    ['ranges count', { '2XX': json('string'), '4XX': empty }, '2XX', [], ['4XX']],
    ['default stands in', { default: json('string'), 404: empty }, 'default', [], ['404']],
    [
      'default is a failure beside a success',
      { 200: empty, default: empty },
      '200',
      [],
      ['default'],
    ],
    ['redirects are neither', { 200: empty, 302: empty, 100: empty }, '200', [], []],
    ['none is declared', { 404: empty }, '2XX', [], ['404']],
  ])('%s', (_, responses, success, others, failures) => {
    const operation = operationOf({ responses });
    expect(operation.success.status).toBe(success);
    expect(operation.otherSuccesses.map(({ status }) => status)).toEqual(others);
    expect(operation.failures.map(({ status }) => status)).toEqual(failures);
  });

  test('that are not for callers have no content', () => {
    const operation = operationOf({ responses: { 200: json('string') }, 'x-sdk-answer': 'none' });
    expect(operation.success.content).toBeUndefined();
  });
});

describe('parameters', () => {
  const one = (parameter: JsonObject): object | undefined => {
    const [first] = operationOf({
      parameters: [{ name: 'p', ...parameter }],
      responses: ok,
    }).parameters;
    return (
      first && {
        in: first.in,
        style: first.style,
        explode: first.explode,
        type: typeText(first.type),
      }
    );
  };
  const list = { type: 'array', items: string };

  test.each<[parameter: JsonObject, style: string, explode: boolean]>([
    [{ in: 'path' }, 'simple', false],
    [{ in: 'header' }, 'simple', false],
    [{ in: 'query' }, 'form', true],
    [{ in: 'cookie' }, 'form', true],
    [{ in: 'query', explode: false }, 'form', false],
    [{ in: 'query', style: 'deepObject' }, 'deepObject', false],
    [{ in: 'path', style: 'matrix', explode: true }, 'matrix', true],
  ])('%j', (parameter, style, explode) => {
    expect(one({ ...parameter, schema: list })).toEqual({
      in: parameter['in'],
      style,
      explode,
      type: 'string[]',
    });
  });

  test('of a media type are JSON', () => {
    const content = { 'application/json': { schema: list } };
    expect(one({ in: 'query', content })).toMatchObject({ style: 'json', type: 'string[]' });
    const text = { 'text/plain': { schema: string } };
    expect(one({ in: 'query', content: text })).toMatchObject({ style: 'form', type: 'string' });
  });

  test('that OpenAPI ignores are recorded', () => {
    const parameters = [{ name: 'Accept', in: 'header', schema: string }];
    const built = read({ paths: { '/a': { get: { parameters, responses: ok } } } });
    expect(operationsIn(built)[0]?.parameters).toEqual([]);
    expect(lossesOf(built)).toEqual([
      '/paths/~1a/get/parameters/0 ignored: the header parameter `Accept`',
    ]);
  });

  test('that are declared by name give that name to their types', () => {
    const Mode = { name: 'mode', in: 'query', schema: { enum: ['a', 'b'] } };
    const parameters = [{ $ref: '#/components/parameters/Mode' }];
    const paths = { '/a': { get: { parameters, responses: ok } } };
    const { types } = read({ paths, components: { parameters: { Mode } } }).value;
    expect([...types.values()].map(({ place }) => place)).toEqual([
      { kind: 'component', key: 'Mode' },
    ]);
  });
});

describe('an operation', () => {
  test('has a server of its own when it is not that of the document', () => {
    const servers = [{ url: 'https://{host}/x', variables: { host: { default: 'b.example' } } }];
    const same = [{ url: 'https://api.example.com/v1' }];
    expect(operationOf({ responses: ok, servers }).server?.url).toBe('https://b.example/x');
    expect(operationOf({ responses: ok, servers: same }).server).toBeUndefined();
    const built = read({ paths: { '/a': { servers, get: { responses: ok } } } });
    expect(operationsIn(built)[0]?.server?.url).toBe('https://b.example/x');
  });

  test('may be called by a whole URL', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, schema: string },
      { name: 'q', in: 'query', schema: string },
    ];
    const operation = operationOf({ parameters, responses: ok, 'x-sdk-url-argument': 'statusUrl' });
    expect(operation.address).toEqual({ kind: 'url', argument: 'statusUrl' });
    expect(operation.parameters.map(({ name }) => name)).toEqual(['q']);
  });

  test('may have a twin that is called by a whole URL, with names of its own', () => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema: string }];
    const requestBody = { content: { 'application/json': { schema: object } } };
    const put = { parameters, requestBody, responses: ok, 'x-sdk-by-url': 'putByUrl' };
    const built = read({ paths: { '/a/{id}': { put } } });
    const [primary, twin] = operationsIn(built);
    const id = '#/paths/~1a~1{id}/put';
    expect(primary).toMatchObject({ id, twinOf: undefined, address: { kind: 'path' } });
    expect(twin).toMatchObject({
      id: `${id}@byUrl`,
      twinOf: id,
      preferredName: 'putByUrl',
      address: { kind: 'url', argument: 'url' },
      parameters: [],
    });
    const body = `${id}/requestBody/content/application~1json/schema`;
    expect(definitionsIn(built)).toEqual({
      [body]: '{ a?: string }',
      [`${body}@byUrl`]: `= ${body}`,
    });
  });

  test('that may redirect has a twin which gives the address, where the convention says so', () => {
    const responses = { ...ok, 302: { description: 'Found' } };
    const get = { responses, 'x-sdk-location-name': 'getUrl' };
    const built = read({ paths: { '/a': { get } } }, { locations: true });
    expect(
      operationsIn(built).map(({ id, gives, success, preferredName }) => [
        id,
        gives,
        success.status,
        preferredName,
      ]),
    ).toEqual([
      ['#/paths/~1a/get', 'content', '200', undefined],
      ['#/paths/~1a/get@location', 'location', '302', 'getUrl'],
    ]);
    expect(operationsIn(read({ paths: { '/a': { get } } }))).toHaveLength(1);
  });

  test('that cannot be called is left out, and that is said', () => {
    const built = read({
      paths: {
        '/a': { query: { responses: ok }, additionalOperations: { COPY: { responses: ok } } },
      },
      webhooks: { done: {} },
    });
    const said = built.diagnostics.map(({ code, message }) => `${code}: ${message}`);
    expect(said).toEqual([
      'ignored-part: The list of webhooks has no counterpart in the package.',
      'ignored-part: The operation `COPY /a` has no counterpart in the package.',
      'ignored-part: The operation `QUERY /a` has no counterpart in the package.',
    ]);
    expect(lossesOf(built)).toHaveLength(3);
  });
});

describe('listings', () => {
  const Page = {
    type: 'object',
    properties: {
      entries: { type: 'array', items: string, nullable: true },
      next_marker: string,
      total_count: { type: 'integer' },
    },
  };
  const responses = { 200: answer({ 'application/json': { schema: Page } }) };
  const takes = (...names: string[]): JsonObject[] =>
    names.map((name) => ({ name, in: 'query', schema: string }));
  const marker = { parameter: 'marker', next: 'next_marker' };
  const offset = { parameter: 'offset', total: 'total_count' };
  const items = { name: 'entries', of: { kind: 'string' } };

  test('are known by the rules of the convention', () => {
    const of = (...names: string[]): unknown =>
      operationOf({ parameters: takes(...names), responses }, box).pages;
    expect(of('marker')).toEqual({ items, marker, offset: undefined });
    expect(of('marker', 'offset')).toEqual({ items, marker, offset });
    expect(of('limit')).toBeUndefined();
  });

  test('are known by what the document says', () => {
    const parameters = takes('after');
    const given = { items: 'entries', marker: 'after', next: 'next_marker' };
    expect(operationOf({ parameters, responses, 'x-sdk-pages': given }).pages).toEqual({
      items,
      marker: { parameter: 'after', next: 'next_marker' },
      offset: undefined,
    });
    expect(operationOf({ parameters: takes('marker'), responses }).pages).toBeUndefined();
  });

  test('that name what is not there are recorded', () => {
    const get = { responses, 'x-sdk-pages': { items: 'data', marker: 'after', next: 'b' } };
    expect(lossesOf(read({ paths: { '/a': { get } } }))).toEqual([
      '/paths/~1a/get/x-sdk-pages ignored: `x-sdk-pages`, which names nothing that is there',
    ]);
  });
});
