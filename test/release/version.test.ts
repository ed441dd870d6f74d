import { describe, expect, test } from 'vitest';
import { compareVersions, isVersion, releaseVersion } from '../../generator/release/version.js';

describe('The version of a release', () => {
  test.each([
    ['1.2.3', 'none', '1.2.3', '1.2.3'],
    ['1.2.3', 'patch', '1.2.3', '1.2.4'],
    ['1.2.3', 'minor', '1.2.3', '1.3.0'],
    ['1.2.3', 'major', '1.2.3', '2.0.0'],
    ['0.2.3', 'patch', '0.2.3', '0.2.4'],
    ['0.2.3', 'minor', '0.2.3', '0.2.4'],
    ['0.2.3', 'major', '0.2.3', '0.3.0'],
  ] as const)('after %s with a %s change is demanded', (base, level, current, expected) => {
    expect(releaseVersion({ base, level, current })).toEqual({ value: expected, diagnostics: [] });
  });

  test('may be raised by a person', () => {
    const raised = { base: '0.9.1', level: 'patch', current: '1.0.0' } as const;
    expect(releaseVersion(raised)).toEqual({ value: '1.0.0', diagnostics: [] });
  });

  test('raised too little is raised further', () => {
    const raised = { base: '1.0.0', level: 'major', current: '1.1.0' } as const;
    expect(releaseVersion(raised).value).toBe('2.0.0');
  });

  test('is never lowered', () => {
    const lowered = { base: '1.2.0', level: 'patch', current: '1.1.9' } as const;
    const { value, diagnostics } = releaseVersion(lowered);
    expect(value).toBe('1.2.1');
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'release-version-lowered: The version 1.1.9 is lower than 1.2.0, which is released.',
    ]);
  });

  test('of a first release is what it is', () => {
    expect(releaseVersion({ base: undefined, level: 'major', current: '0.1.0' }).value).toBe(
      '0.1.0',
    );
  });
});

test('versions are in the order of Semantic Versioning', () => {
  const ordered = [
    ...['0.9.0', '0.10.0', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta'],
    ...['1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.1.0', '2.0.0'],
  ];
  for (const [index, one] of ordered.entries()) {
    for (const [other, another] of ordered.entries()) {
      expect(Math.sign(compareVersions(one, another))).toBe(Math.sign(index - other));
    }
  }
  expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
});

test.each([
  ['1.2.3', true],
  ['1.2.3-beta.1+build', true],
  ['01.2.3', false],
  ['1.2', false],
  ['v1.2.3', false],
  ['1.2.3\n', false],
  ['', false],
])('%j is a version: %s', (text, expected) => {
  expect(isVersion(text)).toBe(expected);
});
