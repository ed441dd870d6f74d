import ts from 'typescript';
import { type Finding, findingAt, hasComment, nodesOf } from './syntax.js';

/** The uses of `any`. */
export function anys(file: ts.SourceFile): readonly Finding[] {
  return nodesOf(file)
    .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
    .map((node) => findingAt(node, '`any`'));
}

/** The places that claim with a `!` that something is there. */
export function claims(file: ts.SourceFile): readonly Finding[] {
  return nodesOf(file)
    .filter(isClaim)
    .map((node) => findingAt(node, '`!`'));
}

/** The casts; `as const` is none. */
export function casts(file: ts.SourceFile): readonly Finding[] {
  return castsOf(file).map((node) => findingAt(node, `\`as ${node.type.getText()}\``));
}

/** The casts that neither their statement nor their function has a comment for. */
export function unexplainedCasts(file: ts.SourceFile): readonly Finding[] {
  return castsOf(file)
    .filter((node) => !isExplained(node))
    .map((node) => findingAt(node, 'a cast without its reason'));
}

/** The signatures of functions that stand before a body of their own: where a cast could hide. Abstract ones have none. */
export function overloads(file: ts.SourceFile): readonly Finding[] {
  return nodesOf(file)
    .filter((node) => ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node))
    .filter((node) => node.body === undefined && !isAbstract(node))
    .map((node) => findingAt(node, 'an overload'));
}

function isAbstract(node: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;
}

type Cast = ts.AsExpression | ts.TypeAssertion;

function castsOf(file: ts.SourceFile): readonly Cast[] {
  return nodesOf(file)
    .filter(isCast)
    .filter(({ type }) => !ts.isConstTypeReference(type));
}

function isCast(node: ts.Node): node is Cast {
  return ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
}

function isClaim(node: ts.Node): boolean {
  if (ts.isNonNullExpression(node)) return true;
  const declares = ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node);
  return declares && node.exclamationToken !== undefined;
}

function isExplained(cast: Cast): boolean {
  for (let node: ts.Node = cast; !ts.isSourceFile(node); node = node.parent) {
    const mayExplain = ts.isStatement(node) || ts.isClassElement(node);
    if (mayExplain && hasComment(node)) return true;
    if (ts.isFunctionDeclaration(node) || ts.isClassElement(node)) return false;
  }
  return false;
}
