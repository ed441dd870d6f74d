import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { jsonOf } from '../support/naming.js';
import { generated, minimal } from '../support/pipeline.js';

/** The table of operations that the test server of a document gets. */
async function testing(parts: JsonObject, convention: 'box' | 'general' = 'general') {
  const { files } = await generated(minimal(parts), convention);
  return files.get('src/testing.ts');
}

function ok(schema: JsonObject): JsonObject {
  return { responses: { 200: { description: 'OK', ...jsonOf(schema) } } };
}

const string = { type: 'string' };
const id = { type: 'string', example: '7' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const petId = { name: 'pet_id', in: 'path', required: true, schema: string };
const limit = { name: 'offset', in: 'query', schema: { type: 'integer' } };

describe('The test server of a package', () => {
  test('is an entry point of its own, which no other module imports', async () => {
    const { files } = await generated(minimal({ paths: { '/pets': { get: ok(string) } } }));
    const about = JSON.parse(files.get('package.json') ?? '');
    expect(about.exports['./testing']).toEqual({
      types: './dist/testing.d.ts',
      default: './dist/testing.js',
    });
    expect(about.scripts.build).toContain('esbuild src/index.ts src/testing.ts --bundle');
    const importing = [...files].filter(
      ([file, text]) =>
        file.startsWith('src/') &&
        !/^src\/(?:testing|runtime\/testing\/)/.test(file) &&
        text.includes('/testing'),
    );
    expect(importing).toEqual([]);
  });

  test('is left out where there is nothing to serve', async () => {
    const { files } = await generated(minimal({}));
    expect([...files.keys()].filter((file) => file.includes('testing'))).toEqual([]);
    expect(files.get('package.json')).not.toContain('testing');
  });
});

describe('What it is told of the operations', () => {
  test('is method, path, status, what a request needs, and what the answer holds', async () => {
    const owner = { type: 'object', required: ['name'], properties: { name: string } };
    const pet = {
      type: 'object',
      required: ['id'],
      properties: { id, name: { ...string, example: 'Rex' }, born: { ...string, format: 'date' } },
    };
    const post = {
      requestBody: {
        required: true,
        ...jsonOf({ type: 'object', required: ['name'], properties: { name: string, owner } }),
      },
      responses: { 201: { description: '', ...jsonOf(ref('Pet')) } },
    };
    const text = await testing({
      paths: {
        '/pets': { post, get: ok({ type: 'array', items: ref('Pet') }) },
        '/pets/{pet_id}': { parameters: [petId], get: ok(ref('Pet')) },
      },
      components: { schemas: { Pet: pet } },
    });
    expect(text).toContain("const petExample = { id: '7', name: 'Rex', born: '2012-12-12' };");
    expect(text).toContain(
      `{
      method: 'POST',
      path: '/pets',
      status: 201,
      body: petExample,
      base: ['id'],
      needs: ['name', 'owner.name'],
      creates: '/pets',
    },`,
    );
    expect(text).toContain(
      "{ method: 'GET', path: '/pets', body: [petExample], base: ['id'], of: ['/pets'] },",
    );
    expect(text).toContain(
      "{ method: 'GET', path: '/pets/{pet_id}', body: petExample, base: ['id'] },",
    );
  });

  test('are pages, and what always comes of a thing that extends another', async () => {
    const base = { type: 'object', required: ['id'], properties: { id, etag: string } };
    const own = { type: 'object', properties: { name: string } };
    const entries = { type: 'array', items: ref('Pet') };
    const page = { type: 'object', properties: { entries, total_count: { type: 'integer' } } };
    const text = await testing(
      {
        paths: {
          '/pets': { get: { parameters: [limit], ...ok(page) }, post: ok(ref('Pet')) },
          '/pets/{pet_id}': { parameters: [petId], get: ok(ref('Pet')) },
          '/pets/{pet_id}/friends': { parameters: [petId], get: ok(page) },
        },
        components: { schemas: { Base: base, Pet: { allOf: [ref('Base'), own] } } },
      },
      'box',
    );
    expect(text).toContain(
      `base: ['id', 'etag'],
      items: 'entries',
      of: ['/pets'],
      offset: ['offset', 'total_count'],
    },`,
    );
    expect(text).toContain(
      `path: '/pets/{pet_id}/friends',
      body: { entries: [petExample], total_count: 1 },
      base: ['id', 'etag'],
      items: 'entries',
      of: ['/pets'],
    },`,
    );
    expect(text).toContain("fields: 'fields',");
  });

  test('are the address, whether it asks who calls, and the form of its errors', async () => {
    const failure = { type: 'object', properties: { reason: { ...string, example: 'why' } } };
    const text = await testing({
      paths: {
        '/state': { get: { ...ok(string), security: [] } },
        '/pets': {
          get: {
            responses: {
              204: { description: '' },
              404: { description: '', ...jsonOf(ref('Failure')) },
            },
          },
        },
      },
      components: {
        schemas: { Failure: failure },
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      },
      security: [{ token: [] }],
    });
    expect(text).toContain("roots: ['/v1'],");
    expect(text).toContain('isClosed: true,');
    expect(text).toContain("failure: { reason: 'why' },");
    expect(text).toContain("{ method: 'GET', path: '/state', body: 'value', isOpen: true },");
    expect(text).toContain("{ method: 'GET', path: '/pets', status: 204 },");
  });

  test('is not who calls where a key, which may be anywhere, says that', async () => {
    const key = { type: 'apiKey', in: 'query', name: 'key' };
    const paths = { '/state': { get: ok(string) } };
    const text = await testing({ paths, components: { securitySchemes: { key } } });
    expect(text).toContain('isClosed: false,');
  });

  test('is the documented example, word for word, where there is one', async () => {
    const example = { odd: ['a', null, JSON.parse('{ "__proto__": 1 }')] };
    const content = { 'application/json': { schema: { type: 'object' }, example } };
    const responses = { 200: { description: '', content } };
    const text = await testing({ paths: { '/pets': { get: { responses } } } });
    expect(text).toContain("body: { odd: ['a', null, { ['__proto__']: 1 }] }");
  });

  test('ends where a type holds itself, and sets no prototype', async () => {
    const properties = JSON.parse('{ "__proto__": { "type": "string" } }');
    const tree = {
      type: 'object',
      required: ['root'],
      properties: {
        ...{
          root: ref('Tree'),
          parent: ref('Tree'),
          children: { type: 'array', items: ref('Tree') },
        },
        odd: { type: 'object', properties },
      },
    };
    const text = await testing({
      paths: { '/trees': { get: ok(ref('Tree')) } },
      components: { schemas: { Tree: tree } },
    });
    expect(text).toContain("body: { root: {}, children: [], odd: { ['__proto__']: 'value' } },");
  });

  test('is once what several methods are of one request', async () => {
    const of = (operationId: string) => ({ operationId, ...ok(string) });
    const text = await testing({
      paths: { '/pets#first': { get: of('first') }, '/pets': { get: of('second') } },
    });
    expect(text?.match(/path: '.*?'/g)).toEqual(["path: '/pets'"]);
  });
});
