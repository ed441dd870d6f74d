import type { OutputFile } from '../write/outputFile.js';
import type { Gathering } from './barrelFile.js';
import { changelog } from './changelog.js';
import { hasNodeEntry, node } from './nodeFile.js';
import type { Scope } from './scope.js';
import { testing } from './testingFile.js';

/** The versions of Node that the package runs on. */
export const engines = { node: '>=20.19.0' };

/** What the package needs at run time. */
export const dependencies = { 'openapi-fetch': '^0.17.0' };

/** `package.json`: what a registry, a bundler and Node need to know. */
export function packageJson(scope: Scope, gatherings: readonly Gathering[]): OutputFile {
  const { name, version, license, author, homepage, repository, ...others } =
    scope.settings.package;
  const about = {
    name,
    version,
    description: descriptionOf(others.description),
    license,
    author,
    homepage,
    repository: repository === undefined ? undefined : { type: 'git', url: gitUrl(repository) },
    keywords: others.keywords.length > 0 ? others.keywords : undefined,
    type: 'module',
    sideEffects: false,
    engines,
    exports: entryPoints(scope, gatherings),
    ...buildingOf(scope),
  };
  return { path: 'package.json', text: `${JSON.stringify(about, null, 2)}\n` };
}

/** Makes the declarations; Rollup would warn of types that have no public name, which is on purpose. */
const declaring = 'tsc --emitDeclarationOnly && rollup --config --silent';

/** One module holds all code that applications use: hundreds of them would take a multiple of the time to import. */
function bundling(scope: Scope): string {
  const entries = ['index', ...ownEntries(scope)].map((module) => `src/${module}.ts`);
  // What two entry points share stands once, or an error of one would be no instance for the other.
  const splitting = hasNodeEntry(scope) ? '--splitting ' : '';
  return [
    `esbuild ${entries.join(' ')} --bundle ${splitting}--packages=external --outdir=dist`,
    '--format=esm --platform=neutral --target=es2022 --sourcemap --sources-content=false',
  ].join(' ');
}

function buildingOf(scope: Scope): object {
  const clean = `node --eval "fs.rmSync('dist', { recursive: true, force: true })"`;
  return {
    files: [
      'dist',
      'src',
      'docs',
      'openapi',
      'api.md',
      'surface.json',
      ...changelog(scope).map(({ path }) => path),
    ],
    scripts: {
      build: `${clean} && ${declaring} && ${bundling(scope)}`,
      prepack: 'npm run build',
    },
    publishConfig: { access: 'public' },
    dependencies,
    devDependencies: {
      ...(hasNodeEntry(scope) && { '@types/node': '^20.19.43' }),
      esbuild: '^0.28.2',
      rollup: '^4.68.7',
      'rollup-plugin-dts': '^6.5.1',
      typescript: '~5.9.3',
    },
  };
}

/** The entry points whose code stays out of that of the package: a test server, where there is anything to serve. */
export function ownEntries(scope: Scope): readonly string[] {
  return [...(scope.operations.size > 0 ? [testing] : []), ...(hasNodeEntry(scope) ? [node] : [])];
}

function entryPoints(scope: Scope, gatherings: readonly Gathering[]): object {
  const barrels = gatherings.map(
    ({ barrel, module }) => [`./${barrel.name}`, entry(module)] as const,
  );
  const own = ownEntries(scope).map((module) => [`./${module}`, entry(module, module)] as const);
  return {
    '.': entry('index'),
    ...Object.fromEntries([...barrels, ...own]),
    './managers/*': entry('managers/*'),
    './models/*': entry('models/*'),
    './package.json': './package.json',
  };
}

/** An entry point shows the names of its own module; that of the package has them all but for those of entry points with code of their own. */
function entry(
  module: string,
  code = 'index',
): { readonly types: string; readonly default: string } {
  return { types: `./dist/${module}.d.ts`, default: `./dist/${code}.js` };
}

function descriptionOf(text: string | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim();
}

/** The form in which npm keeps the address of a repository. */
function gitUrl(repository: string): string {
  return repository.startsWith('https://') && !repository.endsWith('.git')
    ? `git+${repository}.git`
    : repository;
}
