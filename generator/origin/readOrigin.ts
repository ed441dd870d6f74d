import { posix, relative, resolve, sep } from 'node:path';
import { parseTarGzip } from 'nanotar';
import { diagnose, type Checked } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../load/document.js';
import { understand } from '../load/sourceFile.js';
import { readSurface } from '../surface/read.js';
import type { Surface } from '../surface/surface.js';
import { bytesAt, textAt } from './disk.js';
import { fileAt } from './git.js';
import type { Origin } from './origin.js';

/** A release as it is compared: what callers can observe, and the files that its positions lead into. */
export interface Release {
  readonly surface: Surface;
  /** A file of its document, by the path that positions have; `undefined` where it is not at hand. */
  readonly fileOf: (path: string) => Promise<SourceFile | undefined>;
  /** The path that positions have for its first document; `undefined` where that is not at hand. */
  readonly first?: string | undefined;
}

/** Where the project has its package and its document. */
export interface Project {
  readonly cwd: string;
  readonly output: string;
  readonly document: string;
}

/** What has its surface written down already. */
export type Packed = Extract<Origin, { readonly kind: 'package' | 'tarball' | 'revision' }>;

/** Reads the surface that a package has with it. */
export async function readOrigin(
  origin: Packed,
  project: Project,
): Promise<Checked<Release | undefined>> {
  switch (origin.kind) {
    case 'package':
      return understood(
        await textAt(resolve(project.cwd, origin.folder, 'surface.json')),
        origin.folder,
      );
    case 'tarball':
      return readTarball(origin.path, project.cwd);
    case 'revision': {
      const { name } = origin;
      const text = await fileAt(name, `${from(project, project.output)}/surface.json`, project.cwd);
      const fileOf = (path: string): Promise<SourceFile | undefined> => fileIn(name, path, project);
      const { value, diagnostics } = understood(text, `\`${project.output}\` at ${name}`, fileOf);
      const first = posix.basename(from(project, project.document));
      return { value: value && { ...value, first }, diagnostics };
    }
  }
}

function understood(
  text: string | undefined,
  where: string,
  fileOf: Release['fileOf'] = () => Promise.resolve(undefined),
): Checked<Release | undefined> {
  if (text === undefined) {
    return { value: undefined, diagnostics: [diagnose('surface-missing', { where })] };
  }
  const { value: surface, diagnostics } = readSurface(text, where);
  return { value: surface && { surface, fileOf }, diagnostics };
}

async function readTarball(path: string, cwd: string): Promise<Checked<Release | undefined>> {
  const bytes = await bytesAt(resolve(cwd, path));
  const files = bytes && (await parseTarGzip(bytes).catch(() => undefined));
  if (files === undefined || files.length === 0) {
    return { value: undefined, diagnostics: [diagnose('tarball-unreadable', { file: path })] };
  }
  return understood(files.find(({ name }) => name === 'package/surface.json')?.text, path);
}

async function fileIn(
  revision: string,
  path: string,
  project: Project,
): Promise<SourceFile | undefined> {
  const place = posix.join(posix.dirname(from(project, project.document)), path);
  const text = await fileAt(revision, place, project.cwd);
  return text === undefined ? undefined : understand(place, { text, problem: undefined }).file;
}

/** A path from the working folder, with `/`. */
export function from({ cwd }: Pick<Project, 'cwd'>, path: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/');
}
