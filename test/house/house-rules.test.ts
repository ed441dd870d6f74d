import { describe, expect, test } from 'vitest';
import committed from '../../scripts/house-rules.json' with { type: 'json' };
import { count, judge, type Row } from '../../scripts/house-rules/judge.js';
import { lowered } from '../../scripts/house-rules/ledger.js';
import { root } from '../../scripts/house-rules/root.js';
import { rules } from '../../scripts/house-rules/rules.js';
import { parse } from '../../scripts/house-rules/sources.js';
import { complaints, table } from '../../scripts/house-rules/table.js';

function measure(name: string, text: string, path = 'generator/a.ts') {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`There is no rule '${name}'.`);
  return rule.measure([parse(path, text)]);
}

test('the code keeps the house rules', () => {
  expect(complaints(judge(count(root), committed))).toEqual([]);
});

describe('a rule counts', () => {
  test.each([
    ['`any`', 'let a: any; let b: any[]; let c: Map<string, any>; // any', 3],
    ['`any`', "const any = 'any'; let c: unknown;", 0],
    ['`!`', 'a!.b; class C { d!: string } let e!: string;', 3],
    ['`!`', 'if (!a !== !b) c = !!d;', 0],
    ['casts', 'a as B; <B>a; a as unknown as B; a as const; [] as const; a satisfies B;', 4],
    ['casts', "import { a as b } from 'c'; export { b as d };", 0],
    ['casts per 1,000 lines', `a as B;\n${'\n'.repeat(499)}`, 2],
    ['casts without a reason', 'const a = b as C;', 1],
    ['casts without a reason', '// It is.\nconst a = b as C;', 0],
    ['casts without a reason', '/** It is. */\nfunction f() { return b as C; }', 0],
    ['casts without a reason', '/** A class. */\nclass A { f() { return b as C; } }', 1],
    ['overloads', 'function f(a: string): B; function f(a: number): C; function f() {}', 2],
    ['overloads', 'class A { f(a: string): B; f() {} }', 1],
    ['overloads', 'interface A { f(a: string): B; f(): C }', 0],
    ['overloads', 'abstract class A { abstract f(a: string): B; abstract g(): C }', 0],
    ['functions of more than 3 parameters', 'f((a, b, c, d) => a); function g(a, b, c) {}', 1],
    ['functions of more than 3 parameters', 'class A { constructor(a, b, c, d) {} }', 1],
    ['comments that switch a tool off', '// @ts-ignore\na;\n/* eslint-disable no-var */', 2],
    ['comments that switch a tool off', 'f({\n  // @ts-expect-error\n})\n// prettier-ignore', 2],
    [
      'comments that switch a tool off',
      "f('// @ts-ignore', `// ${a} @ts-ignore`, /@ts-ignore/);",
      0,
    ],
    ['comments that put something off', '/** A thing. TODO: mend it. */ const a = 1; // FIXME', 2],
    ['comments that put something off', "const todo = 'TODO';", 0],
    ['exports without a sentence', 'export const a = 1; export function f() {}', 2],
    [
      'exports without a sentence',
      '/** @see b */ export type A = 1; /** A thing */ export class B {}',
      2,
    ],
    [
      'exports without a sentence',
      '/** A thing. */ export interface A {}\n/** @internal */ export const a = 1;',
      0,
    ],
    ['exports without a sentence', "const a = 1; export { a }; export * from './b.js';", 0],
  ])('%s in %s', (rule, text, count) => {
    expect(measure(rule, text).value).toBe(count);
  });

  test('the lines of functions, but for arrow functions on one line', () => {
    const body = (lines: number) => `{${'\n'.repeat(lines - 1)}}`;
    const text = `function a() ${body(2)} class B { c() ${body(9)} } const d = () => ${body(40)}; f(() => 1);`;
    expect(measure('function lines, median', text).value).toBe(9);
    expect(measure('function lines, 90th percentile', text).value).toBe(40);
    expect(measure('function lines, longest', text).value).toBe(40);
  });

  test('functions of many parameters, but for methods that have those of Box', () => {
    const name = 'functions of more than 3 parameters';
    const text = 'class A { f(a, b, c, d) {} } function g(a, b, c, d) {}';
    expect(measure(name, text).value).toBe(2);
    expect(measure(name, text, 'generator/runtime/box/a.ts').value).toBe(1);
    expect(measure(name, text, 'generated/src/managers/a.ts').value).toBe(1);
  });

  test('files that are too long, but for managers', () => {
    const name = 'files of more than 300 lines';
    expect(measure(name, '\n'.repeat(300)).value).toBe(0);
    expect(measure(name, '\n'.repeat(301)).value).toBe(1);
    expect(measure(name, '\n'.repeat(301), 'generated/src/managers/files.ts').value).toBe(0);
  });

  test('the lines of the invites manager and of models', () => {
    const name = 'lines of the invites manager and all models';
    expect(measure(name, '\n\n', 'generated/src/managers/invites.ts').value).toBe(2);
    expect(measure(name, '\n\n', 'generated/src/models/a.ts').value).toBe(2);
    expect(measure(name, '\n\n', 'generated/src/client.ts').value).toBe(0);
  });

  test('with the place of each thing', () => {
    expect(measure('casts', '\n\na as B').findings).toEqual([
      { place: 'generator/a.ts:3', what: '`as B`' },
    ]);
  });
});

describe('a committed number', () => {
  const casts: Row = {
    rule: 'casts',
    area: 'runtime',
    allowed: { fallingFrom: 5 },
    value: 3,
    findings: [],
    limit: 4,
    verdict: 'low',
  };

  test('has to be lowered when less is counted', () => {
    expect(complaints([casts])).toEqual([
      'casts, runtime: 3. Commit that: npm run house-rules -- --update',
    ]);
    expect(lowered([casts])).toEqual({ casts: { runtime: 3 } });
  });

  test('is never raised', () => {
    const high: Row = { ...casts, value: 5, verdict: 'high' };
    expect(complaints([high])).toEqual(['casts, runtime: 5, of at most 4.']);
    expect(lowered([high])).toEqual({ casts: { runtime: 4 } });
  });

  test.each([
    [2, 2, 'high'],
    [3, 3, 'kept'],
    [4, 4, 'low'],
    [99, 5, 'low'],
  ])('of %d allows %d', (most, limit, verdict) => {
    const [row] = judge([casts], { casts: { runtime: most } });
    expect(row).toMatchObject({ limit, verdict });
  });

  test('that is missing allows nothing', () => {
    expect(judge([casts], {})[0]).toMatchObject({ limit: 0, verdict: 'high' });
  });

  test('stands in the table beside what is counted', () => {
    expect(table([casts]).split('\n')).toEqual([
      '       generator  runtime  output  scripts  test',
      'casts               3 / 4',
    ]);
  });
});
