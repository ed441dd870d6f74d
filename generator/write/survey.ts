import { join } from 'node:path';
import { type Checked, diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { find, findForeign, type Found } from './find.js';
import { type Manifest, parseManifest } from './manifest.js';
import { manifestName } from './outputFile.js';
import { type OutputFolder, shownPath } from './outputFolder.js';

/** What an output folder holds, compared with nothing yet. */
export interface Survey {
  readonly manifest: Manifest | undefined;
  /** The manifest as it stands on the disk. */
  readonly manifestText: string | undefined;
  /** Every path that the manifest lists or the caller named. */
  readonly found: ReadonlyMap<string, Found>;
  /** Files that neither the manifest lists nor the caller named, among ours. */
  readonly foreign: readonly string[];
}

/** What stands at a path of the folder that was surveyed. */
export function foundAt({ found }: Survey, path: string): Found {
  return found.get(path) ?? { kind: 'nothing' };
}

/** Looks at an output folder; `wanted` are the paths that matter besides those of its manifest. */
export function survey(output: OutputFolder, wanted: readonly string[]): Checked<Survey> {
  const read = readManifest(output);
  const manifest = read.value?.manifest;
  const ours = new Set([...(manifest?.files.keys() ?? []), ...wanted]);
  return {
    value: {
      manifest,
      manifestText: read.value?.text,
      found: new Map([...ours].map((path) => [path, find(output, path)])),
      foreign: findForeign(output, ours),
    },
    diagnostics: read.diagnostics,
  };
}

interface ReadManifest {
  readonly text: string;
  readonly manifest: Manifest | undefined;
}

function readManifest(output: OutputFolder): Checked<ReadManifest | undefined> {
  const { disk, root } = output;
  const file = shownPath(output, manifestName);
  const diagnostics = misplaced(output);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  if (disk.kindOf(join(root, manifestName)) === undefined) return { value: undefined, diagnostics };
  const text = Buffer.from(disk.read(join(root, manifestName))).toString();
  const parsed = parseManifest(text, file);
  return { value: { text, manifest: parsed.value }, diagnostics: parsed.diagnostics };
}

/** What stands in the place of the folder or of its manifest, and is none. */
function misplaced(output: OutputFolder): readonly Diagnostic[] {
  const { disk, root, shown } = output;
  if (!['folder', undefined].includes(disk.kindOf(root))) {
    return [diagnose('unusable-output', { folder: shown, why: 'it is not a folder' })];
  }
  if (['file', undefined].includes(disk.kindOf(join(root, manifestName)))) return [];
  const file = shownPath(output, manifestName);
  return [diagnose('damaged-manifest', { file, why: 'it is not a file' })];
}
