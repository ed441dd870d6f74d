import { readConfig } from '../config/config.js';
import type { Job } from '../config/job.js';
import type { Diagnostic, Json } from '../diagnostics/diagnostic.js';
import type { Run } from '../generate.js';
import type { SourceFile, SourceFiles } from '../load/document.js';
import { packedTexts, type Texts } from '../origin/folderFiles.js';
import type { Origin } from '../origin/origin.js';
import { readOrigin, type Release } from '../origin/readOrigin.js';
import { pathFrom } from '../surface/position.js';
import type { Surface } from '../surface/surface.js';
import { endingOf } from './ending.js';
import type { Call } from './execute.js';
import type { Ending } from './exitCodes.js';
import { defaultConfig } from './jobFor.js';

/** A release that was read, or what stood against that. */
export interface ReadRelease {
  /** What the command line calls it. */
  readonly title: string;
  readonly release: Release | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: SourceFiles;
  readonly roots: readonly Json[];
  readonly ending: Ending;
  /** The revision that it is; absent for what is on disk. */
  readonly revision?: string;
  /** Reads, or prints, the files of its package; absent where there is no release. */
  readonly texts?: () => Promise<Texts>;
}

/** What a release is read with. */
export interface Reading {
  readonly title: string;
  /** What the configuration of the project and the command line ask for. */
  readonly job: Job;
  readonly call: Call;
}

/** Reads a release: its surface as it is written down, or as a document gives it now. */
export async function releaseAt(
  origin: Origin,
  { title, job, call }: Reading,
): Promise<ReadRelease> {
  switch (origin.kind) {
    case 'package':
    case 'tarball':
    case 'revision': {
      const { value: release, diagnostics } = await readOrigin(origin, job);
      const texts = (): Promise<Texts> => packedTexts(origin, job);
      const none = { files: new Map(), roots: [], ending: 'usage' } as const;
      const revision = origin.kind === 'revision' && { revision: origin.name };
      return { title, release, diagnostics, ...none, texts, ...revision };
    }
    case 'document':
      return describedRelease(title, { ...job, document: origin.path, further: [] }, call);
    case 'config':
      if (origin.path === undefined) return describedRelease(title, job, call);
      return configured(title, { path: origin.path, documents: undefined }, { job, call });
    case 'documents': {
      const path = call.asked.config ?? defaultConfig;
      return configured(title, { path, documents: origin.folder }, { job, call });
    }
  }
}

async function configured(
  title: string,
  { path, documents }: { readonly path: string; readonly documents: string | undefined },
  { job, call }: Omit<Reading, 'title'>,
): Promise<ReadRelease> {
  const { value: config, diagnostics, file } = await readConfig(path, job.cwd, documents);
  if (config === undefined) {
    const files = new Map(file && [[file.path, file]]);
    return { title, release: undefined, diagnostics, files, roots: [], ending: 'usage' };
  }
  const { document, further, overlays } = config;
  const all = call.asked.noOverlay ? call.asked.overlays : [...overlays, ...call.asked.overlays];
  return describedRelease(title, { ...job, config, document, further, overlays: all }, call);
}

/** A release as documents give it now. */
export interface DescribedRelease extends ReadRelease {
  readonly described: Run<Surface>['described'];
}

/** Works out what the documents of a job give. */
export async function describedRelease(
  title: string,
  job: Job,
  { asked, onStage }: Call,
): Promise<DescribedRelease> {
  const { emitted, observe } = await import('../generate.js');
  const run = await observe(job, onStage);
  const { described, diagnostics, files, result, roots } = run;
  const release = result && { surface: result, ...filesOf(run) };
  const texts = async (): Promise<Texts> => {
    const printed = described ? await emitted(described, job, onStage) : [];
    return new Map(printed.map(({ path, text }) => [path, text]));
  };
  const ending = endingOf(run, asked);
  return { title, release, described, diagnostics, files, roots, ending, texts };
}

/** Positions name files by the way from the first document. */
function filesOf({ files, described }: Run<Surface>): Pick<Release, 'fileOf' | 'first'> {
  const [first = ''] = described?.document.files.keys() ?? [];
  const byPath = new Map<string, SourceFile>(
    [...files.values()].map((file) => [pathFrom(first, file.path), file]),
  );
  return { fileOf: (path) => Promise.resolve(byPath.get(path)), first: pathFrom(first, first) };
}
