import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../load/document.js';
import { sha256 } from '../write/digest.js';
import type { FileHash, Generator, Inputs } from '../write/inputs.js';
import type { Settings } from './settings.js';

/** What a run has read, and the working folder that the paths of files start from. */
export interface Read {
  readonly cwd: string;
  readonly generator: Generator;
  /** The document first, then the files that it refers to. */
  readonly document: readonly SourceFile[];
  readonly overlays: readonly SourceFile[];
  /** The translations. */
  readonly locales?: readonly SourceFile[];
  /** The files of the release. */
  readonly release?: readonly SourceFile[];
  /** The configuration, without what the release says. */
  readonly settings: Settings;
}

/** What the manifest records of a run's inputs. */
export function inputsOf(read: Read): Inputs {
  const { cwd, generator, document, overlays, locales = [], release = [], settings } = read;
  const folder = resolve(cwd, dirname(document[0]?.path ?? ''));
  const hashOf = ({ path, text }: SourceFile): FileHash => ({
    path: /^https?:/.test(path) ? path : portable(folder, resolve(cwd, path)),
    sha256: sha256(text),
  });
  return {
    generator,
    document: document.map(hashOf).sort(inOrder),
    overlays: overlays.map(hashOf),
    config: sha256(JSON.stringify(settings)),
    ...(locales.length > 0 && { locales: locales.map(hashOf) }),
    ...(release.length > 0 && { release: release.map(hashOf).sort(inOrder) }),
  };
}

/** The same path on every machine: a way that leaves the document's folder may name folders of this one. */
function portable(folder: string, path: string): string {
  const way = relative(folder, path);
  const leaves = way.startsWith('..') || isAbsolute(way);
  return leaves ? basename(path) : way.replaceAll(sep, '/');
}

function inOrder(a: FileHash, b: FileHash): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ path, sha256 }: FileHash): string {
  return `${path} ${sha256}`;
}
