import { posix } from 'node:path';
import ts from 'typescript';
import { nodesOf } from '../../scripts/house-rules/syntax.js';

/** One file's mention of another, or of a package. */
export interface Import {
  readonly from: string;
  /** A file, named as `from` is, or a package or built-in module by its name. */
  readonly to: string;
  /** A type leaves no trace at run time; what is `late` is loaded when it is needed. */
  readonly kind: Kind;
}

type Kind = 'value' | 'type' | 'late';

/** The imports of files, each named relative to a folder. */
export function importsOf(files: readonly ts.SourceFile[], folder: string): readonly Import[] {
  return files.flatMap((file) => {
    const from = posix.relative(folder, file.fileName);
    return nodesOf(file).flatMap((node) => {
      const found = specifierIn(node);
      return found ? [{ from, to: targetOf(from, found.text), kind: found.kind }] : [];
    });
  });
}

/** The files that are loaded together with one, itself included; what is late or only a type is not. */
export function loadedWith(start: string, imports: readonly Import[]): ReadonlySet<string> {
  const loaded = new Set([start]);
  // A Set hands out what is added to it on the way.
  for (const file of loaded) {
    const values = imports.filter(({ from, kind }) => from === file && kind === 'value');
    for (const { to } of values) loaded.add(to);
  }
  return loaded;
}

/** The globals that a file uses, with the member that it asks for: `process.env`, `console.log`, `fetch`. */
export function globalsIn(file: ts.SourceFile, names: readonly string[]): readonly string[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isIdentifier(node) || !names.includes(node.text) || isName(node)) return [];
    const { parent } = node;
    return [ts.isPropertyAccessExpression(parent) ? `${node.text}.${parent.name.text}` : node.text];
  });
}

/** The methods that a file calls whose result depends on a locale. */
export function localeWordsIn(file: ts.SourceFile): readonly string[] {
  return nodesOf(file).flatMap((node) =>
    ts.isIdentifier(node) && /^(?:localeCompare|toLocale\w+)$/.test(node.text)
      ? [`${file.fileName}: ${node.text}`]
      : [],
  );
}

interface Specifier {
  readonly text: string;
  readonly kind: Kind;
}

function specifierIn(node: ts.Node): Specifier | undefined {
  if (ts.isImportDeclaration(node)) {
    return specifier(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'value');
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return specifier(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return specifier(node.argument.literal, 'type');
  }
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isCall ? specifier(node.arguments[0], 'late') : undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function specifier(node: ts.Node | undefined, kind: Kind): Specifier {
  return { text: node && ts.isStringLiteralLike(node) ? node.text : 'what is not a literal', kind };
}

function targetOf(from: string, text: string): string {
  return text.startsWith('.')
    ? posix.join(posix.dirname(from), text).replace(/\.js$/, '.ts')
    : text;
}

/** Whether an identifier names a member or declares something, and so does not mean the global. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node;
}
