import type { Job } from '../config/job.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { githubCommands } from '../diagnostics/report/github.js';
import { sarifLog } from '../diagnostics/report/sarif.js';
import { compare } from '../diff/compare.js';
import { changeRecords } from '../diff/report/records.js';
import { reportJson } from '../diff/report/json.js';
import { reportMarkdown } from '../diff/report/markdown.js';
import { reportText } from '../diff/report/text.js';
import { levels } from '../diff/rules/rule.js';
import { rules } from '../diff/rules.js';
import { verdictOf, type PlacedChange, type Verdict } from '../diff/verdict.js';
import { originOf, type Origin } from '../origin/origin.js';
import type { Invocation } from './arguments.js';
import type { Call, Printout } from './execute.js';
import type { Ending } from './exitCodes.js';
import { jobFor, type Setting } from './jobFor.js';
import { placesIn } from './places.js';
import { programChanges } from './programChanges.js';
import { releaseAt, type ReadRelease } from './releaseAt.js';
import { report } from './report.js';

/** Compares two releases, and says what the difference means for callers. */
export async function diff(call: Call, setting: Setting): Promise<Printout> {
  const { asked } = call;
  const { value: job, diagnostics, file } = await jobFor(asked, setting);
  const subject = { files: new Map(file && [[file.path, file]]), roots: [] };
  if (job === undefined) return failed(call, { diagnostics, subject, ending: 'usage' });
  const [base, head] = await Promise.all(
    [asked.arguments[0], asked.arguments[1]].map((argument) => read(argument, job, call)),
  );
  if (base?.release === undefined || head?.release === undefined) {
    return failedOf([base, head], call);
  }
  const broken = await programChanges({ base, head, job, call });
  if (broken.diagnostics.length > 0) {
    return failed(call, { diagnostics: broken.diagnostics, subject, ending: 'usage' });
  }
  const compared = { base: titled(base), head: titled(head) };
  const changes = [...broken.value, ...compare(base.release.surface, head.release.surface)];
  const placeOf = await placesIn(changes, { base: base.release, head: head.release });
  const verdict = verdictOf(compared, changes, placeOf);
  const found = [...base.diagnostics, ...head.diagnostics].filter(isTold);
  const stderr = report(found, { files: head.files, roots: head.roots }, audienceOf(call));
  return { stdout: print(verdict, call), stderr, ending: endOf(verdict, asked) };
}

async function read(argument: string | undefined, job: Job, call: Call): Promise<ReadRelease> {
  if (argument === undefined) {
    return releaseAt({ kind: 'config', path: undefined }, { title: 'now', job, call });
  }
  const { value: origin, diagnostics } = await originOf(argument, job.cwd);
  if (origin === undefined) return refused(argument, diagnostics);
  return releaseAt(origin, { title: titleOf(origin, argument), job, call });
}

function titleOf(origin: Origin, argument: string): string {
  return origin.kind === 'revision' ? argument : argument.replaceAll('\\', '/');
}

function refused(title: string, diagnostics: readonly Diagnostic[]): ReadRelease {
  return { title, release: undefined, diagnostics, files: new Map(), roots: [], ending: 'usage' };
}

function titled({ title, release }: ReadRelease): Verdict['base'] {
  const { name = '', version = '' } = release?.surface.package ?? {};
  return { title, package: { name, version } };
}

/** What is wrong with a document that can be read is a matter of `generate`. */
function isTold({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function failedOf(sides: readonly (ReadRelease | undefined)[], call: Call): Printout {
  const side = sides.find((one) => one !== undefined && one.release === undefined);
  const { diagnostics = [], ending = 'usage', files = new Map(), roots = [] } = side ?? {};
  return failed(call, { diagnostics, subject: { files, roots }, ending });
}

interface Failure {
  readonly diagnostics: readonly Diagnostic[];
  readonly subject: Parameters<typeof report>[1];
  readonly ending: Ending;
}

function failed(call: Call, { diagnostics, subject, ending }: Failure): Printout {
  return { stdout: '', stderr: report(diagnostics, subject, audienceOf(call)), ending };
}

/** Diagnostics of documents are printed for people even where changes are not. */
function audienceOf({ asked, colour, tool }: Call): Parameters<typeof report>[2] {
  const { quiet, reporter, verbose } = asked;
  return { reporter: reporter === 'github' ? 'github' : 'pretty', quiet, verbose, colour, tool };
}

function print(verdict: Verdict, { asked, tool }: Call): string {
  if (asked.nextVersion) return `${verdict.nextVersion}\n`;
  if (asked.json) return reportJson(verdict);
  switch (asked.reporter) {
    case 'json':
      return reportJson(verdict);
    case 'markdown':
      return reportMarkdown(verdict);
    case 'github':
      return githubCommands(changeRecords(verdict, (change) => severityOf(change, asked)));
    case 'sarif': {
      const records = changeRecords(verdict, (change) => severityOf(change, asked));
      const docs = Object.entries(rules).map(([code, { meaning }]) => ({ code, says: meaning }));
      return sarifLog(records, { toolName: tool.name, toolVersion: tool.version, docs });
    }
    case 'pretty':
      return asked.quiet ? '' : reportText(verdict);
  }
}

/** What is too much is an error, what breaks callers a warning, and the rest is to be known. */
function severityOf(change: PlacedChange, { failOn }: Invocation): 'error' | 'warning' | 'note' {
  if (failOn !== undefined && levels.indexOf(change.level) >= levels.indexOf(failOn))
    return 'error';
  return change.level === 'major' ? 'warning' : 'note';
}

function endOf({ isVersionEnough, level }: Verdict, { checkVersion, failOn }: Invocation): Ending {
  const isTooMuch = failOn !== undefined && levels.indexOf(level) >= levels.indexOf(failOn);
  return isTooMuch || (checkVersion && !isVersionEnough) ? 'breaking' : 'done';
}
