import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../generator/locale/coverage.js';
import { emptyLocale } from '../../generator/locale/emptyLocale.js';
import { extract, type Extraction } from '../../generator/locale/extract.js';
import { textHash } from '../../generator/locale/textHash.js';
import { documentIn, localeOf } from './support.js';

const document = documentIn(`openapi: 3.1.0
info:
  title: Pet Shop
  version: 1.0.0
  description: |-
    All the pets.

    And their food.
paths: {}
tags:
  - { name: cats, description: A pet. }
  - { name: dogs, description: A pet. }
  - { name: fish, description: They swim. }
`);

const swim = textHash('They swim.');
const pet = textHash('A pet.');
const all = textHash('All the pets.\n\nAnd their food.');

function extracted(text: string): Extraction {
  const locale = localeOf(text);
  return extract(locale, coverageOf(document, locale));
}

describe('an empty file', () => {
  test('gets every text once, in the order of the document, for a translator', () => {
    const { text, added, reused } = extracted('mark: （英語）\ntexts:\n');
    expect({ added, reused }).toEqual({ added: 3, reused: 0 });
    expect(text).toBe(`mark: （英語）
texts:
  - at: /info/description
    hash: ${all}
    # All the pets.
    #
    # And their food.
    text:

  - at:
      - /tags/0/description
      - /tags/1/description
    hash: ${pet}
    # A pet.
    text:

  - at: /tags/2/description
    hash: ${swim}
    # They swim.
    text:
`);
    expect(extracted(text)).toEqual({ text, added: 0, reused: 0 });
  });

  test.each([
    ['ja', '（英語）'],
    ['pt-BR', '(English)'],
    ['zh-Hant-TW', '（英文）'],
  ])('of %s says how its language marks what is in English', (tag, mark) => {
    expect(localeOf(emptyLocale(tag)).mark).toBe(mark);
    expect(extracted(emptyLocale(tag)).added).toBe(3);
  });
});

describe('a file with translations', () => {
  const begun = `# Ours.
mark: （英語） # The mark.

texts:
  # Fish first.
  - { at: /tags/2/description, hash: '${swim}', text: "泳ぐ。" } # They do.

# The end.
`;

  test('keeps them, and its comments', () => {
    expect(extracted(begun).text).toBe(`# Ours.
mark: （英語） # The mark.

texts:
  # Fish first.
  - at: /info/description
    hash: ${all}
    # All the pets.
    #
    # And their food.
    text:

  - at:
      - /tags/0/description
      - /tags/1/description
    hash: ${pet}
    # A pet.
    text:

  - { at: /tags/2/description, hash: '${swim}', text: "泳ぐ。" } # They do.

# The end.
`);
  });

  test('that lacks nothing keeps its bytes', () => {
    const { text } = extracted(begun);
    const odd = text.replace('# The end.', '#   The end.   \n\n\n');
    expect(extracted(odd).text).toBe(odd);
  });

  test('has the translation of a text wherever that stands', () => {
    const { text, added, reused } = extracted(`mark: x
texts:
  - at: /tags/1/description
    hash: ${pet}
    text: ペット。
`);
    expect({ added, reused }).toEqual({ added: 2, reused: 1 });
    expect(text).toContain(`
  - at:
      - /tags/0/description
      - /tags/1/description
    hash: ${pet}
    text: ペット。
`);
  });

  test('takes a translation to where its text has moved', () => {
    const moved = `  - at: /tags/9/description\n    hash: ${swim}\n    text: 泳ぐ。\n`;
    const { text } = extracted(`mark: x\ntexts:\n${moved}`);
    expect(text).toContain(moved.replace('/tags/9/', '/tags/2/'));
    expect(text).not.toContain('/tags/9/');
  });

  test('keeps what the document has no more', () => {
    const gone = `  - at: /tags/9/description\n    hash: 0123456789ab\n    text: 昔の文。\n`;
    expect(extracted(`mark: x\ntexts:\n${gone}`).text).toContain(gone);
  });

  test('keeps what is stale, and says what the text has become', () => {
    const stale = `mark: x
texts:
  - at: /tags/2/description
    # Check this.
    hash: 0123456789ab
    text: 飛ぶ。
`;
    const { text } = extracted(stale);
    const note = `    # Check this.
    # Now ${swim}:
    #   They swim.
    hash: 0123456789ab
    text: 飛ぶ。
`;
    expect(text).toContain(note);
    expect(extracted(text).text).toBe(text);
    const older = text.replace(
      `Now ${swim}:\n    #   They swim.`,
      'Now aaaaaaaaaaaa:\n    #   Old.',
    );
    expect(extracted(older).text).toBe(text);
    const mended = text.replace('hash: 0123456789ab', `hash: ${swim}`);
    expect(extracted(mended).text).toContain(
      `# Check this.\n    hash: ${swim}\n    text: 飛ぶ。\n`,
    );
  });

  test('renews what waits for a translator', () => {
    const { text } = extracted(`mark: x
texts:
  - at: /tags/2/description
    hash: 0123456789ab
    # They fly.
    text:
`);
    expect(text).toContain(`hash: ${swim}\n    # They swim.\n    text:\n`);
    expect(text).not.toContain('They fly.');
  });

  test('has its comments where they were, also behind what waits for a translator', () => {
    const { text } = extracted(`mark: x
texts:
  - at: /info/description
    hash: ${all}
    text:

  # Fish.
  - at: /tags/2/description
    hash: ${swim}
    text: # Later.
`);
    expect(text).toBe(`mark: x
texts:
  - at: /info/description
    hash: ${all}
    text:

  - at:
      - /tags/0/description
      - /tags/1/description
    hash: ${pet}
    # A pet.
    text:

  # Fish.
  - at: /tags/2/description
    hash: ${swim}
    text: # Later.
`);
  });

  test('written by way of an alias is left alone, and nothing of it is lost', () => {
    const aliased = `mark: &x x
texts:
  - &fish { at: /tags/2/description, hash: '${swim}', text: 泳ぐ。 }
  - { <<: *fish, at: /tags/1/description, hash: '${pet}', text: *x }
`;
    const { text, reused } = extracted(aliased);
    expect(reused).toBe(1);
    expect(text).toContain('  - &fish { at: /tags/2/description');
    expect(localeOf(text).entries.map((entry) => entry.text)).toEqual([undefined, '泳ぐ。', 'x']);
  });
});

test('a text cannot end the comment that it stands in', () => {
  const hostile = documentIn(
    `openapi: 3.1.0\ninfo: { title: T, version: '1', description: "a\\rmark: evil\\n\\u2028texts: []\\n\\u0085b\\u0007" }\npaths: {}\n`,
  );
  const locale = localeOf('mark: x\n');
  const { text } = extract(locale, coverageOf(hostile, locale));
  const again = localeOf(text);
  expect(again.mark).toBe('x');
  expect(again.entries).toHaveLength(1);
  expect(text).toContain(
    '    # a\n    # mark: evil\n    #\n    # texts: []\n    #\n    # b\n    text:',
  );
});
