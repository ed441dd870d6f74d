import { inOwnTerms } from './compose/ownTerms.js';
import { inputsOf } from './config/inputs.js';
import type { Job } from './config/job.js';
import { conventionIn, settle, type Settings } from './config/settings.js';
import { diagnose, type Diagnostic, type Json } from './diagnostics/diagnostic.js';
import { readDocuments, readLocales } from './documents.js';
import { ownNames } from './emit/brand.js';
import { limitsOf } from './emit/limits.js';
import type { Translation } from './emit/scope.js';
import { ledgerOf, type Ledger } from './fidelity/ledger.js';
import { asError, Findings, Stop } from './findings.js';
import { readLocale, readLocaleOrEmpty } from './locale/readLocale.js';
import { coverageOf, type Coverage } from './locale/coverage.js';
import type { Locale } from './locale/locale.js';
import { translate } from './locale/translate.js';
import type { Document, SourceFiles } from './load/document.js';
import type { Api } from './model/api.js';
import { build } from './model/build.js';
import type { Loss } from './model/loss.js';
import { conventions, type Convention } from './name/conventions.js';
import { name } from './name/name.js';
import type { Names } from './name/names.js';
import type { AppliedAction } from './overlay/apply.js';
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
  /** The document in other languages. */
  readonly translations: readonly Translation[];
  /** The API, with docs in the language of the package. */
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

/** How far the document is translated into a language. */
export interface Translated extends Coverage {
  readonly tag: string;
  readonly locale: Locale;
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

/** Compares the translations with the texts of the document; a file that is missing has none yet. */
export function survey(job: Job, onStage: OnStage): Promise<Run<readonly Translated[]>> {
  return run(job, async (findings) => {
    onStage('Reading');
    const { document } = (await readDocuments(job, findings)).composed;
    const locales = await readLocales(job, findings, readLocaleOrEmpty);
    const result = locales.map(({ tag, locale }) => {
      findings.note(translate(document, locale));
      return { tag, locale, ...coverageOf(document, locale) };
    });
    if (job.strict) findings.refuseWarnings();
    return { described: undefined, result };
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
  const { all, composed } = await readDocuments(job, findings);
  const { document } = composed;
  const locales = await readLocales(job, findings, readLocale);
  const translations = locales.map(({ tag, locale }) => {
    return { tag, document: findings.keep(translate(document, locale)) };
  });
  const convention = conventions[conventionIn(job.config)];
  const int64 = job.config?.int64 === 'bigint' ? 'bigint' : 'integer';
  const reading = { ...convention.reading, int64 } as const;
  const built = build(document, reading);
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
    locales: locales.map(({ locale }) => locale.file),
    release: release.files,
    settings: settle(job.config, api.title),
  });
  const actions = all.flatMap((one) => one.actions);
  const described = {
    document,
    translations,
    names,
    convention,
    settings,
    inputs,
    ledger,
    actions,
  };
  const spoken = translations.find(({ tag }) => tag === settings.locale)?.document;
  if (spoken === undefined) return { ...described, api };
  // Names come from the document itself: they are the same in every language.
  const told = { api: build(spoken, reading).value, names: named };
  return { ...described, api: keepNames(told, release.lock, own).value.api };
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

/** From names to formatted files. What prints is loaded only now: it is much, and often there is nothing to print. */
async function print(
  described: Described,
  job: Job,
  onStage: OnStage,
): Promise<readonly OutputFile[]> {
  const files = await emitted(described, job, onStage);
  const { format } = await import('./format/format.js');
  onStage('Formatting');
  return format(files);
}

/** Every file of the package, not formatted: what the compiler is to see. */
export async function emitted(
  described: Described,
  { generator, runtime }: Job,
  onStage: OnStage,
): Promise<readonly OutputFile[]> {
  onStage('Printing');
  const { emit } = await import('./emit/emit.js');
  return emit({ ...described, runtime, generator: generator.version });
}
