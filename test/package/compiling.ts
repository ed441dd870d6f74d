import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execute, lanes, root } from './support.js';

/** The versions of TypeScript that the package is for, and where they are. */
export const compilers = {
  '5.4': 'test/compilers/5.4/node_modules/typescript',
  '5.9': 'node_modules/typescript',
  '6.0': 'test/compilers/6.0/node_modules/typescript',
  '7.0': 'test/compilers/7.0/node_modules/typescript',
};

/** What is compiled, and how; `name` is that of the configuration file. */
export interface Compilation {
  readonly name: string;
  readonly version: keyof typeof compilers;
  readonly include: readonly string[];
  readonly options: { readonly [option: string]: unknown };
}

const strictly = {
  target: 'es2022',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
};

const inTurn = lanes(2);

/** Compiles in a folder, as strictly as can be and at most twice at a time; gives what the compiler says. */
export async function compile(folder: string, compilation: Compilation): Promise<string> {
  const { name, version, include, options } = compilation;
  const file = path.join(folder, `tsconfig.${name}.json`);
  const compilerOptions = { ...strictly, ...options };
  await writeFile(file, JSON.stringify({ compilerOptions, include }));
  const tsc = path.join(root, compilers[version], 'bin/tsc');
  const command = [process.execPath, tsc, '--project', file, '--pretty', 'false'] as const;
  const { code, stdout, stderr } = await inTurn(() => execute(command, { cwd: folder }));
  return code === 0 ? stdout + stderr : `${stdout}${stderr}The compiler ended with ${code}.`;
}
