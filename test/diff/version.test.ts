import { describe, expect, test } from 'vitest';
import { change, fingerprintOf } from '../../generator/diff/change.js';
import { levelOf, nextVersion } from '../../generator/diff/version.js';

describe('the next version', () => {
  test.each([
    ['1.2.3', 'none', '1.2.3'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.2.3', 'none', '0.2.3'],
    ['0.2.3', 'patch', '0.2.4'],
    ['0.2.3', 'minor', '0.2.4'],
    ['0.2.3', 'major', '0.3.0'],
    ['1.2.3-beta.1', 'minor', '1.3.0'],
    ['1.2.3+build', 'patch', '1.2.4'],
    ['next', 'major', 'next'],
  ] as const)('of %s after a change of level %s is %s', (version, level, next) => {
    expect(nextVersion(version, level)).toBe(next);
  });
});

test('the level of several changes is the largest, and of none none', () => {
  expect(levelOf([])).toBe('none');
  expect(levelOf([{ level: 'patch' }, { level: 'major' }, { level: 'minor' }])).toBe('major');
});

describe('the fingerprint of a change', () => {
  const about = { subject: 'File.name', at: 'a.yml#/x' };
  const one = fingerprintOf(change('response-property-removed', about));

  test('is short, and that of its rule and its subject', () => {
    expect(one).toMatch(/^[0-9a-f]{12}$/u);
    expect(fingerprintOf(change('request-property-removed', about))).not.toBe(one);
    expect(fingerprintOf(change('response-property-removed', { ...about, subject: 'a' }))).not.toBe(
      one,
    );
  });

  test('is not that of its place or its words', () => {
    const elsewhere = { ...about, at: 'b.yml#/y', before: 'string', side: 'base' as const };
    expect(fingerprintOf(change('response-property-removed', elsewhere))).toBe(one);
  });
});
