import { describe, expect, test } from 'vitest';
import { frame } from '../../generator/diagnostics/frame.js';
import { coloured } from '../../generator/diagnostics/paint.js';
import { clip, visible, widthOf } from '../../generator/diagnostics/visible.js';
import { on } from './place.js';

const draw = (text: string, ...marks: Parameters<typeof frame>[1]): string =>
  frame(text.split('\n'), marks).join('\n');

describe('frame', () => {
  test('shows a line between its neighbours, underlined', () => {
    expect(draw('a: 1\nb: two\nc: 3', on(2, 4, 7))).toBe(
      ['  1 | a: 1', '> 2 | b: two', '    |    ^~~', '  3 | c: 3'].join('\n'),
    );
  });

  test('aligns line numbers of different widths', () => {
    const text = Array.from({ length: 11 }, (_, index) => `line${index + 1}`).join('\n');
    expect(draw(text, on(10, 1, 5))).toBe(
      ['   9 | line9', '> 10 | line10', '     | ^~~~', '  11 | line11'].join('\n'),
    );
  });

  test('shows near marks together and separates distant ones by dots', () => {
    const text = 'a\nb\nc\nd\ne\nf\ng\nh';
    expect(draw(text, on(1, 1, 2), on(3, 1, 2), on(8, 1, 2))).toBe(
      [
        ...['> 1 | a', '    | ^', '  2 | b', '> 3 | c', '    | ^', '  4 | d'],
        ...['    …', '  7 | g', '> 8 | h', '    | ^'],
      ].join('\n'),
    );
  });

  test('underlines several marks of one line once each', () => {
    expect(draw('[aa, bb]', on(1, 6, 8), on(1, 2, 4))).toBe('> 1 | [aa, bb]\n    |  ^~  ^~');
  });

  test('leaves out blank neighbours', () => {
    expect(draw('\nx\n   ', on(2, 1, 2))).toBe('> 2 | x\n    | ^');
  });

  test('counts a tab as two columns and wide characters as two', () => {
    expect(draw('\t名: x', on(1, 5, 6))).toBe('> 1 |   名: x\n    |       ^');
  });

  test('cuts a wide line around the mark', () => {
    const drawn = draw(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, on(1, 501, 505)).split('\n');
    expect(drawn[0]).toBe(`> 1 | …${'a'.repeat(40)}HERE${'b'.repeat(56)}…`);
    expect(drawn[1]).toBe(`    | ${' '.repeat(41)}^~~~`);
  });

  test('underlines to the end of the line what goes on below', () => {
    const mark = { file: 'x', line: 1, column: 4, endLine: 2, endColumn: 2 };
    expect(draw('a: long\n  b', mark)).toBe('> 1 | a: long\n    |    ^~~~\n  2 |   b');
  });

  test('marks a place behind the last character', () => {
    expect(draw('abc', on(1, 4, 4))).toBe('> 1 | abc\n    |    ^');
  });

  test('marks a place behind the last line', () => {
    expect(draw('abc', on(2, 1, 1))).toBe('  1 | abc\n> 2 |\n    | ^');
  });

  test('puts the underline into the colour of the severity', () => {
    const style = { severity: 'warning', paint: coloured } as const;
    expect(frame(['abc'], [on(1, 1, 3)], style)[1]).toContain('\u001b[1;33m^~\u001b[0m');
  });

  test('shows control characters as escapes, and underlines in step with them', () => {
    expect(draw('\u001b[2Jabc', on(1, 5, 8))).toBe('> 1 | \\u001b[2Jabc\n    |          ^~~');
  });
});

describe('visible', () => {
  test.each([
    ['\u001b[31mred', '\\u001b[31mred'],
    ['a\u0007b\rc\nd\u0000', 'a\\u0007b\\u000dc\\u000ad\\u0000'],
    ['\u009b31m\u0085', '\\u009b31m\\u0085'],
    ['abc\u202etxt.exe', 'abc\\u202etxt.exe'],
    ['\u2066\u2069\u200b\u2028\ufeff', '\\u2066\\u2069\\u200b\\u2028\\ufeff'],
    ['lone \ud800.', 'lone \\ud800.'],
    ['tag \u{e0041}', 'tag \\udb40\\udc41'],
    ['naïve 名前 🎉', 'naïve 名前 🎉'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('measures columns', () => {
    expect([widthOf('abc'), widthOf('名前'), widthOf('e\u0301'), widthOf('🎉')]).toEqual([
      3, 4, 1, 2,
    ]);
  });

  test('clips only what is too long', () => {
    expect([clip('abc', 3), clip('abcd', 3)]).toEqual(['abc', 'ab…']);
  });
});
