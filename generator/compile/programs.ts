import ts from 'typescript';
import { hostOf } from './host.js';

/** Files by their paths, with `/`. */
type Texts = ReadonlyMap<string, string>;

/** A package as programs see it. */
export interface CompiledPackage {
  readonly name: string;
  /** Its files by their paths in it: sources, or the declarations that were built from them. */
  readonly files: Texts;
}

/** What the compiler says of a program. */
export interface ProgramError {
  /** The path of the program, from the working folder. */
  readonly program: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

const compilerOptions: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
};

/** Compiles programs against a package, in memory; what else they import is what is installed around the working folder. */
export function errorsOf(
  programs: Texts,
  given: CompiledPackage,
  cwd: string,
): readonly ProgramError[] {
  const host = hostOf({ programs, given, cwd, compilerOptions });
  const paths = [...programs.keys()].filter((path) => /\.[cm]?tsx?$/u.test(path));
  const rootNames = paths.map((path) => host.pathOf(path));
  const program = ts.createProgram({ rootNames, options: compilerOptions, host });
  return paths.flatMap((path) => {
    const source = program.getSourceFile(host.pathOf(path));
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return found.map(({ start = 0, messageText }) => ({
      program: path,
      line: (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
      text: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  });
}
