import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { settle, type Settings } from '../../generator/config/settings.js';
import { parsePointer } from '../../generator/load/pointer.js';
import type { Document } from '../../generator/load/document.js';
import { credentialFor } from '../../generator/emit/credentialSample.js';
import { emit } from '../../generator/emit/emit.js';
import { codeSamplesOf } from '../../generator/emit/openapiSamples.js';
import { scopeOf, type Scope } from '../../generator/emit/scope.js';
import { literal } from '../../generator/emit/text.js';
import { build } from '../../generator/model/build.js';
import { conventions, type ConventionName } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { runtimeSources } from '../support/pipeline.js';

const root = path.join(import.meta.dirname, '../..');

/** The samples of an operation, and how the one in TypeScript is run. */
export interface Tried {
  /** Method and path, such as `get /invites/{invite_id}`. */
  readonly operation: string;
  readonly curl: string;
  readonly call: Call;
}

/** Runs a sample with a client that sends through a function. */
type Call = (fetch: (request: Request) => Promise<Response>) => Promise<unknown>;

/** What a document gives with a convention. */
export function scopeFor(
  document: Document,
  convention: ConventionName,
  settings: Partial<Settings> = {},
): Scope {
  const chosen = conventions[convention];
  const api = build(document, chosen.reading).value;
  const names = name(api, chosen).value;
  const all = { ...settle(undefined, api.title), ...settings };
  return scopeOf({ api, names, convention: chosen, settings: all, document });
}

/** Every operation of a package that is made, with its samples bundled into one program. */
export async function triedIn(scope: Scope): Promise<readonly Tried[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'curl-'));
  try {
    const files = await emit({ ...scope, runtime: runtimeSources(), generator: '0.0.0' });
    for (const { path: file, text } of files.filter((one) => one.path.startsWith('src/'))) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const samples = codeSamplesOf(scope).map(({ operation, pointer, samples: [...all] }) => {
      const sourceIn = (lang: string) => all.find((one) => one.lang === lang)?.source ?? '';
      const [, key = '', method = ''] = parsePointer(pointer);
      const auth = credentialFor(scope, operation);
      return {
        operation: `${method} ${key}`,
        curl: sourceIn('shell'),
        typescript: sourceIn('typescript'),
        auth,
      };
    });
    const calls = await load(folder, programFor(scope, samples));
    return samples.map((sample, index) => ({ ...sample, call: calls[index] ?? missing }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function missing(): never {
  throw new Error('The program has no such call.');
}

interface Programmed {
  readonly typescript: string;
  readonly auth: ReturnType<typeof credentialFor>;
}

function programFor({ settings: { client } }: Scope, samples: readonly Programmed[]): string {
  const names = new Set([client.name, ...samples.flatMap(({ auth }) => auth?.names ?? [])]);
  const calls = samples.map(({ typescript, auth }) => {
    const options = auth ? `{ fetch, auth: ${auth.expression} }` : '{ fetch }';
    return `async (fetch) => { const client = new ${client.name}(${options}); ${typescript} }`;
  });
  return [
    `import { ${[...names].join(', ')} } from ${literal('./src/index.js')};`,
    `export const calls = [\n${calls.join(',\n')}];`,
  ].join('\n');
}

/** One bundle is loaded much faster than hundreds of modules. */
async function load(folder: string, program: string): Promise<readonly Call[]> {
  const [entry, outfile] = [path.join(folder, 'program.js'), path.join(folder, 'bundle.mjs')];
  writeFileSync(entry, program);
  await bundle({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    nodePaths: [path.join(root, 'node_modules')],
    logLevel: 'silent',
  });
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  return (loaded as { readonly calls: readonly Call[] }).calls;
}
