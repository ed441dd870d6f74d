import type { OutputFile } from '../write/outputFile.js';
import { hasNodeEntry } from './nodeFile.js';
import type { Scope } from './scope.js';

/** Where the declarations of single modules stand while the package is built. */
export const declarations = 'dist/modules';

const options = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  rootDir: 'src',
  outDir: declarations,
  declaration: true,
  stripInternal: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
};

/** `tsconfig.json`: how the package is compiled before it is published. */
export function tsconfigJson(scope: Scope): OutputFile {
  const { target, lib, ...others } = options;
  const types = hasNodeEntry(scope) ? ['node'] : [];
  const config = { compilerOptions: { target, lib, types, ...others }, include: ['src'] };
  return { path: 'tsconfig.json', text: JSON.stringify(config, null, 2) };
}
