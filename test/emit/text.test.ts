import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { comment, isIdentifier, literal } from '../../generator/emit/text.js';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '`',
      '\\',
      '$',
      '{',
      '}',
      '*',
      '/',
      '@',
      '\n',
      '\r',
      '\u2028',
      'a',
      ' ',
    ),
  }),
);

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
}

describe('literal', () => {
  test('is one string literal with the value of the text, whatever that is', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const [statement, ...others] = parsed(`${literal(text)};`).statements;
        expect(others).toEqual([]);
        const expression = statement && ts.isExpressionStatement(statement) && statement.expression;
        expect(expression && ts.isStringLiteral(expression) && expression.text).toBe(text);
      }),
      { numRuns: 10_000, seed: 1 },
    );
  });

  test('prefers single quotes, and hides what an editor would not show', () => {
    expect(literal("it's")).toBe(String.raw`'it\'s'`);
    expect(literal('say "hi"')).toBe(`'say "hi"'`);
    expect(literal('a\u2028b\u202ec\u0085')).toBe(String.raw`'a\u2028b\u202ec\u0085'`);
    expect(literal(null)).toBe('null');
    expect(literal(1.5)).toBe('1.5');
  });
});

describe('comment', () => {
  test('never ends the comment that it stands in', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const file = parsed(`/** ${comment(text)} */\nlast;`);
        expect(file.statements).toHaveLength(1);
        expect(file.statements[0]?.getText()).toBe('last;');
      }),
      { numRuns: 10_000, seed: 1 },
    );
  });

  test('makes no tags', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const [last] = parsed(
          `/**\n * ${comment(text).replaceAll('\n', '\n * ')}\n */\nlast;`,
        ).statements;
        expect(last && ts.getJSDocTags(last)).toEqual([]);
      }),
      { numRuns: 10_000, seed: 1 },
    );
  });
});

describe('isIdentifier', () => {
  test('takes what the scanner takes as one, and not __proto__', () => {
    expect(['a', '$a', '_1', 'é'].every(isIdentifier)).toBe(true);
    expect(['', '1a', 'a-b', 'a b', '__proto__', 'a\u2028'].some(isIdentifier)).toBe(false);
  });
});
