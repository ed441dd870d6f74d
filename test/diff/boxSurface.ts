import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose } from '../../generator/compose/compose.js';
import { readConfig, type DocumentInput } from '../../generator/config/config.js';
import { settle } from '../../generator/config/settings.js';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { surface } from '../../generator/emit/emit.js';
import { lint } from '../../generator/lint/lint.js';
import { load } from '../../generator/load/load.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { applyOverlays } from '../../generator/overlay/apply.js';
import type { Surface } from '../../generator/surface/surface.js';
import { corpus } from '../support/box.js';
import { overlayIn } from '../support/invites.js';

const root = path.join(import.meta.dirname, '../..');

/** Box's documents by what stands for them in the tests. */
export const files = {
  main: 'box-openapi.json',
  v2025: 'box-openapi-openapi-v2025-0.json',
  v2026: 'box-openapi-openapi-v2026-0.json',
};

/** The documents as values. */
export type BoxDocuments = { readonly [key in keyof typeof files]: JsonObject };

/** Reads Box's documents as they were received. */
export function boxDocuments(): BoxDocuments {
  const read = (file: string): JsonObject =>
    JSON.parse(readFileSync(path.join(corpus, file), 'utf8'));
  return { main: read(files.main), v2025: read(files.v2025), v2026: read(files.v2026) };
}

/** What callers can observe of Box's API, as documents describe it; `indent` is how these are written. */
export async function boxSurface(documents: BoxDocuments, indent = 2): Promise<Surface> {
  const folder = mkdtempSync(path.join(tmpdir(), 'box-'));
  try {
    for (const key of ['main', 'v2025', 'v2026'] as const) {
      writeFileSync(path.join(folder, files[key]), printed(documents[key], indent));
    }
    return await surfaceIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A document as it is written. */
export function printed(document: JsonObject, indent = 2): string {
  return JSON.stringify(document, null, indent);
}

async function surfaceIn(folder: string): Promise<Surface> {
  const { value: config } = await readConfig('spec/box/codegen.yml', root, folder);
  if (config === undefined) throw new Error('The configuration cannot be read.');
  const first = await member({ ...config, suffix: '' });
  const composed = compose(first.document, await Promise.all(config.further.map(member))).value;
  const { document } = composed;
  const { box } = conventions;
  const api = build(document, box.reading).value;
  return surface({
    ...{ api, document, names: name(api, box).value, convention: box },
    settings: settle(config, api.title),
    runtime: new Map(),
    generator: '1.0.0',
  });
}

async function member({ document, overlays, suffix }: DocumentInput): ReturnType<typeof read> {
  return read(document, await Promise.all(overlays.map(overlayIn)), suffix);
}

async function read(
  document: string,
  overlays: Parameters<typeof applyOverlays>[1],
  suffix: string,
): Promise<Parameters<typeof compose>[1][number]> {
  const received = (await load(document, { cwd: root, allowRemote: [] })).value;
  if (received === undefined) throw new Error(`${document} cannot be read.`);
  return { document: lint(applyOverlays(received, overlays).value.document).value, suffix };
}
