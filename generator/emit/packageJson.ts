import type { OutputFile } from '../write/outputFile.js';
import type { Gathering } from './barrelFile.js';
import type { Scope } from './scope.js';

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
    engines: { node: '>=20.19.0' },
    exports: entryPoints(gatherings),
    ...building,
  };
  return { path: 'package.json', text: `${JSON.stringify(about, null, 2)}\n` };
}

/** One module holds all code: hundreds of them would take a multiple of the time to import. */
const bundle = [
  'esbuild src/index.ts --bundle --packages=external --outfile=dist/index.js',
  '--format=esm --platform=neutral --target=es2022 --sourcemap --sources-content=false',
].join(' ');

const building = {
  files: ['dist', 'src', 'docs', 'api.md'],
  scripts: {
    build: `node --eval "fs.rmSync('dist', { recursive: true, force: true })" && tsc --emitDeclarationOnly && ${bundle}`,
    prepack: 'npm run build',
  },
  publishConfig: { access: 'public' },
  dependencies: { 'openapi-fetch': '^0.17.0' },
  devDependencies: { esbuild: '^0.28.2', typescript: '~5.9.3' },
};

function entryPoints(gatherings: readonly Gathering[]): object {
  const barrels = gatherings.map(
    ({ barrel, module }) => [`./${barrel.name}`, entry(module)] as const,
  );
  return {
    '.': entry('index'),
    ...Object.fromEntries(barrels),
    './managers/*': entry('managers/*'),
    './models/*': entry('models/*'),
    './package.json': './package.json',
  };
}

/** An entry point shows the names of its own module; that of the package has them all. */
function entry(module: string): { readonly types: string; readonly default: string } {
  return { types: `./dist/${module}.d.ts`, default: './dist/index.js' };
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
