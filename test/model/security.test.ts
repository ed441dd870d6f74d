import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Api } from '../../generator/model/api.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { documentOf, minimal } from '../support/document.js';

function read(parts: JsonObject): Api {
  return build(documentOf(minimal(parts)), conventions.general.reading).value;
}

describe('a security scheme', () => {
  const schemeOf = (scheme: JsonObject, parts: JsonObject = {}): object | undefined => {
    const { security } = read({ components: { securitySchemes: { one: scheme } }, ...parts });
    const [{ source: _, key, ...rest } = { source: undefined, key: undefined }] = security;
    expect(key).toBe('one');
    return rest;
  };

  test.each<[JsonObject, object]>([
    [{ type: 'http', scheme: 'Bearer', description: 'A token.' }, { kind: 'bearer' }],
    [{ type: 'http', scheme: 'BASIC' }, { kind: 'basic' }],
    [{ type: 'http', scheme: 'digest' }, { kind: 'http' }],
    [{ type: 'mutualTLS' }, { kind: 'mutualTLS' }],
    [{ type: 'openIdConnect', openIdConnectUrl: 'https://a.example' }, { kind: 'openIdConnect' }],
    [
      { type: 'apiKey', name: 'X-Key', in: 'header' },
      { kind: 'apiKey', name: 'X-Key', in: 'header' },
    ],
    [
      { type: 'apiKey', name: 'k', in: 'cookie' },
      { kind: 'apiKey', name: 'k', in: 'cookie' },
    ],
    [{ type: 'apiKey', name: 'k', in: 'body' }, { kind: 'http' }],
    [{ type: 'apiKey', in: 'query' }, { kind: 'http' }],
    [{ type: 'oauth2' }, { kind: 'oauth2', flows: [] }],
  ])('%j is read', (scheme, expected) => {
    const { description } = scheme;
    expect(schemeOf(scheme)).toEqual({ description, ...expected });
  });

  test('of OAuth 2.0 has its flows, with whole addresses', () => {
    const flows = {
      authorizationCode: {
        authorizationUrl: 'https://login.example.com/authorize',
        tokenUrl: '../token',
        scopes: { 'read:all': 'Read.', write: '' },
      },
      clientCredentials: { tokenUrl: '/oauth/token', scopes: {} },
      unknown: { tokenUrl: '/x', scopes: {} },
    };
    expect(schemeOf({ type: 'oauth2', flows })).toEqual({
      description: undefined,
      kind: 'oauth2',
      flows: [
        {
          kind: 'clientCredentials',
          authorizationUrl: undefined,
          tokenUrl: 'https://api.example.com/oauth/token',
          scopes: new Map(),
        },
        {
          kind: 'authorizationCode',
          authorizationUrl: 'https://login.example.com/authorize',
          tokenUrl: 'https://api.example.com/token',
          scopes: new Map([
            ['read:all', 'Read.'],
            ['write', ''],
          ]),
        },
      ],
    });
  });

  test('without a server keeps an address as it is written', () => {
    const flows = { implicit: { authorizationUrl: '/login', scopes: {} } };
    expect(schemeOf({ type: 'oauth2', flows }, { servers: [] })).toMatchObject({
      flows: [{ kind: 'implicit', authorizationUrl: '/login', tokenUrl: undefined }],
    });
  });

  test('that is a reference is what it leads to', () => {
    const { security } = read({
      components: {
        securitySchemes: {
          one: { $ref: '#/components/securitySchemes/other' },
          other: { type: 'http', scheme: 'basic' },
        },
      },
    });
    expect(security.map(({ key, kind }) => `${key} ${kind}`)).toEqual(['one basic', 'other basic']);
  });
});

describe('what an operation requires', () => {
  const requiredBy = (operation: JsonObject, root: JsonObject = {}): unknown => {
    const get = { responses: { 200: { description: 'OK' } }, ...operation };
    const [service] = read({ paths: { '/a': { get } }, ...root }).services;
    return service?.operations[0]?.security;
  };
  const of = (key: string, ...scopes: readonly string[]): object => ({ key, scopes });

  test.each<[what: string, operation: JsonObject, root: JsonObject, expected: unknown]>([
    ['is not said', {}, {}, undefined],
    ['is said of all', {}, { security: [{ a: [] }] }, [[of('a')]]],
    ['is said of itself', { security: [{ b: [] }] }, { security: [{ a: [] }] }, [[of('b')]]],
    ['is nothing', { security: [] }, { security: [{ a: [] }] }, []],
    ['is nothing for all', {}, { security: [] }, []],
    ['is nothing in other words', { security: [{}] }, { security: [{ a: [] }] }, []],
    ['can be left out', { security: [{}, { a: [] }] }, {}, [[], [of('a')]]],
    ['are scopes', { security: [{ a: ['x', 'y'] }] }, {}, [[of('a', 'x', 'y')]]],
    ['is several at once', { security: [{ a: [], b: ['x'] }] }, {}, [[of('a'), of('b', 'x')]]],
    ['is no list', { security: { a: [] } }, { security: [{ b: [] }] }, [[of('b')]]],
  ])('%s', (_, operation, root, expected) => {
    expect(requiredBy(operation, root)).toEqual(expected);
  });
});
