import path from 'node:path';
import ts from 'typescript';

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: ['node'],
  noEmit: true,
  skipLibCheck: true,
};

/** Compiles modules that exist in memory, beside this file or below it; gives the errors of each. */
export function compile(modules: { readonly [name: string]: string }): Map<string, string[]> {
  const files = new Map(
    Object.entries(modules).map(([name, code]) => [path.join(import.meta.dirname, name), code]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => files.has(path.normalize(file)) || fileExists(file);
  const { directoryExists } = host;
  host.directoryExists = (folder) =>
    [...files.keys()].some((file) => file.startsWith(folder + path.sep)) ||
    directoryExists?.(folder) === true;
  host.readFile = (file) => files.get(path.normalize(file)) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const code = files.get(path.normalize(file));
    return code === undefined
      ? getSourceFile(file, version)
      : ts.createSourceFile(file, code, version, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map(
    [...files.keys()].map((file) => [
      path.relative(import.meta.dirname, file),
      errorsIn(program, file),
    ]),
  );
}

function errorsIn(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file);
  return ts
    .getPreEmitDiagnostics(program, source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
