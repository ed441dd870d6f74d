import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { hasKeys, readJson } from '../json.js';

/** A generated package as the compiler understands it: what each of its entry points exports. */
export interface PackageView {
  readonly checker: ts.TypeChecker;
  /** By entry point, such as `./managers`, what it exports by name. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, ts.Symbol>>;
  /** A name that any entry point exports. */
  find(name: string): ts.Symbol | undefined;
}

/** Reads the TypeScript sources of a generated package, starting from the entry points of its `package.json`. */
export function readPackage(folder: string): PackageView {
  const files = entryFiles(folder);
  const program = ts.createProgram([...files.values()], optionsOf(folder));
  const checker = program.getTypeChecker();
  const entries = new Map(
    [...files].map(([entry, path]) => [entry, exportsOf(checker, program.getSourceFile(path))]),
  );
  const find = (name: string): ts.Symbol | undefined =>
    [...entries.values()].map((names) => names.get(name)).find((symbol) => symbol !== undefined);
  return { checker, entries, find };
}

interface Manifest {
  readonly exports: { readonly [entry: string]: unknown };
}

function isManifest(value: unknown): value is Manifest {
  return hasKeys(value, 'exports');
}

/** The source of each entry point; patterns name no single one, and what is no code has none. */
function entryFiles(folder: string): ReadonlyMap<string, string> {
  const { exports } = readJson(join(folder, 'package.json'), isManifest);
  const found = Object.entries(exports).flatMap(([entry, target]): [string, string][] => {
    const types = typesOf(target);
    if (types === undefined || entry.includes('*')) return [];
    const path = join(folder, types.replace(/^\.\/dist\//, 'src/').replace(/\.d\.ts$/, '.ts'));
    return existsSync(path) ? [[entry, path]] : [];
  });
  return new Map(found);
}

function typesOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('types' in target)) return undefined;
  return typeof target.types === 'string' ? target.types : undefined;
}

function optionsOf(folder: string): ts.CompilerOptions {
  const read = (path: string) => readFileSync(path, 'utf8');
  const file = ts.readConfigFile(join(folder, 'tsconfig.json'), read);
  const { options } = ts.parseJsonConfigFileContent(file.config, ts.sys, folder);
  return { ...options, noEmit: true, skipLibCheck: true };
}

function exportsOf(
  checker: ts.TypeChecker,
  file: ts.SourceFile | undefined,
): ReadonlyMap<string, ts.Symbol> {
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) return new Map();
  return new Map(
    checker
      .getExportsOfModule(module)
      .map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ]),
  );
}
