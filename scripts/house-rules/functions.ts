import ts from 'typescript';
import { type Finding, findingAt, nodesOf } from './syntax.js';

/** How long functions are, in lines. */
export interface Lengths {
  readonly median: number;
  readonly ninetieth: number;
  readonly longest: number;
}

/** A function, and the lines from its name to its closing brace. */
export interface Measured {
  readonly at: ts.Node;
  readonly lines: number;
}

type WithBody = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

/** The functions of a file with their lengths; an arrow function on one line is an expression, and not counted. */
export function functionsOf(file: ts.SourceFile): readonly Measured[] {
  return bodiesOf(file)
    .map((node) => ({ at: node, lines: linesOf(node) }))
    .filter(({ at, lines }) => lines > 1 || !ts.isArrowFunction(at));
}

/** The lengths of functions; the nearest rank stands for a percentile. */
export function lengthsOf(functions: readonly Measured[]): Lengths {
  const sorted = functions.map(({ lines }) => lines).sort((one, other) => one - other);
  const rank = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { median: rank(0.5), ninetieth: rank(0.9), longest: rank(1) };
}

/** The functions that are longer than they may be. */
export function longerThan(functions: readonly Measured[], most: number): readonly Finding[] {
  return functions
    .filter(({ lines }) => lines > most)
    .map(({ at, lines }) => findingAt(at, `a function of ${lines} lines`));
}

/** The functions that take more arguments than three, but for the methods whose arguments are those of Box's SDK. */
export function manyParameters(file: ts.SourceFile): readonly Finding[] {
  const isPublic = /\/(?:runtime\/box|managers)\//.test(file.fileName);
  return bodiesOf(file)
    .filter(({ parameters }) => parameters.length > 3)
    .filter((node) => !(isPublic && ts.isMethodDeclaration(node)))
    .map((node) => findingAt(node, `a function of ${node.parameters.length} parameters`));
}

function bodiesOf(file: ts.SourceFile): readonly WithBody[] {
  return nodesOf(file).filter(hasBody);
}

function hasBody(node: ts.Node): node is WithBody {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function linesOf(node: ts.Node): number {
  const file = node.getSourceFile();
  const first = file.getLineAndCharacterOfPosition(node.getStart());
  return file.getLineAndCharacterOfPosition(node.getEnd()).line - first.line + 1;
}
