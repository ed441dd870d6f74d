import { compose, type Composed, type Member } from './compose/compose.js';
import type { DocumentInput } from './config/config.js';
import type { Job } from './config/job.js';
import type { Findings } from './findings.js';
import { lint } from './lint/lint.js';
import type { SourceFiles } from './load/document.js';
import { load, type LoadOptions } from './load/load.js';
import { readSourceFile } from './load/sourceFile.js';
import type { Locale } from './locale/locale.js';
import type { ReadLocale } from './locale/readLocale.js';
import { applyOverlays, type AppliedAction } from './overlay/apply.js';
import type { Overlay } from './overlay/overlay.js';
import { parseOverlay } from './overlay/parse.js';

/** A document as it was read: overlaid, and held against the rules. */
export interface ReadDocument extends Member {
  readonly files: SourceFiles;
  readonly overlays: readonly Overlay[];
  readonly actions: readonly AppliedAction[];
}

/** The documents that were read, and the one that they make. */
export interface Composition {
  readonly all: readonly ReadDocument[];
  readonly composed: Composed;
}

/** Reads the documents of a run, and makes them one. */
export async function readDocuments(job: Job, findings: Findings): Promise<Composition> {
  const first = await read(job, { ...job, suffix: '' }, findings);
  const further: ReadDocument[] = [];
  for (const input of job.further) further.push(await read(job, input, findings));
  return { all: [first, ...further], composed: findings.keep(compose(first.document, further)) };
}

/** The translations that the configuration names, by the tags of their languages. */
export async function readLocales(
  { config, cwd }: Job,
  findings: Findings,
  readOne: (path: string, cwd: string, tag: string) => Promise<ReadLocale>,
): Promise<readonly { readonly tag: string; readonly locale: Locale }[]> {
  const inputs = config?.locales ?? [];
  const files = await Promise.all(inputs.map(({ path, tag }) => readOne(path, cwd, tag)));
  findings.know(files.flatMap(({ file }) => file ?? []));
  const locales = findings.keepAll(files);
  return inputs.flatMap(({ tag }, index) => {
    const locale = locales[index];
    return locale === undefined ? [] : [{ tag, locale }];
  });
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
