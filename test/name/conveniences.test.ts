import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { convenienceOf, type Convenience } from '../../generator/name/conveniences.js';
import { conventions } from '../../generator/name/conventions.js';
import { named } from '../support/naming.js';

const conveniences: readonly Convenience[] = [
  {
    service: 'cats',
    className: 'CatCare',
    module: 'runtime/catCare',
    needs: ['getCats', 'feedCat'],
    typeArguments: [],
    exports: [],
    aliases: {},
  },
];

/** The class that the manager of a service with these methods extends. */
function extended(tag: string, ...methods: readonly string[]): string | undefined {
  const paths = Object.fromEntries(
    methods.map((name, index): [string, JsonObject] => [
      `/a${String(index)}`,
      { get: { tags: [tag], 'x-sdk-name': name, responses: {} } },
    ]),
  );
  const { api, table } = named({ paths });
  const [service] = api.services;
  return service && convenienceOf(service, table, conveniences)?.className;
}

describe('a manager extends a class of the runtime', () => {
  test('when it has the methods that the class is written over', () => {
    expect(extended('cats', 'getCats', 'feedCat', 'more')).toBe('CatCare');
  });

  test('and not when it lacks one', () => {
    expect(extended('cats', 'getCats')).toBeUndefined();
  });

  test('and not when it is another manager', () => {
    expect(extended('dogs', 'getCats', 'feedCat')).toBeUndefined();
  });
});

test('the names that a hand-written method brings are taken', () => {
  const methods = conventions.box.conveniences.find(({ service }) => service === 'zipDownloads');
  const paths = Object.fromEntries(
    (methods?.needs ?? []).map((name, index): [string, JsonObject] => [
      `/a${String(index)}`,
      { get: { 'x-box-tag': 'zip_downloads', 'x-sdk-name': name, responses: {} } },
    ]),
  );
  const components = { schemas: { DownloadZipHeaders: { type: 'object' } } };
  const { names, diagnostics } = named({ paths, components }, 'box');
  expect(names['#/components/schemas/DownloadZipHeaders']).toBe('DownloadZipHeadersModel');
  expect(diagnostics.map(({ code }) => code)).toEqual(['name-collision']);
  expect(named({ components }, 'box').diagnostics).toEqual([]);
});
