import { describe, expect, test } from 'vitest';
import { bracketed, layOut, type Chain } from '../../generator/emit/languages/layout.js';

const long = 'x'.repeat(30);

describe('code', () => {
  test('of eighty columns stays on one line', () => {
    const [a, b] = ['a'.repeat(38), 'b'.repeat(38)];
    expect(layOut(bracketed(['(', ')'], [a, b]))).toBe(`(${a}, ${b})`);
    expect(layOut(bracketed(['(', ')'], [a, `${b}b`]))).toBe(`(\n    ${a},\n    ${b}b\n)`);
  });

  test('has room for the comma after it', () => {
    const fits = bracketed(['(', ')'], ['a'.repeat(73)]);
    const barely = bracketed(['(', ')'], ['a'.repeat(74)]);
    expect(layOut(bracketed(['[', ']'], [fits, 'b', barely]))).toBe(
      `[\n    (${'a'.repeat(73)}),\n    b,\n    (\n        ${'a'.repeat(74)}\n    )\n]`,
    );
  });

  test('is broken from outside to inside, as far as it must', () => {
    const inner = bracketed(['[', ']'], [long, long]);
    expect(layOut(['f', bracketed(['(', ')'], [inner, inner], { trailing: ',' }), ';'])).toBe(
      `f(\n    [${long}, ${long}],\n    [${long}, ${long}],\n);`,
    );
    const deep = bracketed(['[', ']'], [long, long, long]);
    expect(layOut(['f', bracketed(['(', ')'], [deep])])).toBe(
      `f(\n    [\n        ${long},\n        ${long},\n        ${long}\n    ]\n)`,
    );
  });

  test('keeps the second brackets on a line where there is room after the first', () => {
    const first = bracketed(['(', ')'], [long, long, long]);
    expect(layOut(['new X', first, ' ', bracketed(['{', '}'], ['y'], { padding: ' ' })])).toBe(
      `new X(\n    ${long},\n    ${long},\n    ${long}\n) { y }`,
    );
  });

  test('has each call of a chain on a line', () => {
    const chain: Chain = {
      kind: 'chain',
      head: 'new Example()',
      calls: [`.a(${long})`, `.b(${long})`, '.c()'],
    };
    expect(layOut(chain)).toBe(`new Example()\n    .a(${long})\n    .b(${long})\n    .c()`);
    expect(layOut({ ...chain, calls: ['.a()', '.c()'] })).toBe('new Example().a().c()');
  });

  test('has nothing between brackets without pieces', () => {
    expect(layOut([long, long, long, bracketed(['(', ')'], [])])).toBe(`${long}${long}${long}()`);
  });
});
