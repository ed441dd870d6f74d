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

/** A program of a caller beside the modules of the package that it imports as `sdk`. */
export interface Consumer {
  readonly text: string;
  readonly modules: ReadonlyMap<string, string>;
  /** Whether its runtime is another than that of the others. */
  readonly hasOwnRuntime: boolean;
}

const folder = path.join(import.meta.dirname, 'consumers');
const runtime = path.join(folder, 'runtime');

/** Type-checks all consumers in one program, with one copy of the runtime; gives the errors in the text of each. */
export function errorsOf(consumers: readonly Consumer[]): readonly (readonly string[])[] {
  const files = new Map<string, string>();
  const mains = consumers.map(({ text, modules, hasOwnRuntime }, index) => {
    const place = hasOwnRuntime ? ownPlace : placeOf;
    for (const [file, code] of modules) files.set(place(index, file), code);
    const main = path.join(folder, String(index), 'consumer.ts');
    files.set(main, text);
    return main;
  });
  const program = ts.createProgram(mains, options, hostFor(files));
  return mains.map((main) => {
    const source = program.getSourceFile(main);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ code, messageText }) =>
        `TS${String(code)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

/** The runtime is the same in all packages, as long as their names are. */
function placeOf(index: number, file: string): string {
  return file.startsWith('src/runtime/')
    ? path.join(runtime, file.slice('src/runtime/'.length))
    : ownPlace(index, file);
}

function ownPlace(index: number, file: string): string {
  return path.join(folder, String(index), file);
}

function hostFor(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const getSourceFile: ts.CompilerHost['getSourceFile'] = (file, version) => {
    const code = files.get(path.normalize(file));
    return code === undefined
      ? host.getSourceFile(file, version)
      : ts.createSourceFile(file, code, version, true);
  };
  return {
    ...host,
    getSourceFile,
    fileExists: (file) => files.has(path.normalize(file)) || host.fileExists(file),
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => resolved(text, { from, files, host })),
  };
}

function resolved(
  specifier: string,
  {
    from,
    files,
    host,
  }: { from: string; files: ReadonlyMap<string, string>; host: ts.CompilerHost },
): ts.ResolvedModuleWithFailedLookupLocations {
  const file = ownFile(specifier, from);
  const own = [file, file?.replace(folder, '').replace(/^[/\\]\d+[/\\]src[/\\]runtime/u, runtime)];
  const found = own.find((one) => one !== undefined && files.has(one));
  if (found !== undefined) {
    return { resolvedModule: { resolvedFileName: found, extension: ts.Extension.Ts } };
  }
  const mode = ts.ModuleKind.ESNext;
  const beside = path.join(import.meta.dirname, 'consumer.ts');
  const containing = from.startsWith(folder) ? beside : from;
  return ts.resolveModuleName(specifier, containing, options, host, undefined, undefined, mode);
}

/** The file of the package, or of the runtime, that a specifier means. */
function ownFile(specifier: string, from: string): string | undefined {
  if (!from.startsWith(folder)) return undefined;
  if (specifier === 'sdk') return path.join(path.dirname(from), 'src/index.ts');
  if (!specifier.startsWith('.')) return undefined;
  return path.join(path.dirname(from), specifier).replace(/\.js$/u, '.ts');
}
