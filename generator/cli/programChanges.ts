import type { Job } from '../config/job.js';
import { diagnose, type Checked } from '../diagnostics/diagnostic.js';
import { change, type Change } from '../diff/change.js';
import { textsIn, type Texts } from '../origin/folderFiles.js';
import type { Call } from './execute.js';
import type { ReadRelease } from './releaseAt.js';

/** What programs of the base are compiled with. */
export interface Compiled {
  readonly base: ReadRelease;
  readonly head: ReadRelease;
  readonly job: Job;
  readonly call: Call;
}

/** The programs of the base, in the folders that were asked for, which the head does not compile. */
export async function programChanges(given: Compiled): Promise<Checked<readonly Change[]>> {
  const { asked } = given.call;
  const value: Change[] = [];
  for (const folder of asked.compile) {
    const texts = await textsIn(folder, given.base.revision, given.job);
    const isEmpty = ![...texts.keys()].some((path) => /\.[cm]?tsx?$/u.test(path));
    if (isEmpty) return { value, diagnostics: [diagnose('programs-missing', { folder })] };
    value.push(...(await brokenIn(folder, texts, given)));
  }
  return { value, diagnostics: [] };
}

async function brokenIn(
  folder: string,
  texts: Texts,
  { base, head, job }: Compiled,
): Promise<readonly Change[]> {
  const { brokenPrograms } = await import('../compile/broken.js');
  const name = base.release?.surface.package.name ?? '';
  const [before = texts, after = texts] = await Promise.all([base.texts?.(), head.texts?.()]);
  const programs = new Map([...texts].map(([path, text]) => [`${folder}/${path}`, text]));
  const releases = { base: { name, files: before }, head: { name, files: after } };
  return brokenPrograms(programs, releases, job.cwd).map(({ program, line, text }) =>
    change('program-broken', {
      subject: `${program}:${String(line)}`,
      at: '',
      side: 'base',
      // What the compiler adds on further lines goes into detail.
      after: text.replace(/\.?(?:\n.*)?$/su, ''),
    }),
  );
}
