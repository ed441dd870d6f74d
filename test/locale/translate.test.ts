import { describe, expect, test } from 'vitest';
import { marked } from '../../generator/locale/mark.js';
import { textHash } from '../../generator/locale/textHash.js';
import { translate } from '../../generator/locale/translate.js';
import { at, documentIn, localeOf, said } from './support.js';

const document = documentIn(`openapi: 3.1.0
info:
  title: Pet Shop
  version: 1.0.0
  description: All the pets.
paths: {}
tags:
  - name: pets
    description: |-
      The pets.

      - Cats
      - Dogs
`);

const entry = (pointer: string, english: string, text: string): string =>
  `  - { at: ${pointer}, hash: '${textHash(english)}', text: ${text} }\n`;
const localeWith = (...entries: readonly string[]) =>
  localeOf(`mark: （英語）\ntexts:\n${entries.join('')}`);

describe('a document in another language', () => {
  test('has the translations, and marks what has none in the text itself', () => {
    const locale = localeWith(entry('/info/description', 'All the pets.', 'すべてのペット。'));
    const { value, diagnostics } = translate(document, locale);
    expect(diagnostics).toEqual([]);
    expect(value.root).toEqual({
      ...document.root,
      info: { title: 'Pet Shop', version: '1.0.0', description: 'すべてのペット。' },
      tags: [{ name: 'pets', description: 'The pets.\n\n- Cats\n- Dogs\n\n（英語）' }],
    });
  });

  test('leaves the document as it is, and every node where it stands', () => {
    const before = JSON.stringify(document.root);
    const { value } = translate(document, localeWith());
    expect(JSON.stringify(document.root)).toBe(before);
    const pointer = '/tags/0/description';
    expect(value.sourceOf(pointer)).toEqual(document.sourceOf(pointer));
  });
});

describe('a mark', () => {
  test.each([
    ['A pet', '（英語）', 'A pet（英語）'],
    [' A pet. \n', ' （英語） ', 'A pet.（英語）'],
    ['A pet.', '(English)', 'A pet. (English)'],
    ['Always `pet`', '（英語）', 'Always `pet`（英語）'],
    ['See https://example.com/a', '（英語）', 'See https://example.com/a （英語）'],
    ['See [it](https://example.com/a b)', '（英語）', 'See [it](https://example.com/a b)（英語）'],
    ['One.\nTwo.', '（英語）', 'One.\nTwo.\n\n（英語）'],
    ['One.\n\n```\ncode\n```', '(English)', 'One.\n\n```\ncode\n```\n\n(English)'],
    ['| a |\n|---|\n| b |', '（英語）', '| a |\n|---|\n| b |\n\n（英語）'],
  ])('leaves Markdown what it is: %j', (text, mark, expected) => {
    expect(marked(text, mark)).toBe(expected);
  });
});

describe('what does not fit the document any more', () => {
  test('a stale translation is told with both places, and falls back', () => {
    const locale = localeWith(entry('/info/description', 'Some pets.', 'いくつかのペット。'));
    const { value, diagnostics } = translate(document, locale);
    expect(at(value.root, 'info', 'description')).toBe('All the pets.（英語）');
    expect(said(diagnostics, locale.file)).toEqual([
      '3:11 warning[locale-text-stale]: The text at `/info/description` has changed since it was ' +
        `translated: its hash was ${textHash('Some pets.')} and is ${textHash('All the pets.')}.`,
    ]);
    expect(diagnostics[0]?.hint).toContain('See api.yml:5:16;');
  });

  test('a text that has moved', () => {
    const locale = localeWith(entry('/tags/7/description', 'All the pets.', 'すべてのペット。'));
    const { value, diagnostics } = translate(document, locale);
    expect(at(value.root, 'info', 'description')).toBe('All the pets.（英語）');
    expect(said(diagnostics, locale.file)).toEqual([
      '3:11 warning[locale-text-moved]: The text that was translated at `/tags/7/description` ' +
        'now stands at `/info/description`.',
    ]);
  });

  test('a text that is gone, or that never was one', () => {
    const locale = localeWith(
      entry('/tags/7/description', 'Some pets.', 'いくつかのペット。'),
      entry('/info/title', 'Pet Shop', 'ペットショップ'),
    );
    const { value, diagnostics } = translate(document, locale);
    expect(at(value.root, 'info', 'title')).toBe('Pet Shop');
    expect(said(diagnostics, locale.file)).toEqual([
      '3:11 warning[locale-text-gone]: The document has nothing at `/tags/7/description` any more.',
      '4:11 warning[locale-text-gone]: What the document has at `/info/title` is no text for readers.',
    ]);
  });

  test('an empty translation is none, stale or not', () => {
    const locale = localeWith(entry('/info/description', 'Some pets.', '""'));
    const { value, diagnostics } = translate(document, locale);
    expect(diagnostics).toEqual([]);
    expect(at(value.root, 'info', 'description')).toBe('All the pets.（英語）');
  });
});
