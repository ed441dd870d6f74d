import { describe, expect, test } from 'vitest';
import type { Json } from '../../generator/diagnostics/diagnostic.js';
import { compare } from '../../generator/diff/compare.js';
import type { Surface } from '../../generator/surface/surface.js';
import { isBroken, mutationsOf, type Mutation } from './mutations.js';
import { rich } from './surfaces.js';

/**
 * Where the document has a thing is nothing to callers, nor is the version that the changes decide on, nor a declaration
 * that no entry point exports.
 */
const silent = [/\bat$/u, /^package\.version$/u, /^runtime\.declarations\.(?:Binary|addedLater)$/u];

const all = mutationsOf(rich as unknown as Json)
  .filter((one) => !isBroken(one))
  .map((one) => ({ ...one, place: one.path.join('.') }));

function isSilent({ path }: Mutation): boolean {
  return silent.some((one) => one.test(path.join('.')));
}

describe('whatever changes in a surface', () => {
  test.each(all.filter((one) => !isSilent(one)))('is found: $place $kind', ({ value }) => {
    expect(compare(rich, value as unknown as Surface)).not.toEqual([]);
  });

  test.each(all.filter(isSilent))('is nothing to callers: $place $kind', ({ value }) => {
    expect(compare(rich, value as unknown as Surface)).toEqual([]);
  });

  test('is nothing where nothing has changed', () => {
    expect(compare(rich, structuredClone(rich))).toEqual([]);
    expect(all.length).toBeGreaterThan(300);
  });
});
