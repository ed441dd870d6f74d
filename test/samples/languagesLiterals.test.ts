import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesInPython, textIn } from '../../generator/emit/languages/literals.js';
import { hasJava, parsedByJava } from './languagesJava.js';
import { hasPython, parsedByPython } from './languagesPython.js';
import { hasTreeSitter, treeSitter } from './languagesTreeSitter.js';

/** Every control character, what could end or begin something, and whole and halved pairs of surrogates. */
const awkward = [
  Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join(''),
  '"\\"\'\'\'"""\\',
  '\\u0041 \\n \\x41 \\(1 + 1) ${1} {0} $"{x}" #{1} %s',
  '\u2028\u2029\u202e\u2066\ufeff\u0085',
  '日本語 é e\u0301 👍🏽',
  'a\ud800b',
  '\udc00\ud800',
  '\ud800\ud800\udc00\udc00',
  '\\',
  '',
];

const texts = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), halves(), fc.constantFrom(...awkward)),
  {
    minLength: 300,
    maxLength: 300,
  },
);
/** Each run starts a parser, so that a failure is shown as it was met. */
const runs = { numRuns: 3, endOnFailure: true };

function halves(): fc.Arbitrary<string> {
  const units = fc.array(fc.oneof(fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.nat({ max: 0xff })));
  return units.map((codes) => String.fromCharCode(...codes));
}

/** Texts whose literals some parser reads, and as what. */
function readBack(
  texts: readonly string[],
  read: (texts: readonly string[]) => readonly string[],
): void {
  expect(read(texts)).toEqual(texts);
}

describe('a string', () => {
  test.skipIf(!hasPython)('is read by Python as what it was', () => {
    fc.assert(
      fc.property(texts, (all) => {
        readBack([...all, ...awkward], (given) =>
          parsedByPython(given.map(textIn.python)).map(([verdict, [text]]) => text ?? verdict),
        );
      }),
      runs,
    );
  });

  test.skipIf(!hasPython)('is read by Python as the bytes of what it was', () => {
    const wellFormed = [...awkward, 'é\x7f👍'].map((text) => text.replace(/\p{Cs}/gu, '\ufffd'));
    readBack(wellFormed, (given) =>
      parsedByPython(given.map(bytesInPython)).map(([verdict, [text]]) => text ?? verdict),
    );
  });

  test.skipIf(!hasJava)('is read by Java as what it was', () => {
    fc.assert(
      fc.property(texts, (all) => {
        readBack([...all, ...awkward], (given) =>
          parsedByJava(given.map((text) => `f(${textIn.java(text)})`)).map(
            ([verdict, [text]]) => text ?? verdict,
          ),
        );
      }),
      runs,
    );
  });

  test('is in C# what it was', () => {
    fc.assert(
      fc.property(texts, (all) => {
        readBack([...all, ...awkward], (given) =>
          given.map((text) => unescaped(textIn.csharp(text))),
        );
      }),
      runs,
    );
  });

  test('is in Swift what it was, but for halves of pairs', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const wellFormed = [...all, ...awkward].map((text) => text.replace(/\p{Cs}/gu, '\ufffd'));
        expect([...all, ...awkward].map((text) => unescaped(textIn.swift(text)))).toEqual(
          wellFormed,
        );
      }),
      runs,
    );
  });

  test.skipIf(!hasTreeSitter).each([
    ['csharp', 'c_sharp', ';'],
    ['swift', 'swift', ''],
    ['java', 'java', ';'],
  ] as const)('is one string to the grammar of %s', async (language, grammar, end) => {
    const parse = await treeSitter(grammar);
    const all = [
      ...awkward,
      ...fc.sample(fc.string({ unit: 'binary' }), { numRuns: 300, seed: 1 }),
    ];
    const wrong = all.filter((text) => parse(`f(${textIn[language](text)})${end}`) !== 'ok');
    expect(wrong).toEqual([]);
  });

  test.each(['python', 'csharp', 'swift', 'java'] as const)(
    'has no character in it that cannot be seen: %s',
    (language) => {
      expect(awkward.map(textIn[language]).join('')).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u,
      );
    },
  );

  test('is written so', () => {
    const text = 'a"\\\n\t\0\x7f\u2028\ud800 \\(x)';
    expect([
      textIn.python(text),
      textIn.csharp(text),
      textIn.swift(text),
      textIn.java(text),
    ]).toEqual([
      '"a\\"\\\\\\n\\t\\x00\\x7f\\u2028\\ud800 \\\\(x)"',
      '"a\\"\\\\\\n\\t\\u0000\\u007f\\u2028\\ud800 \\\\(x)"',
      '"a\\"\\\\\\n\\t\\u{0}\\u{7f}\\u{2028}\ufffd \\\\(x)"',
      '"a\\"\\\\\\n\\t\\000\\177\\u2028\\ud800 \\\\(x)"',
    ]);
    expect(bytesInPython('a"\\\né')).toBe('b"a\\"\\\\\\n\\xc3\\xa9"');
  });
});

const escapes: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t' };

/** What a literal of C#, or of Swift, stands for, by their grammars. */
function unescaped(literal: string): string {
  const inner = /^"((?:[^"\\\n\r]|\\.)*)"$/su.exec(literal)?.[1];
  if (inner === undefined) throw new Error(`No literal: ${literal}`);
  const escape = /\\(?:u\{([0-9a-f]{1,8})\}|u([0-9a-f]{4})|(.))/gsu;
  return inner.replace(escape, (_, long?: string, short?: string, letter?: string) => {
    const digits = long ?? short;
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
    const one = letter ?? '';
    if (!/["\\nrt]/u.test(one)) throw new Error(`No escape: ${literal}`);
    return escapes[one] ?? one;
  });
}
