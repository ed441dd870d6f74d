import { posix, resolve } from 'node:path';
import { parseTarGzip } from 'nanotar';
import { bytesAt, filesIn } from './disk.js';
import { from, type Packed, type Project } from './readOrigin.js';
import { archiveOf } from './git.js';

/** Files by their paths, with `/`. */
export type Texts = ReadonlyMap<string, string>;

/** The texts in a folder of the project, by their paths in that, as they are now or as a revision has them. */
export async function textsIn(
  folder: string,
  revision: string | undefined,
  { cwd }: Pick<Project, 'cwd'>,
): Promise<Texts> {
  if (revision === undefined) return filesIn(resolve(cwd, folder));
  return unpacked(await archiveOf(revision, from({ cwd }, folder), cwd));
}

/** The texts of a package, by their paths in it. */
export async function packedTexts(origin: Packed, project: Project): Promise<Texts> {
  switch (origin.kind) {
    case 'package':
      return textsIn(origin.folder, undefined, project);
    case 'revision':
      return textsIn(project.output, origin.name, project);
    case 'tarball':
      return unpacked(await bytesAt(resolve(project.cwd, origin.path)), 'package');
  }
}

async function unpacked(bytes: Uint8Array | undefined, folder = ''): Promise<Texts> {
  const entries = bytes ? await parseTarGzip(bytes).catch(() => []) : [];
  return new Map(
    entries.flatMap(({ name, text, type }): [string, string][] =>
      type === 'file' ? [[posix.relative(folder, name), text]] : [],
    ),
  );
}
