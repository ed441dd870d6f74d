import { expect, test } from 'vitest';
import { closest } from '../../generator/config/closest.js';

const words = ['overlay', 'output', 'document', 'client'];

test.each([
  ['overlays', 'overlay'],
  ['voerlay', 'overlay'],
  ['outptu', 'output'],
  ['Document', 'document'],
  ['clinet', 'client'],
  ['xclient', 'client'],
  ['convention', undefined],
  ['', undefined],
  ['overlay', 'overlay'],
])('%j: %s', (word, expected) => {
  expect(closest(word, words)).toBe(expected);
});

test('a swap of neighbours is one edit, so that short words find each other', () => {
  expect(closest('otu', ['out'])).toBe('out');
  expect(closest('uto', ['out'])).toBeUndefined();
});

test('of two that are equally near, the first', () => {
  expect(closest('cat', ['car', 'cap'])).toBe('car');
});
