import path from 'node:path';
import type { Document } from '../../generator/load/document.js';
import { lint } from '../../generator/lint/lint.js';
import { load } from '../../generator/load/load.js';
import { readSourceFile } from '../../generator/load/sourceFile.js';
import type { Api } from '../../generator/model/api.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import type { Names } from '../../generator/name/names.js';
import { applyOverlays } from '../../generator/overlay/apply.js';
import { parseOverlay } from '../../generator/overlay/parse.js';

const cwd = path.join(import.meta.dirname, '../..');

/** The invites document as the pipeline reads it, and the names that it gives. */
export interface Invites {
  readonly document: Document;
  readonly api: Api;
  readonly names: Names;
}

/** Reads `spec/invites.yml` with its overlays, as `npm run generate` does. */
export async function invites(): Promise<Invites> {
  const received = (await load('spec/invites.yml', { cwd, allowRemote: [] })).value;
  const files = ['spec/overlays/repairs.yml', 'spec/overlays/prose.yml'];
  const overlays = await Promise.all(files.map(overlayIn));
  if (received === undefined) throw new Error('The document cannot be read.');
  const document = lint(applyOverlays(received, overlays).value.document).value;
  const { box } = conventions;
  const api = build(document, box.reading).value;
  return { document, api, names: name(api, box).value };
}

/** An overlay of this repository. */
export async function overlayIn(
  file: string,
): Promise<NonNullable<ReturnType<typeof parseOverlay>['value']>> {
  const { value } = await readSourceFile(file, cwd);
  const overlay = value && parseOverlay(value).value;
  if (overlay === undefined) throw new Error(`${file} is no overlay.`);
  return overlay;
}
