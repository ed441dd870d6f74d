import { describe, expect, test } from 'vitest';
import { compose, type Composed } from '../../generator/compose/compose.js';
import { inOwnTerms } from '../../generator/compose/ownTerms.js';
import type { Checked, Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Document } from '../../generator/load/document.js';
import { valueAt } from '../../generator/load/pointer.js';
import { minimal } from '../support/document.js';

function documentIn(file: string, parts: JsonObject): Document {
  return { root: minimal(parts), files: new Map(), sourceOf: (pointer) => ({ file, pointer }) };
}

/** Composes a document with further ones, each with what its names end in. */
function composed(
  first: JsonObject,
  ...further: readonly (readonly [suffix: string, parts: JsonObject])[]
): Checked<Composed> {
  const members = further.map(([suffix, parts], index) => ({
    document: documentIn(`${String(index + 2)}.yml`, parts),
    suffix,
  }));
  return compose(documentIn('1.yml', first), members);
}

function at({ value }: Checked<Composed>, pointer: string): Json | undefined {
  return valueAt(value.document.root, pointer);
}

const hub = { type: 'object', properties: { owner: { $ref: '#/components/schemas/User--Mini' } } };
const user = { type: 'object', properties: { id: { type: 'string' } } };
const answer = { description: 'A hub.', content: json({ $ref: '#/components/schemas/Hub' }) };
const getHub = { operationId: 'get_hub', responses: { '200': answer } };

function json(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}

describe('one document', () => {
  test('stays as it is', () => {
    const document = documentIn('1.yml', {});
    expect(compose(document, []).value.document).toBe(document);
  });
});

describe('the components of a document with a suffix', () => {
  const components = { schemas: { Hub: hub, 'User--Mini': user }, parameters: { Version: {} } };
  const result = composed({ components: { schemas: { Hub: { type: 'string' } } } }, [
    'V2025R0',
    { components, paths: { '/hubs': { get: getHub } } },
  ]);

  test('have it at the end of their keys', () => {
    expect(at(result, '/components')).toEqual({
      schemas: {
        Hub: { type: 'string' },
        HubV2025R0: {
          type: 'object',
          properties: { owner: { $ref: '#/components/schemas/User--MiniV2025R0' } },
        },
        'User--MiniV2025R0': user,
      },
      parameters: { VersionV2025R0: {} },
    });
    expect(result.diagnostics).toEqual([]);
  });

  test('are referred to by their new keys', () => {
    const schema = '/paths/~1hubs/get/responses/200/content/application~1json/schema';
    expect(at(result, schema)).toEqual({ $ref: '#/components/schemas/HubV2025R0' });
  });

  test('still stand where they came from', () => {
    const { document } = result.value;
    expect(document.sourceOf('/components/schemas/HubV2025R0/properties')).toEqual({
      file: '2.yml',
      pointer: '/components/schemas/Hub/properties',
    });
    expect(document.sourceOf('/components/schemas/Hub')).toEqual({
      file: '1.yml',
      pointer: '/components/schemas/Hub',
    });
    expect(document.sourceOf('/paths/~1hubs/get').file).toBe('2.yml');
  });

  test('are mended where they stand', () => {
    const mend = { kind: 'remove', pointer: '/components/schemas/HubV2025R0/type' } as const;
    const checked = { value: 1, diagnostics: [diagnosticWith(mend)] };
    const [diagnostic] = inOwnTerms(checked, result.value).diagnostics;
    expect(diagnostic?.mends).toEqual([{ ...mend, pointer: '/components/schemas/Hub/type' }]);
  });

  test('leave what only looks like a reference alone', () => {
    const example = { $ref: '#/components/schemas/Hub' };
    const { value } = composed({}, ['V2', { components: { schemas: { Hub: { example } } } }]);
    expect(valueAt(value.document.root, '/components/schemas/HubV2/example')).toEqual(example);
  });
});

function diagnosticWith(mend: { readonly kind: 'remove'; readonly pointer: string }) {
  return {
    code: 'name-collision',
    severity: 'warning',
    message: '',
    source: undefined,
    mends: [mend],
  } as const;
}

describe('what stands beside a reference', () => {
  const ref = { $ref: '#/components/schemas/Hub' };
  const described = { ...ref, description: 'Its own.', properties: { a: { ...ref, title: 'A' } } };
  const components = { schemas: { Hub: hub, 'User--Mini': user, Mine: described } };

  test('counts when the document is of OpenAPI 3.1, also beside one of 3.0', () => {
    const result = composed({ openapi: '3.0.3' }, ['V2', { components }]);
    const allOf = [{ $ref: '#/components/schemas/HubV2' }];
    expect(at(result, '/components/schemas/MineV2')).toEqual({
      allOf,
      description: 'Its own.',
      properties: { a: { allOf, title: 'A' } },
    });
  });

  test('does not count when it is of OpenAPI 3.0, also beside one of 3.1', () => {
    const result = composed({}, ['V2', { openapi: '3.0.3', components }]);
    expect(at(result, '/components/schemas/MineV2')).toEqual({
      $ref: '#/components/schemas/HubV2',
    });
  });

  test('is left alone between documents of one version', () => {
    const result = composed({}, ['V2', { components }]);
    expect(at(result, '/components/schemas/MineV2/description')).toBe('Its own.');
  });
});

describe('discriminators', () => {
  const pets = { Cat: { type: 'object' }, Dog: { type: 'object' } };
  const refs = ['Cat', 'Dog'].map((key) => ({ $ref: `#/components/schemas/${key}` }));

  test('keep their values when what they map to is renamed', () => {
    const mapping = { cat: '#/components/schemas/Cat', dog: 'Dog' };
    const Pet = { oneOf: refs, discriminator: { propertyName: 'kind', mapping } };
    const result = composed({}, ['V2', { components: { schemas: { ...pets, Pet } } }]);
    expect(at(result, '/components/schemas/PetV2/discriminator/mapping')).toEqual({
      cat: '#/components/schemas/CatV2',
      dog: '#/components/schemas/DogV2',
    });
  });

  test('that leave their values to the keys of schemas spell them out', () => {
    const Pet = { oneOf: refs, discriminator: { propertyName: 'kind' } };
    const result = composed({}, ['V2', { components: { schemas: { ...pets, Pet } } }]);
    expect(at(result, '/components/schemas/PetV2/discriminator/mapping')).toEqual({
      Cat: '#/components/schemas/CatV2',
      Dog: '#/components/schemas/DogV2',
    });
  });

  test('of a base know the schemas that extend it', () => {
    const Pet = { type: 'object', discriminator: { propertyName: 'kind' } };
    const Cat = { allOf: [{ $ref: '#/components/schemas/Pet' }] };
    const result = composed({}, ['V2', { components: { schemas: { Pet, Cat } } }]);
    expect(at(result, '/components/schemas/PetV2/discriminator/mapping')).toEqual({
      Cat: '#/components/schemas/CatV2',
    });
  });
});

describe('operations', () => {
  test('say what their names end in, unless they do so themselves', () => {
    const own = { ...getHub, 'x-sdk-suffix': 'Beta' };
    const result = composed({}, ['V2', { paths: { '/hubs': { get: getHub, post: own } } }]);
    expect(at(result, '/paths/~1hubs/get/x-sdk-suffix')).toBe('V2');
    expect(at(result, '/paths/~1hubs/post/x-sdk-suffix')).toBe('Beta');
  });

  test('have their document’s servers when those are others', () => {
    const servers = [{ url: 'https://upload.example.com' }];
    const own = [{ url: 'https://own.example.com' }];
    const paths = { '/a': { get: getHub }, '/b': { servers: own, get: getHub } };
    const result = composed({}, ['', { servers, paths }]);
    expect(at(result, '/paths/~1a/get/servers')).toEqual(servers);
    expect(at(result, '/paths/~1b/get/servers')).toBeUndefined();
    expect(at(result, '/servers')).toEqual([{ url: 'https://api.example.com/v1' }]);
  });

  test('have no servers of their own when the document’s are the same', () => {
    const result = composed({}, ['V2', { paths: { '/hubs': { get: getHub } } }]);
    expect(at(result, '/paths/~1hubs/get/servers')).toBeUndefined();
  });

  test('of one path in two documents stand together', () => {
    const shared = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
    const first = { paths: { '/hubs/{id}': { parameters: [shared], get: getHub } } };
    const own = { ...shared, description: 'Its own.' };
    const put = { ...getHub, parameters: [own] };
    const result = composed(first, ['V2', { paths: { '/hubs/{id}': { put } } }]);
    expect(at(result, '/paths/~1hubs~1{id}')).toEqual({
      get: { ...getHub, parameters: [shared] },
      put: expect.objectContaining({ parameters: [own], 'x-sdk-suffix': 'V2' }) as Json,
    });
    const parameter = '/paths/~1hubs~1{id}/get/parameters/0/name';
    expect(result.value.document.sourceOf(parameter)).toEqual({
      file: '1.yml',
      pointer: '/paths/~1hubs~1{id}/parameters/0/name',
    });
    expect(result.diagnostics).toEqual([]);
  });

  test('have operationIds of their own', () => {
    const first = { paths: { '/hubs': { get: getHub } } };
    const v2 = composed(first, ['V2', { paths: { '/v2/hubs': { get: getHub } } }]);
    expect(at(v2, '/paths/~1v2~1hubs/get/operationId')).toBe('get_hubV2');
    const plain = composed(first, ['', { paths: { '/v2/hubs': { get: getHub } } }]);
    expect(at(plain, '/paths/~1v2~1hubs/get/operationId')).toBeUndefined();
    expect(plain.diagnostics).toEqual([
      expect.objectContaining({
        code: 'duplicate-operation-id',
        severity: 'warning',
        source: { file: '2.yml', pointer: '/paths/~1v2~1hubs/get/operationId' },
      }),
    ]);
  });

  test('of one path and method in two documents are an error', () => {
    const paths = { '/hubs': { get: getHub } };
    const result = composed({ paths }, ['V2', { paths }]);
    expect(result.diagnostics).toEqual([
      expect.objectContaining({
        code: 'operation-conflict',
        severity: 'error',
        source: { file: '2.yml', pointer: '/paths/~1hubs/get' },
        mends: [{ kind: 'remove', pointer: '/paths/~1hubs/get' }],
      }),
    ]);
  });
});

describe('what both documents have', () => {
  test('components without a suffix are shared where they say the same', () => {
    const schemas = { Hub: hub, 'User--Mini': user };
    const result = composed({ components: { schemas } }, ['', { components: { schemas } }]);
    expect(at(result, '/components/schemas')).toEqual(schemas);
    expect(result.diagnostics).toEqual([]);
  });

  test('and are an error where they do not', () => {
    const result = composed({ components: { schemas: { Hub: hub } } }, [
      '',
      { components: { schemas: { Hub: user } } },
    ]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['component-conflict']);
    expect(result.diagnostics[0]?.source).toEqual({
      file: '2.yml',
      pointer: '/components/schemas/Hub',
    });
  });

  test('equal security schemes are shared; others get the suffix, also where they are required', () => {
    const bearer = { type: 'http', scheme: 'bearer' };
    const first = { components: { securitySchemes: { a: bearer, b: bearer } } };
    const get = { ...getHub, security: [{ a: [], b: ['x'] }] };
    const result = composed(first, [
      'V2',
      {
        components: { securitySchemes: { a: bearer, b: { type: 'http', scheme: 'basic' } } },
        paths: { '/hubs': { get } },
      },
    ]);
    expect(at(result, '/components/securitySchemes')).toEqual({
      a: bearer,
      b: bearer,
      bV2: { type: 'http', scheme: 'basic' },
    });
    expect(at(result, '/paths/~1hubs/get/security')).toEqual([{ a: [], bV2: ['x'] }]);
  });

  test('tags are one list, each name once', () => {
    const tags = (...names: readonly string[]): Json => names.map((name) => ({ name }));
    const result = composed(
      { tags: tags('a', 'b') },
      ['V2', { tags: tags('b', 'c') }],
      ['V3', { tags: tags('d', 'c') }],
    );
    expect(at(result, '/tags')).toEqual(tags('a', 'b', 'c', 'd'));
    expect(result.value.document.sourceOf('/tags/2/name')).toEqual({
      file: '2.yml',
      pointer: '/tags/1/name',
    });
  });
});
