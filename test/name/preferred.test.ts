import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { named as namedIn } from '../support/naming.js';

function named(parts: JsonObject, taken: readonly string[] = []) {
  const { names, diagnostics } = namedIn(parts, 'general', taken);
  return { names, codes: diagnostics.map(({ code }) => code) };
}

function documentWith(preferred: string): JsonObject {
  const size = { type: 'object', properties: { w: { type: 'string' } }, 'x-sdk-type': preferred };
  const properties = { b_c: { type: 'string', 'x-sdk-name': preferred }, size };
  return {
    paths: { '/a': { get: { operationId: 'a', 'x-sdk-name': preferred, responses: {} } } },
    components: { schemas: { A: { type: 'object', properties } } },
  };
}

describe('names that the document asks for', () => {
  test('are given', () => {
    const { names, codes } = named(documentWith('wanted'));
    expect(codes).toEqual([]);
    expect(names).toMatchObject({
      '#/paths/~1a/get': 'wanted',
      '#/components/schemas/A/properties/b_c@property': 'wanted',
      '#/components/schemas/A/properties/size': 'wanted',
    });
  });

  test.each(['a b', 'x() {} y', '1a', 'class', 'then', 'constructor', '__proto__', "'"])(
    '%s is refused wherever it stands, and the rule holds',
    (preferred) => {
      const { names, codes } = named(documentWith(preferred));
      expect(codes).toEqual(['bad-name', 'bad-name', 'bad-name']);
      expect(names).toMatchObject({
        '#/paths/~1a/get': 'a',
        '#/components/schemas/A/properties/b_c@property': 'bC',
        '#/components/schemas/A/properties/size': 'ASizeField',
      });
    },
  );
});

test('the argument for a whole address must be fit for code, too', () => {
  const get = { 'x-sdk-url-argument': 'a b', responses: {} };
  expect(named({ paths: { '/a': { get } } }).codes).toEqual(['bad-name']);
});

test('names that the package needs for itself are not given to types', () => {
  const schemas = { ZooClient: { type: 'object' }, RequestInfo: { type: 'object' }, Pet: {} };
  const { names, codes } = named({ components: { schemas } }, ['ZooClient']);
  expect(codes).toEqual(['name-collision', 'name-collision']);
  expect(names['#/components/schemas/ZooClient']).toBe('ZooClientModel');
  expect(names['#/components/schemas/RequestInfo']).toBe('RequestInfoModel');
  expect(names['#/components/schemas/Pet']).toBe('Pet');
});

test('a service or a method is not called then', () => {
  const { names } = named({
    paths: { '/a': { get: { operationId: 'then', tags: ['then'], responses: {} } } },
  });
  expect(names['#/tags/then']).not.toBe('then');
  expect(names['#/paths/~1a/get']).not.toBe('then');
});
