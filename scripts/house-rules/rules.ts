import type ts from 'typescript';
import type { AreaName } from './areas.js';
import { disablers, reminders, undocumentedExports } from './comments.js';
import { anys, casts, claims, overloads, unexplainedCasts } from './escapes.js';
import { functionsOf, lengthsOf, longerThan, manyParameters } from './functions.js';
import { linesOf } from './sources.js';
import type { Finding } from './syntax.js';

/** One thing that is counted in each of some areas. */
export interface Rule {
  readonly name: string;
  readonly limits: { readonly [area in AreaName]?: Limit };
  readonly measure: (files: readonly ts.SourceFile[]) => Measure;
}

/** The most that is allowed, or the most that may be committed as a number which only falls. */
export type Limit = number | { readonly fallingFrom: number };

/** What a rule has counted, and where. */
export interface Measure {
  readonly value: number;
  readonly findings: readonly Finding[];
}

const code: readonly AreaName[] = ['generator', 'runtime', 'output', 'scripts'];
const handwritten: readonly AreaName[] = ['generator', 'runtime', 'scripts'];
const everything: readonly AreaName[] = [...code, 'test'];

const longestFile = 300;
const lengths = { median: 8, ninetieth: 30, longest: 60 };

/** The rules that can be counted, in the order of the table. */
export const rules: readonly Rule[] = [
  {
    name: 'function lines, median',
    limits: inEach(handwritten, lengths.median),
    measure: (files) => lengthOf(files, 'median'),
  },
  {
    name: 'function lines, 90th percentile',
    limits: inEach(handwritten, lengths.ninetieth),
    measure: (files) => lengthOf(files, 'ninetieth'),
  },
  {
    name: 'function lines, longest',
    limits: inEach(code, lengths.longest),
    measure: (files) => lengthOf(files, 'longest'),
  },
  counted('functions of more than 3 parameters', inEach(code, 0), manyParameters),
  counted(
    `files of more than ${longestFile} lines`,
    { ...inEach(code, 0), test: { fallingFrom: 5 } },
    long,
  ),
  counted('`any`', inEach(code, 0), anys),
  counted('`!`', inEach(code, 0), claims),
  counted(
    'casts',
    {
      generator: { fallingFrom: 30 },
      runtime: { fallingFrom: 5 },
      output: 0,
      scripts: { fallingFrom: 3 },
    },
    casts,
  ),
  {
    name: 'casts per 1,000 lines',
    limits: { generator: 3 },
    measure: (files) => {
      const findings = files.flatMap(casts);
      return { value: (1000 * findings.length) / linesOfAll(files), findings };
    },
  },
  counted('casts without a reason', inEach(handwritten, 0), unexplainedCasts),
  counted('overloads', inEach(code, 0), overloads),
  counted('comments that switch a tool off', inEach(code, 0), disablers),
  counted('comments that put something off', inEach(everything, 0), reminders),
  counted('exports without a sentence', inEach(code, 0), undocumentedExports),
  {
    name: 'lines of the invites manager and all models',
    limits: { output: 330 },
    measure: (files) => ({ value: linesOfAll(files.filter(isBudgeted)), findings: [] }),
  },
];

function counted(
  name: string,
  limits: Rule['limits'],
  find: (file: ts.SourceFile) => readonly Finding[],
): Rule {
  const measure = (files: readonly ts.SourceFile[]): Measure => {
    const findings = files.flatMap(find);
    return { value: findings.length, findings };
  };
  return { name, limits, measure };
}

function lengthOf(files: readonly ts.SourceFile[], which: keyof typeof lengths): Measure {
  const functions = files.flatMap(functionsOf);
  return { value: lengthsOf(functions)[which], findings: longerThan(functions, lengths[which]) };
}

/** Managers have a method for each operation, however many there are. */
function long({ fileName, text }: ts.SourceFile): readonly Finding[] {
  const lines = linesOf(text);
  const mayBeLong = fileName.startsWith('generated/src/managers/');
  return lines <= longestFile || mayBeLong
    ? []
    : [{ place: fileName, what: `a file of ${lines} lines` }];
}

function isBudgeted({ fileName }: ts.SourceFile): boolean {
  return /^generated\/src\/(?:managers\/invites|models\/.+)\.ts$/.test(fileName);
}

function linesOfAll(files: readonly ts.SourceFile[]): number {
  return files.reduce((sum, { text }) => sum + linesOf(text), 0);
}

function inEach(areas: readonly AreaName[], limit: Limit): Rule['limits'] {
  return Object.fromEntries(areas.map((area) => [area, limit]));
}
