import { compose, type Member } from './compose/compose.js';
import { inOwnTerms } from './compose/ownTerms.js';
import type { DocumentInput } from './config/config.js';
import { inputsOf } from './config/inputs.js';
import type { Job } from './config/job.js';
import { conventionIn, settle, type Settings } from './config/settings.js';
import { diagnose, type Diagnostic, type Json } from './diagnostics/diagnostic.js';
import { ownNames } from './emit/brand.js';
import { limitsOf } from './emit/limits.js';
import { ledgerOf, type Ledger } from './fidelity/ledger.js';
import { asError, Findings, Stop } from './findings.js';
import { lint } from './lint/lint.js';
import type { Document, SourceFiles } from './load/document.js';
import { load, type LoadOptions } from './load/load.js';
import { readSourceFile } from './load/sourceFile.js';
import type { Api } from './model/api.js';
import { build } from './model/build.js';
import type { Loss } from './model/loss.js';
import { conventions, type Convention } from './name/conventions.js';
import { name } from './name/name.js';
import type { Names } from './name/names.js';
import { applyOverlays, type AppliedAction } from './overlay/apply.js';
import type { Overlay } from './overlay/overlay.js';
import { parseOverlay } from './overlay/parse.js';
import type { Surface } from './surface/surface.js';
import { keepNames } from './release/keepNames.js';
import { readRelease, type Release } from './release/readRelease.js';
import { compare, type Drift } from './write/drift.js';
import type { Inputs } from './write/inputs.js';
import type { OutputFile } from './write/outputFile.js';
import { isUnchanged } from './write/unchanged.js';
import { lockFileFindings } from './write/lockFile.js';
import { recover } from './write/recover.js';
import { write, type WriteReport } from './write/write.js';

/** How a run ended, and what it found on the way. */
export interface Run<T> {
  /** What became of the output folder; `undefined` where the input is not fit for any output. */
  readonly result: T | undefined;
  /** What the input says; `undefined` where it is not fit for any output. */
  readonly described: Described | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that the diagnostics are about. */
  readonly files: SourceFiles;
  /** The documents that their mends are written for. */
  readonly roots: readonly Json[];
}

/** What the input says, ready to be printed as code. */
export interface Described {
  readonly document: Document;
  readonly api: Api;
  readonly names: Names;
  readonly convention: Convention;
  readonly settings: Settings;
  readonly inputs: Inputs;
  /** What became of each node of the document; `undefined` unless it was asked for. */
  readonly ledger: Ledger | undefined;
  /** What the overlays have changed. */
  readonly actions: readonly AppliedAction[];
}

/** What `generate` did to the output folder, or would do. */
export type Written = Omit<WriteReport, 'unchanged'>;

/** Told of each stage that takes time when it begins. */
export type OnStage = (stage: string) => void;

/** Writes the package that the document describes; a run that is known to change nothing prints no code. */
export function generate(job: Job, onStage: OnStage): Promise<Run<Written>> {
  return run(job, async (findings) => {
    const { output, force, dryRun } = job;
    // What a crash left is mended first, so that it is mended even if the document is no longer fit for output.
    const recovery = dryRun ? 'none' : findings.keep(recover(output, { force }));
    const described = await describe(job, findings, onStage);
    const { inputs } = described;
    if (!force && isUnchanged(output, inputs)) {
      return { described, result: { ...nothingWritten, recovery } };
    }
    const files = await print(described, job, onStage);
    onStage('Writing');
    const written = findings.note(write(output, files, { inputs, force, dryRun }));
    findings.diagnostics.push(...lockFileFindings(output, files, { severity: 'warning' }));
    return { described, result: recovery === 'none' ? written : { ...written, recovery } };
  });
}

/** Prints the package in memory, and compares it with the output folder. */
export function check(job: Job, onStage: OnStage): Promise<Run<Drift>> {
  return run(job, async (findings) => {
    const described = await describe(job, findings, onStage);
    const files = await print(described, job, onStage);
    onStage('Comparing');
    const drift = findings.note(compare(job.output, files, { inputs: described.inputs }));
    findings.diagnostics.push(...lockFileFindings(job.output, files, { severity: 'error' }));
    return { described, result: drift };
  });
}

/** Works out what callers can observe of the package; neither prints code nor looks at the output folder. */
export function observe(job: Job, onStage: OnStage): Promise<Run<Surface>> {
  return run(job, async (findings) => {
    const described = await describe(job, findings, onStage);
    const { surface } = await import('./emit/emit.js');
    const { generator, runtime } = job;
    return { described, result: surface({ ...described, runtime, generator: generator.version }) };
  });
}

const nothingWritten: Written = {
  written: [],
  deleted: [],
  overwritten: [],
  foreign: [],
  recovery: 'none',
};

/** The work of a command; what it finds on the way it hands to `findings`, which stop it after an error. */
type Work<T> = (findings: Findings) => Promise<Pick<Run<T>, 'described' | 'result'>>;

async function run<T>(job: Job, work: Work<T>): Promise<Run<T>> {
  const findings = new Findings();
  try {
    const { described, result } = await work(findings);
    const { diagnostics, files, roots } = findings;
    return { result, described, diagnostics, files, roots };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { diagnostics, files, roots } = findings;
    const judged = job.strict ? diagnostics.map(asError) : diagnostics;
    return { result: undefined, described: undefined, diagnostics: judged, files, roots };
  }
}

/** From the document to names: what the input says. */
async function describe(job: Job, findings: Findings, onStage: OnStage): Promise<Described> {
  onStage('Reading');
  const first = await read(job, { ...job, suffix: '' }, findings);
  const further: ReadDocument[] = [];
  for (const input of job.further) further.push(await read(job, input, findings));
  const all = [first, ...further];
  const composed = findings.keep(compose(first.document, further));
  const { document } = composed;
  const convention = conventions[conventionIn(job.config)];
  const int64 = job.config?.int64 === 'bigint' ? 'bigint' : 'integer';
  const built = build(document, { ...convention.reading, int64 });
  const inDocument = findings.keep(inOwnTerms(built, composed));
  const release = releaseOf(job, findings);
  const settings = settle(job.config, inDocument.title, release);
  const own = ownNames(settings, convention);
  const named = findings.keep(inOwnTerms(name(inDocument, convention, own), composed));
  const kept = keepNames({ api: inDocument, names: named }, release.lock, own);
  const { api, names } = findings.keep(inOwnTerms(kept, composed));
  findings.keep({ value: names, diagnostics: limitsOf(api) });
  if (job.strict) findings.refuseWarnings();
  const ledger = ledgerFor(job, { document, losses: built.losses }, findings);
  const inputs = inputsOf({
    ...job,
    document: all.flatMap(({ files }) => [...files.values()]),
    overlays: all.flatMap(({ overlays }) => overlays.map(({ file }) => file)),
    release: release.files,
    settings: settle(job.config, api.title),
  });
  const actions = all.flatMap((one) => one.actions);
  return { document, api, names, convention, settings, inputs, ledger, actions };
}

/** What is known of the last release. */
function releaseOf({ config }: Job, findings: Findings): Release {
  const release = readRelease(config?.release);
  findings.know(release.files);
  return findings.keep(release);
}

/** The ledger, where one was asked for; more losses than may be stop the run. */
function ledgerFor(
  { ledger: isWanted, maxLoss }: Job,
  { document, losses }: { readonly document: Document; readonly losses: readonly Loss[] },
  findings: Findings,
): Ledger | undefined {
  if (!isWanted && maxLoss === undefined) return undefined;
  const ledger = ledgerOf(document, losses);
  const lost = ledger.losses.length;
  const limit = maxLoss ?? lost;
  const diagnostics = lost > limit ? [diagnose('loss-above-limit', { lost, limit })] : [];
  return findings.keep({ value: ledger, diagnostics });
}

/** A document as it was read: overlaid, and held against the rules. */
interface ReadDocument extends Member {
  readonly files: SourceFiles;
  readonly overlays: readonly Overlay[];
  readonly actions: readonly AppliedAction[];
}

async function read(job: Job, input: DocumentInput, findings: Findings): Promise<ReadDocument> {
  const { document: path, suffix } = input;
  const loaded = await load(path, loadOptions(job));
  findings.know(loaded.files.values());
  const received = findings.keep(loaded);
  const overlays = await readOverlays(input.overlays, job, findings);
  const { document: overlaid, actions } = findings.keep(applyOverlays(received, overlays));
  findings.roots.push(overlaid.root);
  const document = findings.keep(lint(overlaid));
  return { document, suffix, files: loaded.files, overlays, actions };
}

function loadOptions({ cwd, refRoot, allowRemote }: Job): LoadOptions {
  return refRoot === undefined ? { cwd, allowRemote } : { cwd, allowRemote, refRoot };
}

async function readOverlays(
  paths: readonly string[],
  { cwd }: Job,
  findings: Findings,
): Promise<readonly Overlay[]> {
  const read = paths.map(async (path) => {
    const { value, diagnostics, file } = await readSourceFile(path, cwd);
    if (file !== undefined) findings.know([file]);
    return value === undefined ? { value, diagnostics } : parseOverlay(value);
  });
  return findings.keepAll(await Promise.all(read));
}

/** From names to formatted files. What prints is loaded only now: it is much, and often there is nothing to print. */
async function print(
  described: Described,
  { generator, runtime }: Job,
  onStage: OnStage,
): Promise<readonly OutputFile[]> {
  onStage('Printing');
  const [{ emit }, { format }] = await Promise.all([
    import('./emit/emit.js'),
    import('./format/format.js'),
  ]);
  const files = await emit({ ...described, runtime, generator: generator.version });
  onStage('Formatting');
  return format(files);
}
