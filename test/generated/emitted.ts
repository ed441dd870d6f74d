import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { readOwnFiles, runtimeIn } from '../../generator/cli/ownFiles.js';
import { readConfig } from '../../generator/config/config.js';
import { settle } from '../../generator/config/settings.js';
import { ownNames } from '../../generator/emit/brand.js';
import { emit } from '../../generator/emit/emit.js';
import type { Document } from '../../generator/load/document.js';
import type { Api } from '../../generator/model/api.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import type { Names } from '../../generator/name/names.js';
import { box, corpus } from '../support/box.js';
import { invites } from '../support/invites.js';

const root = path.join(import.meta.dirname, '../..');

/** A codec, as it is met by what knows nothing of its types. */
export interface AnyCodec {
  decode(wire: unknown): unknown;
  encode(model: unknown): unknown;
}

/** The codecs of a generated package, and what it was made from. */
export interface Emitted {
  readonly document: Document;
  readonly api: Api;
  readonly names: Names;
  /** The names of all codecs that its sources declare. */
  readonly declared: readonly string[];
  readonly codecs: ReadonlyMap<string, AnyCodec>;
}

/** The package of the invites, as it is committed. */
export async function invitesPackage(): Promise<Emitted> {
  return { ...(await invites()), ...(await codecsIn(path.join(root, 'generated/src'))) };
}

/** The package of Box's whole API, made from the documents of the corpus; it is not formatted, for the sake of speed. */
export async function boxPackage(): Promise<Emitted> {
  const { document } = (await box()).composed;
  const convention = conventions.box;
  const api = build(document, convention.reading).value;
  const config = (await readConfig('spec/box/codegen.yml', root, corpus)).value;
  const settings = settle(config, api.title);
  const names = name(api, convention, ownNames(settings, convention)).value;
  const runtime = runtimeIn(await readOwnFiles());
  const files = await emit({
    document,
    api,
    names,
    convention,
    settings,
    runtime,
    generator: '0.0.0',
  });
  return inFolder(async (folder) => {
    for (const file of files.filter((one) => one.path.startsWith('src/'))) {
      const place = path.join(folder, file.path);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, file.text);
    }
    return { document, api, names, ...(await codecsIn(path.join(folder, 'src'))) };
  });
}

/** The codecs that sources declare; those of the runtime are written by hand, and have tests of their own. */
async function codecsIn(sources: string): Promise<Pick<Emitted, 'declared' | 'codecs'>> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('runtime'))
    .map((file) => ({ file, codecs: codecsOf(readFileSync(path.join(sources, file), 'utf8')) }))
    .filter(({ codecs }) => codecs.length > 0);
  const entry = files.map(
    ({ file, codecs }) =>
      `export { ${codecs.join(', ')} } from ${JSON.stringify(path.join(sources, file))};`,
  );
  const exported = await load(entry.join('\n'));
  return {
    declared: files.flatMap(({ codecs }) => codecs),
    codecs: new Map(Object.entries(exported)),
  };
}

function codecsOf(source: string): string[] {
  return [...source.matchAll(/\bconst (\w+)\s*:\s*Codec</g)].map(([, codec = '']) => codec);
}

/** One bundle is loaded much faster than hundreds of modules. */
function load(entry: string): Promise<{ readonly [name: string]: AnyCodec }> {
  return inFolder(async (folder) => {
    const outfile = path.join(folder, 'codecs.mjs');
    await bundle({
      stdin: { contents: entry, resolveDir: root },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
      nodePaths: [path.join(root, 'node_modules')],
      logLevel: 'silent',
    });
    return import(/* @vite-ignore */ pathToFileURL(outfile).href);
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'codecs-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
