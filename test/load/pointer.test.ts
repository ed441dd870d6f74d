import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  childPointer,
  joinPointer,
  parentPointer,
  parsePointer,
  valueAt,
} from '../../generator/load/pointer.js';

describe('JSON Pointers', () => {
  test.each([
    ['', []],
    ['/', ['']],
    ['/paths/~1invites~1{id}/get', ['paths', '/invites/{id}', 'get']],
    ['/a~0b/~01', ['a~b', '~1']],
  ])('%j has the segments %j', (pointer, segments) => {
    expect(parsePointer(pointer)).toEqual(segments);
    expect(joinPointer('', ...segments)).toBe(pointer);
  });

  test('printing and parsing are inverse', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (segments) => {
        expect(parsePointer(joinPointer('', ...segments))).toEqual(segments);
      }),
    );
  });

  test('a child has its parent', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (segments, key) => {
        const parent = joinPointer('', ...segments);
        expect(parentPointer(childPointer(parent, key))).toBe(parent);
      }),
    );
    expect(parentPointer('')).toBeUndefined();
  });

  test.each([
    ['', { a: [1, { 'b/c': 2 }] }],
    ['/a/0', 1],
    ['/a/1/b~1c', 2],
    ['/a/2', undefined],
    ['/a/-1', undefined],
    ['/a/00', undefined],
    ['/a/length', undefined],
    ['/toString', undefined],
    ['/__proto__', undefined],
    ['/a/0/x', undefined],
  ])('%j leads to %j', (pointer, value) => {
    expect(valueAt({ a: [1, { 'b/c': 2 }] }, pointer)).toEqual(value);
  });
});
