import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { type Disk, nodeDisk } from './disk.js';
import type { Inputs } from './inputs.js';
import type { Journal } from './journal.js';
import { whileLocked } from './lock.js';
import type { OutputFile } from './outputFile.js';
import {
  hasStaging,
  interrupted,
  isInterrupted,
  openFolder,
  type OutputFolder,
  shownPath,
  unusable,
} from './outputFolder.js';
import { isEmpty, plan, type Plan } from './plan.js';
import { finish, type Recovery, settle } from './recover.js';
import { checkPaths } from './safePath.js';
import { discard, stage } from './stage.js';
import { survey } from './survey.js';

/** How to write: what the files were made from, and what to do with the work of others. */
export interface WriteOptions {
  readonly inputs: Inputs;
  /** Overwrites files that were edited by hand, and files of others that stand in the way. */
  readonly force?: boolean;
  /** Says what would be done, and does nothing. */
  readonly dryRun?: boolean;
  readonly disk?: Disk;
}

/** What a run did, or would do; paths are relative to the output folder. */
export interface WriteReport {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** How many files had the right bytes already. */
  readonly unchanged: number;
  /** Files among the written ones that held the work of others. */
  readonly overwritten: readonly string[];
  /** Files among ours that are not ours; they stay as they are. */
  readonly foreign: readonly string[];
  /** What was done first about a run that did not end. */
  readonly recovery: Recovery;
}

interface Job {
  readonly output: OutputFolder;
  readonly files: readonly OutputFile[];
  readonly inputs: Inputs;
  readonly force: boolean;
}

/** Makes an output folder hold exactly these files among ours: whole or not at all, even through a crash. */
export function write(
  folder: string,
  files: readonly OutputFile[],
  options: WriteOptions,
): Checked<WriteReport> {
  const unsafe = checkPaths(files);
  if (unsafe.length > 0) return refuse(unsafe);
  try {
    const output = openFolder(folder, options.disk ?? nodeDisk);
    const job = { output, files, inputs: options.inputs, force: options.force ?? false };
    return options.dryRun === true ? rehearse(job) : run(job);
  } catch (error) {
    return refuse([unusable(folder, error)]);
  }
}

function rehearse(job: Job): Checked<WriteReport> {
  const { output } = job;
  return isInterrupted(output) ? refuse([interrupted(output)]) : report(planFor(job), 'none');
}

/** A run that finds nothing to do leaves no trace, not even that of a lock; all else is judged under the lock. */
function run(job: Job): Checked<WriteReport> {
  if (!hasStaging(job.output)) {
    const planned = planFor(job);
    if (isEmpty(planned.value) && !hasErrors(planned.diagnostics)) return report(planned, 'none');
  }
  return whileLocked(job.output, nothing, () => commit(job));
}

function commit(job: Job): Checked<WriteReport> {
  const recovery = settle(job.output, job.force);
  if (hasErrors(recovery.diagnostics)) return refuse(recovery.diagnostics);
  const planned = planFor(job);
  if (isEmpty(planned.value) || hasErrors(planned.diagnostics)) {
    return report(planned, recovery.value);
  }
  const { diagnostics } = finish(job.output, stageOrDiscard(job.output, planned.value));
  return hasErrors(diagnostics) ? refuse(diagnostics) : report(planned, recovery.value);
}

function stageOrDiscard(output: OutputFolder, planned: Plan): Journal {
  try {
    return stage(output, planned);
  } catch (error) {
    discard(output);
    throw error;
  }
}

function planFor({ output, files, inputs, force }: Job): Checked<Plan> {
  const paths = files.map(({ path }) => path);
  const { value, diagnostics } = survey(output, paths);
  if (hasErrors(diagnostics)) return { value: emptyPlan, diagnostics };
  const show = (path: string): string => shownPath(output, path);
  return plan({ files, inputs, force, show }, value);
}

const emptyPlan: Plan = { deletes: [], writes: [], unchanged: 0, overwritten: [], foreign: [] };

const nothing: WriteReport = report({ value: emptyPlan, diagnostics: [] }, 'none').value;

function report({ value, diagnostics }: Checked<Plan>, recovery: Recovery): Checked<WriteReport> {
  const done = hasErrors(diagnostics) ? emptyPlan : value;
  const written = done.writes.map(({ path }) => path);
  const deleted = done.deletes.map(({ path }) => path);
  const { unchanged, overwritten, foreign } = done;
  return { value: { written, deleted, unchanged, overwritten, foreign, recovery }, diagnostics };
}

function refuse(diagnostics: readonly Diagnostic[]): Checked<WriteReport> {
  return { value: nothing, diagnostics };
}
