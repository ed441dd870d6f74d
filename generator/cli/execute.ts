import type { Job } from '../config/job.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { OnStage } from '../generate.js';
import type { SourceFile } from '../load/document.js';
import type { Invocation } from './arguments.js';
import { endingOf } from './ending.js';
import type { Ending } from './exitCodes.js';
import { identify, type Tool } from './identity.js';
import { jobFor } from './jobFor.js';
import type { CommandName } from './options.js';
import { readOwnFiles, runtimeIn } from './ownFiles.js';
import { report, type Subject } from './report.js';
import { summarise, type Outcome } from './summary.js';
import { summaryText } from './summaryText.js';

/** What is to be printed, and how the run ended. */
export interface Printout {
  readonly stdout: string;
  readonly stderr: string;
  readonly ending: Ending;
  /** The files and folders, from the working folder, that the same command runs again after a change of; absent where it ends. */
  readonly watched?: readonly string[];
}

/** Where a command runs. */
export interface Surroundings {
  readonly cwd: string;
  /** Whether diagnostics are printed in colour. */
  readonly colour: boolean;
  readonly onStage: OnStage;
}

/** A command line that was read, and what it runs with. */
export interface Call extends Surroundings {
  readonly asked: Invocation;
  readonly tool: Tool;
}

/** Runs a command. */
export async function execute(command: CommandName, call: Call): Promise<Printout> {
  const { asked, cwd, onStage } = call;
  const ownFiles = await readOwnFiles();
  const setting = { cwd, generator: await identify(ownFiles), runtime: runtimeIn(ownFiles) };
  if (command === 'diff') return (await import('./diff.js')).diff(call, setting);
  if (command === 'release') return (await import('./release.js')).release(call, setting);
  if (command === 'translate') return (await import('./translate.js')).translate(call, setting);
  const { value: job, diagnostics, file } = await jobFor(asked, setting);
  if (job === undefined)
    return watching(refuse(diagnostics, call, file), asked, file && [file.path]);
  const pipeline = await import('../generate.js');
  const run = await pipeline[command](job, onStage);
  const ending = endingOf(run, asked);
  const printed = printout({ command, ending, job, run, diagnostics: run.diagnostics }, call, run);
  return watching(printed, asked, [
    job.output,
    ...inputsOf(job),
    ...run.files.keys(),
    ...(file ? [file.path] : []),
  ]);
}

function watching(
  printed: Printout,
  { watch }: Invocation,
  paths: readonly string[] = [],
): Printout {
  const files = paths.filter((path) => !/^https?:/u.test(path));
  return watch && files.length > 0 ? { ...printed, watched: [...new Set(files)] } : printed;
}

function inputsOf({ document, overlays, further, config }: Job): readonly string[] {
  return [
    ...[document, ...overlays, ...further.flatMap((one) => [one.document, ...one.overlays])],
    ...(config?.locales ?? []).map(({ path }) => path),
  ];
}

/** Says what is wrong with the command line or the configuration. */
export function refuse(
  diagnostics: readonly Diagnostic[],
  call: Call,
  file?: SourceFile,
): Printout {
  const files = new Map(file === undefined ? [] : [[file.path, file]]);
  const { command } = call.asked;
  return printout({ command, ending: 'usage', diagnostics }, call, { files, roots: [] });
}

function printout(outcome: Outcome, { asked, ...call }: Call, subject: Subject): Printout {
  const { ending, diagnostics } = outcome;
  const stderr = report(diagnostics, subject, { ...asked, ...call });
  return { stdout: resultText(outcome, asked), stderr, ending };
}

function resultText(outcome: Outcome, { json, quiet, verbose }: Invocation): string {
  const summary = summarise(outcome);
  if (json) return `${JSON.stringify(summary, null, 2)}\n`;
  return quiet || outcome.run === undefined ? '' : summaryText(summary, verbose);
}
