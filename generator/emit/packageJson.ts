import type { OutputFile } from '../write/outputFile.js';
import type { Scope } from './scope.js';

/** `package.json`: what a registry, a bundler and Node need to know. */
export function packageJson({ settings }: Scope): OutputFile {
  const { name, version, license, author, homepage, repository } = settings.package;
  const about = {
    name,
    version,
    description: descriptionOf(settings.package.description),
    license,
    author,
    homepage,
    repository: repository === undefined ? undefined : { type: 'git', url: gitUrl(repository) },
    keywords: settings.package.keywords.length > 0 ? settings.package.keywords : undefined,
  };
  return { path: 'package.json', text: `${JSON.stringify({ ...about, ...shape }, null, 2)}\n` };
}

const shape = {
  type: 'module',
  sideEffects: false,
  engines: { node: '>=20.19.0' },
  exports: {
    '.': entry('index'),
    './managers/*': entry('managers/*'),
    './models/*': entry('models/*'),
    './package.json': './package.json',
  },
  files: ['dist', 'src', 'docs', 'api.md'],
  scripts: {
    build: `node --eval "fs.rmSync('dist', { recursive: true, force: true })" && tsc`,
    prepack: 'npm run build',
  },
  publishConfig: { access: 'public' },
  dependencies: { 'openapi-fetch': '^0.17.0' },
  devDependencies: { typescript: '~5.9.3' },
};

function entry(module: string): { readonly types: string; readonly default: string } {
  return { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
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
