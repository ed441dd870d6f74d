import type { OutputFile } from '../write/outputFile.js';
import type { Gathering } from './barrelFile.js';
import { ownEntries } from './packageJson.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';
import { declarations } from './tsconfigJson.js';

/** `rollup.config.js`: how the declarations of all modules become one file for each entry point with code of its own. */
export function rollupConfig(scope: Scope, gatherings: readonly Gathering[]): OutputFile {
  const folders = ['managers', 'models', ...(gatherings.length > 0 ? ['barrels'] : [])];
  const entries = ['index', ...ownEntries(scope)];
  const known = [
    `const modules = ${literal(declarations)};`,
    `const entries = ${listOf(entries)};`,
    `const folders = ${listOf(folders)};`,
  ];
  return { path: 'rollup.config.js', text: [imports, ...known, rest].join('\n') };
}

function listOf(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`;
}

const imports = `import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { dts } from 'rollup-plugin-dts';

// One file of declarations is read in a fraction of the time that hundreds of them take.
`;

// What differs between packages stands in the lines before it. Maps are left aside: they would lead beside many a line.
const rest = `
/** @param {string} module */
function place(module) {
  return resolve(modules, \`\${module}.d.ts\`);
}

const parts = folders
  .filter((folder) => existsSync(\`\${modules}/\${folder}\`))
  .flatMap((folder) => readdirSync(\`\${modules}/\${folder}\`).map((file) => \`\${folder}/\${file}\`))
  .filter((file) => file.endsWith('.d.ts'))
  .map((file) => file.slice(0, -'.d.ts'.length));

/** The names that stand for types alone, also where what they stand for is a value, too. */
const typeNames = new Set(
  ['index', ...parts]
    .flatMap((module) => [...readFileSync(place(module), 'utf8').matchAll(/^export (type )?\\{(.*)\\}/gm)])
    .flatMap(([, isType, names]) => names.split(',').map((name) => \`\${isType ?? ''}\${name.trim()}\`))
    .filter((name) => name.startsWith('type '))
    .map(publicName),
);

/** @param {string} exported */
function publicName(exported) {
  return exported.replace(/^.* /, '');
}

/** @param {readonly string[]} names */
function marked(names) {
  return names.map((name) => (typeNames.has(publicName(name)) ? \`type \${name}\` : name)).join(', ');
}

/**
 * The entry points that have no code of their own show some of the names of the index.
 *
 * @type {import('rollup').Plugin}
 */
const partial = {
  name: 'partial',
  renderChunk: (code) =>
    code.replace(/(?<=^export \\{ ).*(?= \\};$)/m, (names) => marked(names.split(', '))),
  generateBundle() {
    for (const part of parts) {
      const names = this.getModuleInfo(place(part))?.exports ?? [];
      const index = posix.relative(posix.dirname(part), 'index.js');
      const source = \`export { \${names.join(', ')} } from '\${index}';\\n\`;
      this.emitFile({ type: 'asset', fileName: \`\${part}.d.ts\`, source });
    }
  },
  closeBundle: () => rmSync(modules, { recursive: true }),
};

export default {
  input: Object.fromEntries(entries.map((entry) => [entry, place(entry)])),
  plugins: [dts(), partial],
  output: {
    dir: 'dist',
    chunkFileNames: 'shared.d.ts',
    minifyInternalExports: false,
  },
};
`;
