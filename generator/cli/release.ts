import { relative, resolve } from 'node:path';
import { releaseNames } from '../config/release.js';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Change } from '../diff/change.js';
import { compare } from '../diff/compare.js';
import { levels, type Level } from '../diff/rules/rule.js';
import { levelOf } from '../diff/version.js';
import { lastRelease } from '../origin/git.js';
import { originOf } from '../origin/origin.js';
import type { Release } from '../origin/readOrigin.js';
import { changelogEntry } from '../release/changelogEntry.js';
import { lockOf } from '../release/lockOf.js';
import { printLock } from '../release/printLock.js';
import { updateChangelog } from '../release/updateChangelog.js';
import { releaseVersion } from '../release/version.js';
import type { Job } from '../config/job.js';
import type { Call, Printout } from './execute.js';
import { defaultConfig, jobFor, type Setting } from './jobFor.js';
import { placesIn } from './places.js';
import {
  describedRelease,
  releaseAt,
  type DescribedRelease,
  type ReadRelease,
} from './releaseAt.js';
import { report } from './report.js';
import type { Surface } from '../surface/surface.js';
import { writeWhole } from './writeWhole.js';

/** Writes what a release keeps: its version, its changelog, and the names that are public by now. */
export async function release(call: Call, setting: Setting): Promise<Printout> {
  const { value: job, diagnostics, file } = await jobFor(call.asked, setting);
  const files = new Map(file && [[file.path, file]]);
  const subject = { files, roots: [], ending: 'usage' as const };
  if (job === undefined) return failed(call, { ...subject, diagnostics });
  if (job.config === undefined) {
    const missing = [diagnose('release-config-missing', { file: defaultConfig })];
    return failed(call, { ...subject, diagnostics: missing });
  }
  const base = await baseOf(job, call);
  if (base !== undefined && base.release === undefined) return failed(call, base);
  const now = await nowSince(base?.release, job, call);
  if (now.release === undefined || now.described === undefined) return failed(call, now);
  return write({ base: base?.release, now, job, call });
}

type Failure = Pick<ReadRelease, 'diagnostics' | 'files' | 'roots' | 'ending'>;

/** The release before: what the command line names, else the last tag; `undefined` where this is the first one. */
async function baseOf(job: Job, call: Call): Promise<ReadRelease | undefined> {
  const [named] = call.asked.arguments;
  const argument = named ?? (await lastRelease(job.cwd));
  const isFirst = job.config?.release.version.file === undefined;
  if (argument === undefined && isFirst) return undefined;
  if (argument === undefined) return nothing(diagnose('release-base-missing', undefined));
  const { value: origin, diagnostics } = await originOf(argument, job.cwd);
  return origin === undefined
    ? { ...nothing(), diagnostics }
    : releaseAt(origin, { title: argument, job, call });
}

function nothing(...diagnostics: readonly Diagnostic[]): ReadRelease {
  const ending = 'usage';
  return { title: '', release: undefined, diagnostics, files: new Map(), roots: [], ending };
}

/** What is to be released; a release that breaks callers anyway lets go of the names that were kept for them. */
async function nowSince(
  base: Release | undefined,
  job: Job,
  call: Call,
): Promise<DescribedRelease> {
  const now = await describedRelease('now', job, call);
  if (base === undefined || now.release === undefined || job.config === undefined) return now;
  const isMajor = levelOf(compare(base.surface, now.release.surface)) === 'major';
  if (!isMajor) return now;
  const config = { ...job.config, release: withoutLock(job.config.release) };
  return describedRelease('now', { ...job, config }, call);
}

type Config = NonNullable<Job['config']>;

function withoutLock(files: Config['release']): Config['release'] {
  return { ...files, lock: { value: undefined, diagnostics: [], file: undefined } };
}

interface Releasing {
  readonly base: Release | undefined;
  readonly now: DescribedRelease;
  readonly job: Job;
  readonly call: Call;
}

async function write({ base, now, job, call }: Releasing): Promise<Printout> {
  const { asked } = call;
  const { described, release: head } = now;
  if (described === undefined || head === undefined || job.config === undefined)
    return failed(call, now);
  const changes =
    base === undefined ? firstMethods(head.surface) : compare(base.surface, head.surface);
  const level = base === undefined ? 'none' : levelOf(changes);
  const before = base?.surface.package.version;
  const { name, repository, version: current } = described.settings.package;
  const { value: version, diagnostics } = releaseVersion({ base: before, level, current });
  if (diagnostics.length > 0) return failed(call, { ...now, diagnostics });
  if (isTooMuch(level, asked.failOn))
    return { ...done(summary(name, { before, version, changes })), ending: 'breaking' };
  const locate = await linesOf(changes, { base: base ?? head, head }, job.cwd);
  const dated = asked.date === undefined ? {} : { date: asked.date };
  const entry = changelogEntry(changes, { version, base: before, repository, locate, ...dated });
  const { release: kept } = job.config;
  const texts = {
    [releaseNames.version]: `${version}\n`,
    [releaseNames.changelog]: updateChangelog(kept.changelog.file?.text, entry),
    [releaseNames.lock]: printLock(lockOf(described, { major: level === 'major' })),
  };
  const folder = resolve(job.cwd, kept.folder);
  if (!asked.dryRun) await writeWhole(folder, texts);
  const next = asked.dryRun
    ? 'Nothing was written.\n'
    : `Generate, commit, and tag it v${version}.\n`;
  return done(asked.quiet ? '' : `${summary(name, { before, version, changes })}${next}`);
}

/** What a first release has: its methods. */
function firstMethods(surface: Surface): readonly Change[] {
  const managers = Object.entries(surface.managers).map(
    ([name, manager]) => [name, { ...manager, methods: {} }] as const,
  );
  const before = { ...surface, managers: Object.fromEntries(managers) };
  return compare(before, surface).filter(({ rule }) => rule === 'method-added');
}

function isTooMuch(level: Level, limit: Level | undefined): boolean {
  return limit !== undefined && levels.indexOf(level) >= levels.indexOf(limit);
}

/** Finds the line of a change, by the path of its file in the project. */
async function linesOf(
  changes: readonly Change[],
  releases: Parameters<typeof placesIn>[1],
  cwd: string,
): Promise<Parameters<typeof changelogEntry>[1]['locate']> {
  const placeOf = await placesIn(changes, releases);
  return (at) => {
    const { place } = placeOf({ at });
    if (place === undefined) return undefined;
    const path = relative(cwd, resolve(cwd, place.file)).replaceAll('\\', '/');
    return path.startsWith('..') ? undefined : { path, line: place.line };
  };
}

interface Sum {
  readonly before: string | undefined;
  readonly version: string;
  readonly changes: readonly Change[];
}

function summary(name: string, { before, version, changes }: Sum): string {
  if (before === undefined) return `${name} ${version}: the first release.\n`;
  const counted = levels
    .toReversed()
    .map((level) => ({ level, number: changes.filter((one) => one.level === level).length }))
    .filter(({ number }) => number > 0)
    .map(({ level, number }) => `${number} ${level}`);
  const found = counted.length === 0 ? 'no change for callers' : counted.join(', ');
  return `${name} ${before} -> ${version}: ${found}.\n`;
}

function done(stdout: string): Printout {
  return { stdout, stderr: '', ending: 'done' };
}

function failed(
  { asked, colour, tool }: Call,
  { diagnostics, files, roots, ending }: Failure,
): Printout {
  const { quiet, verbose } = asked;
  const audience = { reporter: 'pretty' as const, quiet, verbose, colour, tool };
  return { stdout: '', stderr: report(diagnostics, { files, roots }, audience), ending };
}
