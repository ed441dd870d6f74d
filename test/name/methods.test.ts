import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { ConventionName } from '../../generator/name/conventions.js';
import { named } from '../support/naming.js';

/** The names of the methods of a document with these paths, in the order of their identities. */
function methodsOf(paths: JsonObject, convention: ConventionName): readonly string[] {
  const { api, names } = named({ paths }, convention);
  const operations = api.services.flatMap((service) => service.operations);
  return operations.map(({ id }) => names[id] ?? '').sort();
}

const redirecting = { responses: { '302': { description: 'Elsewhere.' } } };

describe('methods', () => {
  test.each([
    ['general', 'getHub'],
    ['box', 'getHubById'],
  ] as const)('are named by the convention %s', (convention, expected) => {
    const get = { operationId: 'get_hub', responses: {} };
    expect(methodsOf({ '/hubs/{id}': { get } }, convention)).toEqual([expected]);
  });

  test('without an operationId are named by their paths', () => {
    expect(methodsOf({ '/hubs/{id}': { get: { responses: {} } } }, 'general')).toEqual([
      'getHubById',
    ]);
  });

  test.each([
    ['general', 'getHubV2025R0'],
    ['box', 'getHubByIdV2025R0'],
  ] as const)('of a version end in its suffix: %s', (convention, expected) => {
    const get = { operationId: 'get_hub', 'x-sdk-suffix': 'V2025R0', responses: {} };
    expect(methodsOf({ '/hubs/{id}': { get } }, convention)).toEqual([expected]);
  });

  test('have a suffix once', () => {
    const get = { operationId: 'getHubV2', 'x-sdk-suffix': 'V2', responses: {} };
    expect(methodsOf({ '/hubs/{id}': { get } }, 'general')).toEqual(['getHubV2']);
  });

  test('that an overlay names get no suffix', () => {
    const get = { 'x-sdk-name': 'copyHub', 'x-sdk-suffix': 'V2025R0', responses: {} };
    expect(methodsOf({ '/hubs/{id}': { get } }, 'box')).toEqual(['copyHub']);
  });
});

describe('the second method of a call that redirects', () => {
  const at = (more: JsonObject): JsonObject => ({
    '/files/{id}/content': { get: { ...redirecting, ...more } },
  });

  test('ends in Url', () => {
    expect(methodsOf(at({}), 'box')).toEqual(['getFileContent', 'getFileContentUrl']);
  });

  test('has that before the suffix', () => {
    expect(methodsOf(at({ 'x-sdk-suffix': 'V2' }), 'box')).toEqual([
      'getFileContentUrlV2',
      'getFileContentV2',
    ]);
  });

  test('follows the name that an overlay gives the first', () => {
    expect(methodsOf(at({ 'x-sdk-name': 'downloadFile' }), 'box')).toEqual([
      'downloadFile',
      'downloadFileUrl',
    ]);
  });

  test('has the name that an overlay gives it', () => {
    const more = { 'x-sdk-name': 'downloadFile', 'x-sdk-location-name': 'getDownloadFileUrl' };
    expect(methodsOf(at(more), 'box')).toEqual(['downloadFile', 'getDownloadFileUrl']);
  });

  test('is for the convention to have', () => {
    expect(methodsOf(at({}), 'general')).toEqual(['getFileContent']);
  });
});

describe('methods that would be called alike', () => {
  test('are told apart by what the rule leaves out', () => {
    const paths = {
      '/topics/{topic}': { get: { responses: {} } },
      '/topics/{topic}/{subscriber}': { get: { responses: {} } },
    };
    const { names, diagnostics } = named({ paths });
    expect(names['#/paths/~1topics~1{topic}/get']).toBe('getTopicById');
    expect(names['#/paths/~1topics~1{topic}~1{subscriber}/get']).toBe(
      'getTopicsByTopicAndSubscriber',
    );
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'name-collision',
        mends: [
          {
            kind: 'update',
            pointer: '/paths/~1topics~1{topic}~1{subscriber}/get',
            value: { 'x-sdk-name': 'getTopicsByTopicAndSubscriber' },
          },
        ],
      }),
    ]);
  });

  test('are told apart by the HTTP method', () => {
    const paths = { '/a': { put: { responses: {} }, patch: { responses: {} } } };
    expect(methodsOf(paths, 'general')).toEqual(['putA', 'updateA']);
  });

  test('prefer the operationId where the path comes first', () => {
    const paths = {
      '/a/{b}': { get: { operationId: 'one', responses: {} } },
      '/a/{b}/{c}': { get: { operationId: 'other', responses: {} } },
    };
    expect(methodsOf(paths, 'box')).toEqual(['getAById', 'other']);
  });

  test('are settled by the key of their kind', () => {
    const get = { ...redirecting, 'x-sdk-location-name': 'fetch', 'x-sdk-name': 'fetch' };
    const { diagnostics } = named({ paths: { '/a': { get } } }, 'box');
    expect(diagnostics.map(({ mends }) => mends)).toEqual([
      [
        {
          kind: 'update',
          pointer: '/paths/~1a/get',
          value: { 'x-sdk-location-name': expect.stringMatching(/^fetchUrl_\w{6}$/u) as string },
        },
      ],
    ]);
  });
});

describe('services that would be called alike', () => {
  test('are told apart, and no extension is suggested', () => {
    const get = (tag: string): JsonObject => ({ get: { tags: [tag], responses: {} } });
    const { diagnostics } = named({ paths: { '/a': get('A b'), '/b': get('a-b') } });
    expect(diagnostics.map(({ code, mends }) => [code, mends])).toEqual([['name-collision', []]]);
  });
});
