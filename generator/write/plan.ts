import { type Checked, diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import { sha256 } from './digest.js';
import { type Found, holds, keyOf } from './find.js';
import type { Inputs } from './inputs.js';
import { printManifest } from './manifest.js';
import { manifestName, type OutputFile } from './outputFile.js';
import { foundAt, type Survey } from './survey.js';

/** A file to write: its text, its hash, and what stands at its path now. */
export interface PlannedWrite extends OutputFile {
  readonly from: string;
  readonly to: string;
}

/** A file of ours to delete, if it is still the one we wrote. */
export interface PlannedDelete {
  readonly path: string;
  readonly sha256: string;
}

/** What it takes to turn the folder that was surveyed into the generated tree. */
export interface Plan {
  readonly deletes: readonly PlannedDelete[];
  /** The manifest, where it changes, is the last. */
  readonly writes: readonly PlannedWrite[];
  readonly unchanged: number;
  /** Files whose content by others is lost, as `force` allows. */
  readonly overwritten: readonly string[];
  readonly foreign: readonly string[];
}

/** What a plan is made for. */
export interface Order {
  readonly files: readonly OutputFile[];
  readonly inputs: Inputs;
  readonly force: boolean;
  /** How a path is shown to people. */
  readonly show: (path: string) => string;
}

/** Plans a run; the diagnostics say what stands in its way, or what it leaves alone. */
export function plan(order: Order, survey: Survey): Checked<Plan> {
  const verdicts = order.files.map((file) => judge(file, survey));
  const deletes = obsolete(order, survey);
  const writes = verdicts.filter(({ verdict }) => verdict !== 'same').map(({ write }) => write);
  const edited = abandoned(order, survey);
  const left = order.force ? edited.map(({ path }) => path) : [];
  const foreign = [...survey.foreign, ...left].sort();
  return {
    value: {
      deletes,
      writes: [...writes, ...manifestWrite(order, survey)],
      unchanged: verdicts.length - writes.length,
      overwritten: verdicts.filter(losesWork).map(({ write }) => write.path),
      foreign,
    },
    diagnostics: [
      ...verdicts.flatMap((judged) => objections(judged, order, deletes)),
      ...(order.force ? [] : edited.map((file) => handEdit(file, order))),
      ...foreign.map((path) => diagnose('foreign-file', { file: order.show(path) })),
    ],
  };
}

/** Whether a plan leaves everything as it is. */
export function isEmpty({ deletes, writes }: Plan): boolean {
  return deletes.length === 0 && writes.length === 0;
}

interface Judged {
  readonly verdict: 'same' | 'write' | 'edited' | 'unowned';
  readonly write: PlannedWrite;
  readonly found: Found;
}

function judge(file: OutputFile, survey: Survey): Judged {
  const to = sha256(file.text);
  const found = foundAt(survey, file.path);
  const verdict = verdictOn(found, to, survey.manifest?.files.get(file.path));
  return { verdict, found, write: { ...file, from: keyOf(found), to } };
}

function verdictOn(found: Found, wanted: string, owned: string | undefined): Judged['verdict'] {
  if (holds(found, wanted)) return 'same';
  if (owned !== undefined) return holds(found, owned) ? 'write' : 'edited';
  return found.kind === 'file' || found.kind === 'special' ? 'unowned' : 'write';
}

function losesWork({ verdict, found }: Judged): boolean {
  return verdict === 'unowned' || (verdict === 'edited' && found.kind !== 'nothing');
}

/** Why a file cannot be written; only what `force` cannot settle remains under `force`. */
function objections(
  { verdict, write, found }: Judged,
  { force, show }: Order,
  deletes: readonly PlannedDelete[],
): readonly Diagnostic[] {
  const file = show(write.path);
  if (found.kind === 'behind-special') return [diagnose('linked-folder', { file: show(found.at) })];
  const blocker = blockers(found).find((path) => !deletes.some((gone) => gone.path === path));
  if (blocker !== undefined) return [diagnose('blocked-file', { file, by: show(blocker) })];
  if (force) return [];
  if (verdict === 'edited') return [handEdit({ path: write.path, found }, { show })];
  return verdict === 'unowned' ? [diagnose('unowned-file', { file })] : [];
}

/** The paths that must go before a file can stand where these are. */
function blockers(found: Found): readonly string[] {
  if (found.kind === 'folder') return found.contents;
  return found.kind === 'behind-file' ? [found.at] : [];
}

interface HandEdited {
  readonly path: string;
  readonly found: Found;
}

function handEdit({ path, found }: HandEdited, { show }: Pick<Order, 'show'>): Diagnostic {
  return diagnose('hand-edited-file', { file: show(path), how: howEdited(found) });
}

function howEdited(found: Found): 'edited' | 'deleted' | 'replaced' {
  if (found.kind === 'file') return 'edited';
  return found.kind === 'nothing' ? 'deleted' : 'replaced';
}

interface UnneededFile extends PlannedDelete, HandEdited {}

function unneeded({ files }: Order, survey: Survey): readonly UnneededFile[] {
  const wanted = new Set(files.map(({ path }) => path));
  return [...(survey.manifest?.files ?? [])]
    .filter(([path]) => !wanted.has(path))
    .map(([path, hash]) => ({ path, sha256: hash, found: foundAt(survey, path) }));
}

function obsolete(order: Order, survey: Survey): readonly PlannedDelete[] {
  return unneeded(order, survey)
    .filter((file) => holds(file.found, file.sha256))
    .map(({ path, sha256 }) => ({ path, sha256 }));
}

/** Files that we wrote once, need no longer, and may not delete, because somebody has worked on them. */
function abandoned(order: Order, survey: Survey): readonly UnneededFile[] {
  return unneeded(order, survey)
    .filter(({ found }) => found.kind === 'file' || found.kind === 'special')
    .filter(({ found, sha256 }) => !holds(found, sha256));
}

function manifestWrite({ files, inputs }: Order, survey: Survey): readonly PlannedWrite[] {
  const hashes = new Map(files.map(({ path, text }) => [path, sha256(text)]));
  const text = printManifest({ inputs, files: hashes });
  if (text === survey.manifestText) return [];
  const from = survey.manifestText === undefined ? 'nothing' : sha256(survey.manifestText);
  return [{ path: manifestName, text, from, to: sha256(text) }];
}
