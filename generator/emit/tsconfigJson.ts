import type { OutputFile } from '../write/outputFile.js';

const config = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    module: 'nodenext',
    rootDir: 'src',
    outDir: 'dist',
    declaration: true,
    declarationMap: true,
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
  },
  include: ['src'],
};

/** `tsconfig.json`: how the package is compiled before it is published. */
export function tsconfigJson(): OutputFile {
  return { path: 'tsconfig.json', text: JSON.stringify(config, null, 2) };
}
