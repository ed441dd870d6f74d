import { basename, dirname, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Translated } from '../generate.js';
import { extract, type Extraction } from '../locale/extract.js';
import { statusOf, statusText } from './coverage.js';
import { endingOf } from './ending.js';
import { refuse, type Call, type Printout } from './execute.js';
import { exitCodes, type Ending } from './exitCodes.js';
import { jobFor, type Setting } from './jobFor.js';
import { report } from './report.js';
import { writeWhole } from './writeWhole.js';

/** Says how far the document is translated and, where that is asked for, adds to the translations what they lack. */
export async function translate(call: Call, setting: Setting): Promise<Printout> {
  const { asked, onStage } = call;
  const { value: job, diagnostics, file } = await jobFor(asked, setting);
  if (job === undefined) return refuse(diagnostics, call, file);
  if ((job.config?.locales ?? []).length === 0) {
    const source = file && { file: file.path, pointer: '' };
    return refuse([diagnose('locales-missing', undefined, { source })], call, file);
  }
  const { survey } = await import('../generate.js');
  const run = await survey(job, onStage);
  const ending = endingOf(run, asked);
  const stderr = report(run.diagnostics, run, { ...asked, ...call });
  const completed = (run.result ?? []).map((translated) => ({
    translated,
    extraction: asked.extract ? extract(translated.locale, translated) : undefined,
  }));
  if (!asked.dryRun) for (const one of completed) await write(one, job.cwd);
  return { stdout: print(completed, { call, ending, found: run.diagnostics }), stderr, ending };
}

interface Completed {
  readonly translated: Translated;
  /** Absent where nothing is to be added. */
  readonly extraction: Extraction | undefined;
}

async function write({ translated, extraction }: Completed, cwd: string): Promise<void> {
  const { path, text } = translated.locale.file;
  if (extraction === undefined || extraction.text === text) return;
  const absolute = resolve(cwd, path);
  await writeWhole(dirname(absolute), { [basename(absolute)]: extraction.text });
}

interface End {
  readonly call: Call;
  readonly ending: Ending;
  readonly found: readonly Diagnostic[];
}

function print(completed: readonly Completed[], { call, ending, found }: End): string {
  const { json, quiet, verbose, dryRun } = call.asked;
  if (json) {
    return `${JSON.stringify(summaryOf(completed, { call, ending, found }), null, 2)}\n`;
  }
  if (quiet) return '';
  return completed
    .map(({ translated, extraction }) =>
      [
        statusText(statusOf(translated), verbose),
        extraction === undefined ? '' : extractionText(extraction, dryRun),
      ].join(''),
    )
    .join('');
}

function extractionText({ added, reused }: Extraction, dryRun: boolean): string {
  const would = dryRun ? 'would be ' : '';
  const again = reused === 0 ? '' : `, ${places(reused)} ${would}filled with a known translation`;
  const texts = added === 1 ? '1 text' : `${String(added)} texts`;
  return `  ${texts} ${would}added for the translator${again}\n`;
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${String(count)} places`;
}

function summaryOf(completed: readonly Completed[], { call, ending, found }: End) {
  const count = (severity: Diagnostic['severity']): number =>
    found.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    command: call.asked.command,
    exitCode: exitCodes[ending].code,
    dryRun: call.asked.dryRun,
    locales: completed.map(({ translated, extraction }) => ({
      ...statusOf(translated),
      extracted: extraction ? { added: extraction.added, reused: extraction.reused } : null,
    })),
    diagnostics: { errors: count('error'), warnings: count('warning'), notes: count('note') },
  };
}
