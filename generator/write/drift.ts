import { type Checked, diagnose, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { sha256 } from './digest.js';
import { type Disk, nodeDisk } from './disk.js';
import { type Found, holds } from './find.js';
import { changedInputs, type Input, type Inputs } from './inputs.js';
import { printManifest } from './manifest.js';
import { manifestName, type OutputFile } from './outputFile.js';
import {
  interrupted,
  isInterrupted,
  openFolder,
  type OutputFolder,
  shownPath,
  unusable,
} from './outputFolder.js';

import { checkPaths } from './safePath.js';
import { foundAt, survey, type Survey } from './survey.js';

/** Why a file is not what would be generated. */
export type DriftReason = Input | 'hand edit' | 'no manifest';

/** How a file differs from what would be generated; `foreign` is one among ours that is not ours. */
export type DriftState = 'missing' | 'obsolete' | 'changed' | 'foreign';

/** One file that is not what would be generated. */
export interface FileDrift {
  readonly path: string;
  readonly state: DriftState;
  readonly reasons: readonly DriftReason[];
}

/** How an output folder differs from what would be generated. */
export interface Drift {
  /** Sorted by path. */
  readonly files: readonly FileDrift[];
  /** Whether a run that changed the folder did not end; then its files are not compared. */
  readonly interrupted: boolean;
}

/** Compares an output folder with what would be generated, file by file and with reasons; changes nothing. */
export function compare(
  folder: string,
  files: readonly OutputFile[],
  { inputs, disk = nodeDisk }: CompareOptions,
): Checked<Drift> {
  const unsafe = checkPaths(files);
  if (unsafe.length > 0) return { value: noDrift, diagnostics: unsafe };
  try {
    return compareFolder(openFolder(folder, disk), files, inputs);
  } catch (error) {
    return { value: noDrift, diagnostics: [unusable(folder, error)] };
  }
}

/** What the files were made from, and the disk to look at. */
export interface CompareOptions {
  readonly inputs: Inputs;
  readonly disk?: Disk;
}

const handEdit: readonly DriftReason[] = ['hand edit'];

const noDrift: Drift = { files: [], interrupted: false };

function compareFolder(
  output: OutputFolder,
  files: readonly OutputFile[],
  inputs: Inputs,
): Checked<Drift> {
  if (isInterrupted(output)) {
    return { value: { files: [], interrupted: true }, diagnostics: [interrupted(output)] };
  }
  const wanted = new Map(files.map(({ path, text }) => [path, sha256(text)]));
  const { value, diagnostics } = survey(output, [...wanted.keys()]);
  if (hasErrors(diagnostics)) return { value: noDrift, diagnostics };
  const drifts = driftsOf({ wanted, inputs, survey: value });
  const findings = drifts.map((drift) => describe(output, drift));
  return { value: { files: drifts, interrupted: false }, diagnostics: findings };
}

function describe(output: OutputFolder, { path, state, reasons }: FileDrift): Diagnostic {
  return diagnose('stale-file', { file: shownPath(output, path), state, reasons });
}

interface Comparison {
  readonly wanted: ReadonlyMap<string, string>;
  readonly inputs: Inputs;
  readonly survey: Survey;
}

function driftsOf(comparison: Comparison): readonly FileDrift[] {
  const { found, foreign } = comparison.survey;
  const stale = [...found.keys()].flatMap((path) => driftOfFile(path, comparison));
  const others = foreign.map((path): FileDrift => ({ path, state: 'foreign', reasons: handEdit }));
  return [...stale, ...others, ...driftOfManifest(comparison)].sort(byPath);
}

function byPath(a: FileDrift, b: FileDrift): number {
  return a.path < b.path ? -1 : 1;
}

function driftOfFile(path: string, { wanted, inputs, survey }: Comparison): readonly FileDrift[] {
  const { manifest } = survey;
  const now = foundAt(survey, path);
  const hash = wanted.get(path);
  const state = stateOf(now, hash);
  if (state === undefined) return [];
  if (manifest === undefined) return [{ path, state, reasons: ['no manifest'] }];
  const owned = manifest.files.get(path);
  const byInput = hash === owned ? [] : inputReasons(manifest.inputs, inputs);
  const byHand = isAsWritten(now, owned) ? [] : handEdit;
  return [{ path, state, reasons: [...byInput, ...byHand] }];
}

function stateOf(now: Found, wanted: string | undefined): DriftState | undefined {
  if (wanted === undefined) return now.kind === 'nothing' ? undefined : 'obsolete';
  if (holds(now, wanted)) return undefined;
  return now.kind === 'nothing' ? 'missing' : 'changed';
}

function isAsWritten(now: Found, owned: string | undefined): boolean {
  return owned === undefined ? now.kind === 'nothing' : holds(now, owned);
}

/** Where all inputs are the same and the result is not, the generator behaves differently. */
function inputReasons(before: Inputs, after: Inputs): readonly Input[] {
  const changed = changedInputs(before, after);
  return changed.length > 0 ? changed : ['generator'];
}

function driftOfManifest({ wanted, inputs, survey }: Comparison): readonly FileDrift[] {
  const { manifest, manifestText } = survey;
  const path = manifestName;
  const expected = printManifest({ inputs, files: wanted });
  if (manifestText === expected) return [];
  if (manifest === undefined) return [{ path, state: 'missing', reasons: ['no manifest'] }];
  const asWritten = printManifest(manifest);
  const byInput = asWritten === expected ? [] : inputReasons(manifest.inputs, inputs);
  const byHand = asWritten === manifestText ? [] : handEdit;
  return [{ path, state: 'changed', reasons: [...byInput, ...byHand] }];
}
