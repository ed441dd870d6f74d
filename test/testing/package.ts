import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { vi } from 'vitest';
import type { TestServer, TestServerOptions } from '../../generator/runtime/testing/testServer.js';
import { generationIn } from '../../scripts/generation.js';

const root = path.join(import.meta.dirname, '../..');

/** A generated package that stands in a folder of its own, until it is disposed of. */
export interface Package {
  /** Its test server. */
  readonly createTestServer: (options?: TestServerOptions) => TestServer;
  /** All else that it exports. */
  readonly exported: { readonly [name: string]: unknown };
  /** Runs its samples, each as a program of its own that a new test server answers: what became of them, by file. */
  readonly runSamples: () => Promise<ReadonlyMap<string, SampleRun>>;
  readonly dispose: () => void;
}

/** How a sample ended. */
export interface SampleRun {
  readonly error: unknown;
  readonly requests: TestServer['requests'];
  readonly printed: readonly unknown[];
}

/** Generates a package as a command line says, and bundles its two entry points and its samples. */
export async function packageOf(...args: readonly string[]): Promise<Package> {
  const folder = mkdtempSync(path.join(tmpdir(), 'testing-'));
  const dispose = (): void => rmSync(folder, { recursive: true });
  try {
    const generate = await generationIn(root);
    const { result, described, diagnostics } = await generate(...args, '--out', folder);
    if (result === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    const samples = samplesIn(folder);
    await bundle(folder, samples, described?.settings.package.name ?? '');
    const load = (entry: string): Promise<unknown> =>
      import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'out', `${entry}.mjs`)).href);
    const exported = (await load('src/index')) as Package['exported'];
    const { createTestServer } = (await load('src/testing')) as Pick<Package, 'createTestServer'>;
    const runSamples = async (): Promise<ReadonlyMap<string, SampleRun>> => {
      const runs = new Map<string, SampleRun>();
      for (const sample of samples) {
        runs.set(sample, await runSample(() => load(`samples/${sample}`), createTestServer()));
      }
      return runs;
    };
    return { createTestServer, exported, runSamples, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function samplesIn(folder: string): readonly string[] {
  const files = readdirSync(path.join(folder, 'samples'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll(path.sep, '/').slice(0, -'.ts'.length))
    .sort();
}

/** The samples import the package by its name, and share its code. */
async function bundle(folder: string, samples: readonly string[], name: string): Promise<void> {
  const entries = ['src/index', 'src/testing', ...samples.map((sample) => `samples/${sample}`)];
  await build({
    entryPoints: entries.map((entry) => path.join(folder, `${entry}.ts`)),
    outdir: path.join(folder, 'out'),
    outbase: folder,
    outExtension: { '.js': '.mjs' },
    alias: { [name]: path.join(folder, 'src/index.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    nodePaths: [path.join(root, 'node_modules')],
    logLevel: 'silent',
  });
}

async function runSample(sample: () => Promise<unknown>, server: TestServer): Promise<SampleRun> {
  const printed: unknown[] = [];
  vi.stubGlobal('fetch', server.fetch);
  const log = vi.spyOn(console, 'log').mockImplementation((value) => void printed.push(value));
  try {
    await sample();
    return { error: undefined, requests: server.requests, printed };
  } catch (error) {
    return { error, requests: server.requests, printed };
  } finally {
    log.mockRestore();
    vi.unstubAllGlobals();
  }
}
