import { posix } from 'node:path';
import ts from 'typescript';
import type { CompiledPackage } from './programs.js';

interface Given {
  /** By their paths from the working folder. */
  readonly programs: ReadonlyMap<string, string>;
  readonly given: CompiledPackage;
  readonly cwd: string;
  readonly compilerOptions: ts.CompilerOptions;
}

/** A host for the compiler, and where it has the programs. */
export interface Host extends ts.CompilerHost {
  readonly pathOf: (program: string) => string;
}

/** Lets the compiler see programs and a package that are not on disk, among what is. */
export function hostOf({ programs, given, cwd, compilerOptions }: Given): Host {
  const root = cwd.replaceAll('\\', '/');
  const installed = posix.join(root, 'node_modules', given.name);
  const pathOf = (program: string): string => posix.join(root, program);
  const texts = new Map([
    ...[...programs].map(([path, text]) => [pathOf(path), text] as const),
    ...[...readable(given)].map(([path, text]) => [posix.join(installed, path), text] as const),
  ]);
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  // What is installed under the name of the package is not what it is compiled against.
  const isOurs = (path: string): boolean => path.startsWith(`${installed}/`);
  const disk = ts.createCompilerHost(compilerOptions);
  const readFile = (path: string): string | undefined =>
    texts.get(path) ?? (isOurs(path) ? undefined : disk.readFile(path));
  return {
    ...disk,
    pathOf,
    readFile,
    getCurrentDirectory: () => root,
    fileExists: (path) => texts.has(path) || (!isOurs(path) && disk.fileExists(path)),
    directoryExists: (path) => folders.has(path) || ts.sys.directoryExists(path),
    realpath: (path) => (texts.has(path) || folders.has(path) ? path : real(path)),
    getSourceFile: (path, languageVersion) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
    },
  };
}

function real(path: string): string {
  return ts.sys.realpath?.(path) ?? path;
}

/** The files of a package; where it is not built, its entry points lead to the sources. */
function readable({ files }: CompiledPackage): ReadonlyMap<string, string> {
  const described = files.get('package.json');
  const isBuilt = [...files.keys()].some((path) => path.startsWith('dist/'));
  if (isBuilt || described === undefined) return files;
  const sources = described.replaceAll('./dist/', './src/').replaceAll('.d.ts"', '.ts"');
  return new Map([...files, ['package.json', sources]]);
}

function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === path ? [folder] : [folder, ...foldersAbove(folder)];
}
