import ts from 'typescript';
import type { PackageView } from './program.js';

/** An argument of a method: what it is called, and whether its declaration lets it be left out. */
export interface Argument {
  readonly name: string;
  readonly optional: boolean;
}

/** The names of all properties that a value of a type may have, inherited ones and those of every variant included. */
export function propertiesOf({ checker }: PackageView, symbol: ts.Symbol): ReadonlySet<string> {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const variants = type.isUnion() ? type.types : [type];
  return new Set(variants.flatMap((variant) => namesIn(checker.getPropertiesOfType(variant))));
}

/** The literals that a type lists, and whether it also admits any other text. */
export function valuesOf(
  { checker }: PackageView,
  symbol: ts.Symbol,
): { readonly values: ReadonlySet<unknown>; readonly open: boolean } {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const variants = type.isUnion() ? type.types : [type];
  return {
    values: new Set(variants.flatMap((variant) => literalIn(checker, variant))),
    open: variants.some((variant) => variant.isIntersection() || isText(variant)),
  };
}

/** Whether `new` can be written before a name. */
export function isConstructible({ checker }: PackageView, symbol: ts.Symbol): boolean {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return false;
  return checker.getTypeOfSymbol(symbol).getConstructSignatures().length > 0;
}

/** The members of a class or an interface by name; those of the class itself where `where` says so. */
export function membersOf(
  { checker }: PackageView,
  symbol: ts.Symbol,
  where: 'instance' | 'static',
): ReadonlyMap<string, ts.Symbol> {
  const type =
    where === 'static' ? checker.getTypeOfSymbol(symbol) : checker.getDeclaredTypeOfSymbol(symbol);
  return new Map(checker.getPropertiesOfType(type).map((member) => [member.name, member]));
}

/** The arguments of a method; `undefined` for what cannot be called. */
export function argumentsOf(
  { checker }: PackageView,
  method: ts.Symbol,
): readonly Argument[] | undefined {
  const [signature] = checker.getTypeOfSymbol(method).getCallSignatures();
  return signature?.parameters.map((parameter) => ({
    name: parameter.name,
    optional: isOptional(parameter),
  }));
}

/** The class that a property holds an instance of. */
export function classOf(
  { checker }: PackageView,
  property: ts.Symbol,
): { readonly name: string; readonly symbol: ts.Symbol } | undefined {
  const symbol = checker.getTypeOfSymbol(property).getSymbol();
  return symbol && { name: symbol.name, symbol };
}

function namesIn(symbols: readonly ts.Symbol[]): readonly string[] {
  return symbols.map(({ name }) => name);
}

function literalIn(checker: ts.TypeChecker, type: ts.Type): readonly unknown[] {
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
  return [];
}

function isText(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.String) !== 0;
}

function isOptional({ valueDeclaration }: ts.Symbol): boolean {
  if (valueDeclaration === undefined || !ts.isParameter(valueDeclaration)) return false;
  const { questionToken, initializer, dotDotDotToken } = valueDeclaration;
  return (questionToken ?? initializer ?? dotDotDotToken) !== undefined;
}
