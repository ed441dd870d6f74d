import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Compiles one package after another under the flags of its own `tsconfig.json`; gives the errors, a line each. */
export type Compile = (folder: string) => readonly string[];

/** A compiler that reads the declarations of the language and of dependencies only once. */
export function sharedCompiler(): Compile {
  const declarations = new Map<string, ts.SourceFile | undefined>();
  return (folder) => {
    const { options, fileNames } = configOf(folder);
    if (fileNames.length === 0) return [`${folder} has no sources`];
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (path, ...rest) => {
      if (!path.endsWith('.d.ts')) return read(path, ...rest);
      if (!declarations.has(path)) declarations.set(path, read(path, ...rest));
      return declarations.get(path);
    };
    const program = ts.createProgram(fileNames, options, host);
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => lineOf(folder, diagnostic));
  };
}

function configOf(folder: string): ts.ParsedCommandLine {
  const read = (path: string) => readFileSync(path, 'utf8');
  const file = ts.readConfigFile(join(folder, 'tsconfig.json'), read);
  const { options, ...rest } = ts.parseJsonConfigFileContent(file.config, ts.sys, folder);
  return { ...rest, options: { ...options, noEmit: true, skipLibCheck: true } };
}

function lineOf(folder: string, { file, start, code, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300);
  const place =
    file === undefined
      ? ''
      : `${file.fileName.replace(`${folder}/`, '')}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1} `;
  return `${place}TS${code} ${message}`;
}
