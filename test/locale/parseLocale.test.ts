import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../generator/locale/parseLocale.js';
import { fileOf, localeOf, said } from './support.js';

const findings = (text: string): readonly string[] => {
  const file = fileOf('ja.yml', text);
  const { value, diagnostics } = parseLocale(file);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return said(diagnostics, file);
};

describe('a file of translations', () => {
  test('has a mark, and entries for one place or several', () => {
    const { mark, entries } = localeOf(`
mark: （英語）
texts:
  - at: /info/description
    hash: 0123456789ab
    text: 招待
  - at: [/tags/0/description, /tags/1/description]
    hash: '012345678901'
    text:
`);
    expect(mark).toBe('（英語）');
    expect(entries).toEqual([
      {
        places: [{ pointer: '/info/description', namedAt: '/texts/0/at' }],
        hash: '0123456789ab',
        text: '招待',
      },
      {
        places: [
          { pointer: '/tags/0/description', namedAt: '/texts/1/at/0' },
          { pointer: '/tags/1/description', namedAt: '/texts/1/at/1' },
        ],
        hash: '012345678901',
        text: undefined,
      },
    ]);
  });

  test.each(['mark: x', 'mark: x\ntexts:', 'mark: x\ntexts: []'])('may be empty: %j', (text) => {
    expect(localeOf(text).entries).toEqual([]);
  });

  test('an anchor and an alias are what they stand for', () => {
    const { entries } = localeOf(`
mark: x
texts:
  - { at: /a, hash: 0123456789ab, text: &name 名前 }
  - { at: /b, hash: 1123456789ab, text: *name }
`);
    expect(entries.map(({ text }) => text)).toEqual(['名前', '名前']);
  });
});

const entry = (fields: string): string => `mark: x\ntexts:\n  - { ${fields} }\n`;
const needsHash = '`hash` is that of the text that was translated: 12 hexadecimal digits.';

describe('what is wrong has a place: error[locale-shape]', () => {
  test.each([
    ['texts: []', '1:1', '`mark` says, on one line, that a text is not translated.'],
    ['mark: " "', '1:7', '`mark` says, on one line, that a text is not translated.'],
    ['mark: 1', '1:7', '`mark` says, on one line, that a text is not translated.'],
    ['mark: "a\\nb"', '1:7', '`mark` says, on one line, that a text is not translated.'],
    ['mark: x\ntext: []', '2:1', 'A file of translations has no `text` here.'],
    ['mark: x\ntexts: {}', '2:1', '`texts` must be a list.'],
    ['mark: x\ntexts: [a]', '2:9', 'A translation must be a mapping.'],
    [
      entry('at: a, hash: 0123456789ab'),
      '3:11',
      '`at` says where the text stands in the document.',
    ],
    [
      entry('at: [], hash: 0123456789ab'),
      '3:7',
      '`at` says where the text stands in the document.',
    ],
    [entry('hash: 0123456789ab'), '3:5', '`at` says where the text stands in the document.'],
    [entry('at: /a'), '3:5', needsHash],
    [entry('at: /a, hash: 012'), '3:21', needsHash],
    [entry('at: /a, hash: 012345678901'), '3:21', needsHash],
    [entry('at: /a, hash: 0123456789ab, text: 4'), '3:41', '`text` must be a text.'],
    [
      entry('at: /a, hash: 0123456789ab, by: me'),
      '3:39',
      'A file of translations has no `by` here.',
    ],
    [entry('at: [/a, /a], hash: 0123456789ab'), '3:16', '`/a` is translated twice.'],
  ])('%j', (text, place, message) => {
    expect(findings(text)).toEqual([`${place} error[locale-shape]: ${message}`]);
  });
});
