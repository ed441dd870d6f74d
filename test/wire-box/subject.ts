import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Described } from '../../generator/generate.js';
import { generationIn } from '../../scripts/generation.js';

const root = path.join(import.meta.dirname, '../..');

/** A generated package that is about to be called: what it was made from, and a maker of its client. */
export interface Subject {
  readonly described: Described;
  /** What the package exports. */
  readonly exported: { readonly [name: string]: unknown };
  /** Makes a client that sends its requests through a function. */
  connect(fetch: (request: Request) => Promise<Response>, options?: object): object;
}

/** Generates a package as a command line says, into a folder that is made for it, and loads it. */
export async function generated(...args: readonly string[]): Promise<Subject> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wire-'));
  try {
    const described = await generateInto(folder, args);
    const exported = await load(folder);
    return {
      described,
      exported,
      connect: (fetch, options) => clientOf(exported, described, { ...options, fetch }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function generateInto(folder: string, args: readonly string[]): Promise<Described> {
  const generate = await generationIn(root);
  const { result, described, diagnostics } = await generate(...args, '--out', folder);
  if (result !== undefined && described !== undefined) return described;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

/** One bundle is loaded much faster than hundreds of modules. */
async function load(folder: string): Promise<Record<string, unknown>> {
  const bundle = path.join(folder, 'bundle.mjs');
  await build({
    entryPoints: [path.join(folder, 'src/index.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    nodePaths: [path.join(root, 'node_modules')],
    logLevel: 'silent',
  });
  return (await import(/* @vite-ignore */ pathToFileURL(bundle).href)) as Record<string, unknown>;
}

function clientOf(
  exported: Record<string, unknown>,
  { settings, convention }: Described,
  options: object,
): object {
  const Client = exported[settings.client.name] as new (options: object) => object;
  const Auth = exported[convention.tokenAuth.name] as new (options: object) => object;
  return new Client({ auth: new Auth({ token: 'token' }), ...options });
}
