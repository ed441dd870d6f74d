import { ts } from 'ts-morph';
import type { RuntimeSources } from '../runtimeFiles.js';

/** The declarations of one name, and the module that has them. */
export interface Found {
  readonly module: string;
  readonly statements: readonly ts.Statement[];
}

const known = new WeakMap<RuntimeSources, RuntimeDeclarations>();

/** The declarations of some modules: two packages of one generator have the same. */
export function declarationsIn(sources: RuntimeSources): RuntimeDeclarations {
  const declarations = known.get(sources) ?? new RuntimeDeclarations(sources);
  known.set(sources, declarations);
  return declarations;
}

/** What TypeScript declares of the runtime's modules, each worked out when it is first asked for. */
export class RuntimeDeclarations {
  readonly #sources: RuntimeSources;
  readonly #files = new Map<string, ts.SourceFile>();

  constructor(sources: RuntimeSources) {
    this.#sources = sources;
  }

  /** The declarations that a name stands for in a module, which may have it from another; `undefined` for any other name. */
  find(module: string, name: string): Found | undefined {
    const file = this.#file(module);
    const statements = file?.statements.filter((statement) => declares(statement, name)) ?? [];
    if (statements.length > 0) return { module, statements };
    for (const statement of file?.statements ?? []) {
      const from = sourceOf(statement, name);
      if (from !== undefined) return this.find(resolved(module, from.module), from.name);
    }
    return undefined;
  }

  #file(module: string): ts.SourceFile | undefined {
    const text = this.#sources.get(module);
    if (text === undefined || this.#files.has(module)) return this.#files.get(module);
    const { outputText } = ts.transpileDeclaration(text, {
      fileName: `${module}.ts`,
      compilerOptions: { stripInternal: true, removeComments: true },
    });
    const file = ts.createSourceFile(`${module}.d.ts`, outputText, ts.ScriptTarget.ES2022, true);
    this.#files.set(module, file);
    return file;
  }
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.some((one) => one.name.getText() === name);
  }
  return (
    (ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isFunctionDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)) &&
    statement.name?.text === name
  );
}

/** Where a module has a name from that it imports, or exports again. */
function sourceOf(
  statement: ts.Statement,
  name: string,
): { readonly module: string; readonly name: string } | undefined {
  const isImport = ts.isImportDeclaration(statement);
  if (!isImport && !ts.isExportDeclaration(statement)) return undefined;
  const { moduleSpecifier } = statement;
  const named = isImport ? statement.importClause?.namedBindings : statement.exportClause;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return undefined;
  if (named === undefined || !(ts.isNamedImports(named) || ts.isNamedExports(named)))
    return undefined;
  const element = [...named.elements].find((one) => one.name.text === name);
  return (
    element && { module: moduleSpecifier.text, name: (element.propertyName ?? element.name).text }
  );
}

function resolved(module: string, specifier: string): string {
  return new URL(specifier.replace(/\.js$/u, ''), `file:///${module}`).pathname.slice(1);
}
