import { describe, expect, test } from 'vitest';
import { Relations, type Relation } from '../../generator/diff/relation.js';
import type { Surface, TypeUse } from '../../generator/surface/surface.js';
import { model } from './surfaces.js';

const at = '';
const both: Surface['types'] = {
  Open: { kind: 'enum', at, values: ['a', 'b'], open: true },
  Closed: { kind: 'enum', at, values: ['a', 'b'] },
  Short: { kind: 'enum', at, values: ['a'] },
  Either: { kind: 'union', at, variants: ['string', 'number'] },
  Name: { kind: 'alias', at, of: 'string' },
};
const base: Surface['types'] = {
  ...both,
  Old: model({ id: { type: 'string' } }),
  OldTree: model({ id: { type: 'string' }, below: { type: { list: { ref: 'OldTree' } } } }),
  OldLoop: model({ next: { type: { ref: 'OldLoop' } }, id: { type: 'string' } }),
};
const head: Surface['types'] = {
  ...both,
  Same: model({ id: { type: 'string' } }),
  More: model({ id: { type: 'string' }, size: { type: 'number' } }),
  Looser: model({ id: { type: 'string' }, size: { type: 'number', optional: true } }),
  Less: model({}),
  Rewired: model({ id: { type: 'string', wire: 'identifier' } }),
  NewTree: model({ id: { type: 'string' }, below: { type: { list: { ref: 'NewTree' } } } }),
  NewLoop: model({ next: { type: { ref: 'NewLoop' } }, id: { type: 'number' } }),
};
const relations = new Relations(base, head);

const cases: readonly (readonly [TypeUse, TypeUse, Relation])[] = [
  ['string', 'string', 'same'],
  ['string', 'number', 'incomparable'],
  ['string', 'unknown', 'widened'],
  ['integer', 'number', 'same'],
  ['date', 'dateTime', 'incomparable'],
  ['string', { nullable: 'string' }, 'widened'],
  [{ nullable: 'string' }, 'string', 'narrowed'],
  ['string', { ref: 'Open' }, 'same'],
  ['string', { ref: 'Closed' }, 'narrowed'],
  ['string', { ref: 'Name' }, 'same'],
  [{ ref: 'Short' }, { ref: 'Closed' }, 'widened'],
  ['string', { ref: 'Either' }, 'widened'],
  [{ oneOf: ['number', 'string'] }, { ref: 'Either' }, 'same'],
  [{ oneOf: ['string', { ref: 'undefined' }] }, 'string', 'narrowed'],
  ['boolean', { literal: true }, 'narrowed'],
  [{ oneOf: [{ literal: true }, { literal: false }] }, 'boolean', 'same'],
  [{ list: 'string' }, { list: { nullable: 'string' } }, 'widened'],
  [{ list: 'string' }, { map: 'string' }, 'incomparable'],
  [{ map: 'string' }, { map: 'unknown' }, 'widened'],
  [{ tuple: ['string', 'string'] }, { list: 'string' }, 'widened'],
  [{ tuple: ['string'] }, { tuple: ['string', 'string'] }, 'incomparable'],
  [{ tuple: ['string'], rest: 'number' }, { tuple: ['string'], rest: 'unknown' }, 'widened'],
  [{ ref: 'Old' }, { ref: 'Same' }, 'same'],
  [{ ref: 'Old' }, { ref: 'More' }, 'narrowed'],
  [{ ref: 'Old' }, { ref: 'Looser' }, 'same'],
  [{ ref: 'Old' }, { ref: 'Less' }, 'incomparable'],
  [{ ref: 'Old' }, { ref: 'Rewired' }, 'incomparable'],
  [{ ref: 'OldTree' }, { ref: 'NewTree' }, 'same'],
  [{ ref: 'OldLoop' }, { ref: 'NewLoop' }, 'incomparable'],
  [{ ref: 'Elsewhere' }, { ref: 'Elsewhere' }, 'same'],
  [{ ref: 'Elsewhere' }, { ref: 'Nowhere' }, 'incomparable'],
];

describe('a type', () => {
  test.each(cases)('%j that becomes %j is %s', (old, now, relation) => {
    expect(relations.between(old, now)).toBe(relation);
  });
});

describe('code may compare with what no longer comes', () => {
  test.each([
    ['string', { ref: 'Closed' }, true],
    ['string', { ref: 'Open' }, false],
    [{ nullable: 'string' }, 'string', false],
    [{ oneOf: ['string', { ref: 'undefined' }] }, 'string', false],
    [{ oneOf: ['string', 'number'] }, 'string', true],
    ['unknown', 'string', false],
    [{ ref: 'Old' }, { ref: 'More' }, false],
  ] as const)('%j that becomes %j: %j', (old, now, loses) => {
    expect(relations.loses(old, now)).toBe(loses);
  });
});

test('what was found on an assumption that was wrong is found again', () => {
  const outer = (inner: string, b: string): Surface['types'][string] =>
    model({ a: { type: { ref: inner } }, b: { type: b } });
  const inner = (around: string): Surface['types'][string] =>
    model({ back: { type: { ref: around } } });
  const old = { Outer: outer('Inner', 'string'), Inner: inner('Outer') };
  const now = { Outer2: outer('Inner2', 'number'), Inner2: inner('Outer2') };
  const both = new Relations(old, now);
  expect(both.between({ ref: 'Outer' }, { ref: 'Outer2' })).toBe('incomparable');
  expect(both.between({ ref: 'Inner' }, { ref: 'Inner2' })).toBe('incomparable');
});
