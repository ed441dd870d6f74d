import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { parse } from 'yaml';
import { onTestFinished } from 'vitest';
import { settle, type Settings } from '../../generator/config/settings.js';
import type { Diagnostic, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Document } from '../../generator/load/document.js';
import { ownNames } from '../../generator/emit/brand.js';
import { emit, surface, type EmitInput } from '../../generator/emit/emit.js';
import { build } from '../../generator/model/build.js';
import { conventions, type ConventionName } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { keepNames } from '../../generator/release/keepNames.js';
import type { Lock } from '../../generator/release/lock.js';
import { lockOf } from '../../generator/release/lockOf.js';
import { printLock } from '../../generator/release/printLock.js';
import { readLock } from '../../generator/release/readLock.js';
import type { Named } from '../../generator/release/named.js';
import type { Surface } from '../../generator/surface/surface.js';
import { documentOf, minimal } from '../support/document.js';
import { runtimeSources } from '../support/pipeline.js';

/** A document with the names of an earlier release of it. */
export interface Kept extends Named {
  readonly before: Named;
  readonly document: Document;
  readonly convention: ConventionName;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names a document, given as YAML, and keeps the names of a lock. */
export function kept(text: string, lock?: Lock, convention: ConventionName = 'general'): Kept {
  const root: JsonObject = minimal(parse(text));
  const document = documentOf(root);
  const chosen = conventions[convention];
  const { value: api } = build(document, chosen.reading);
  const own = ownNames(settle(undefined, api.title), chosen);
  const before = { api, names: name(api, chosen, own).value };
  const { value, diagnostics } = keepNames(before, lock, own);
  return { ...value, before, document, convention, diagnostics };
}

/** The lock of a release, as its file says it. */
export function lockFor(now: Named, major = false): Lock {
  const text = printLock(lockOf(now, { major }));
  const { value, diagnostics } = readLock({ path: 'names.lock.json', value: JSON.parse(text) });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The files of the package of a document. */
export async function filesOf(
  of: Kept,
  settings: Settings = settle(undefined, 'Example API'),
): Promise<ReadonlyMap<string, string>> {
  const files = await emit(inputOf(of, settings));
  return new Map(files.map((file) => [file.path, file.text]));
}

/** What callers can observe of the package of a document. */
export function surfaceOf(of: Kept): Surface {
  return surface(inputOf(of, settle(undefined, 'Example API')));
}

function inputOf({ convention, ...of }: Kept, settings: Settings): EmitInput {
  const made = { runtime: runtimeSources(), generator: '0.0.0' };
  return { ...of, ...made, settings, convention: conventions[convention] };
}

/** Runs a module beside `src`, and gives what it exports as its default. */
export async function run(files: ReadonlyMap<string, string>, code: string): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of [...files, ['program.ts', code] as const]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const outfile = path.join(folder, 'program.mjs');
  await bundle({
    entryPoints: [path.join(folder, 'program.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    nodePaths: [path.join(import.meta.dirname, '../../node_modules')],
  });
  const module: { readonly default: unknown } = await import(
    /* @vite-ignore */ pathToFileURL(outfile).href
  );
  return module.default;
}
