import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { contentOf, filesIn, root } from './support.js';

const source = path.join(root, 'generated/src');
const files = await filesIn(source);

/** Every setting of the compiler that asks for more, and those of the package. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  noUncheckedSideEffectImports: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
};
const program = ts.createProgram(
  files.map((file) => path.join(source, file)),
  options,
);
const checker = program.getTypeChecker();

test('The sources compile under every strict setting of TypeScript 5.9', () => {
  expect(ts.version).toMatch(/^5\.9\./);
  const messages = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${path.basename(file?.fileName ?? '')}: ${text}`;
  });
  expect(messages).toEqual([]);
});

/** The modules that a user can import, and the one whose names the index has. */
const entries = files.filter((file) =>
  /^(index|aliases|testing|(managers|models)\/.*)\.ts$/.test(file),
);

test('Every module is reached from one that a user can import', () => {
  const reached = new Set(entries);
  for (const file of reached) importsOf(file).forEach((imported) => reached.add(imported));
  expect([...reached].sort()).toEqual(files);
});

test('Every export of the generated code is public, or something reads it', () => {
  const ours = files.filter((file) => !file.startsWith('runtime/') && file !== 'wire.ts');
  expect(ours).toContain('managers/invites.ts');
  expect(unreadIn(ours)).toEqual([]);
});

test('Every export of the runtime is read, or the generator writes it for other documents', async () => {
  const emit = path.join(root, 'generator/emit');
  const generator = Object.values(await contentOf(emit)).join();
  const unread = unreadIn(files.filter((file) => file.startsWith('runtime/')));
  expect(unread).toContain('map');
  expect(unread.filter((name) => !generator.includes(`'${name}'`))).toEqual([]);
});

function unreadIn(modules: readonly string[]): readonly string[] {
  const symbols = modules.flatMap((file) =>
    exportsOf(file).filter((symbol) => !isPublic(file, symbol)),
  );
  return symbols.filter((symbol) => !read.has(symbol)).map(({ name }) => name);
}

/** All that some module mentions besides declaring it. */
const read = new Set(files.flatMap((file) => readIn(sourceFile(file))));

function readIn(node: ts.Node): readonly ts.Symbol[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  const within = children.flatMap(readIn);
  if (!ts.isIdentifier(node) || isNameOfDeclaration(node)) return within;
  const symbol = checker.getSymbolAtLocation(node);
  if (symbol === undefined) return within;
  return [isAlias(symbol) ? checker.getAliasedSymbol(symbol) : symbol, ...within];
}

function isNameOfDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isClassDeclaration(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isVariableDeclaration(parent);
  return declares && parent.name === node;
}

function isAlias(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0;
}

/** Whether users can import it from one of the modules that are theirs. */
function isPublic(file: string, symbol: ts.Symbol): boolean {
  const isInternal = symbol.getJsDocTags(checker).some(({ name }) => name === 'internal');
  return entries.includes(file) && !isInternal;
}

function exportsOf(file: string): readonly ts.Symbol[] {
  const module = checker.getSymbolAtLocation(sourceFile(file));
  return module === undefined ? [] : checker.getExportsOfModule(module);
}

/** The siblings that a module imports or exports something of. */
function importsOf(file: string): readonly string[] {
  return sourceFile(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier: specifier } = statement;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    if (!specifier.text.startsWith('.')) return [];
    const target = path.posix.join(path.posix.dirname(file), specifier.text);
    return target.replace(/\.js$/, '.ts');
  });
}

function sourceFile(file: string): ts.SourceFile {
  const found = program.getSourceFile(path.join(source, file));
  if (found === undefined) throw new Error(`${file} is not part of the program.`);
  return found;
}
