import { expect, test } from 'vitest';
import { holdsBigInt } from '../../generator/emit/bigints.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { documentOf, minimal } from '../support/document.js';

const reading = { ...conventions.general.reading, int64: 'bigint' as const };

test('integers of 64 bits are found through all ways to them, of which there may be very many', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const layers = Array.from({ length: 40 }, (_, at) => {
    const below = at === 39 ? { type: 'integer', format: 'int64' } : ref(`L${at + 1}`);
    return [`L${at}`, { type: 'object', properties: { a: below, b: below, self: ref(`L${at}`) } }];
  });
  const Text = { type: 'object', properties: { a: { type: 'string' } } };
  const schemas = { ...Object.fromEntries(layers), Text };
  const api = build(documentOf(minimal({ components: { schemas } })), reading).value;
  const ids = [...api.types.keys()];
  const found = ids.filter((to) => holdsBigInt(api, { kind: 'reference', to }));
  expect(found).toEqual(ids.filter((id) => !id.endsWith('Text')));
  expect(found).toHaveLength(40);
});
