import { resolve } from 'node:path';
import { diagnose, type Checked } from '../diagnostics/diagnostic.js';
import { isRevision } from './git.js';
import { kindAt, textAt } from './disk.js';

/** Where a release is described. */
export type Origin =
  /** The configuration of the project, or another one. */
  | { readonly kind: 'config'; readonly path: string | undefined }
  /** A document, read under the configuration of the project. */
  | { readonly kind: 'document'; readonly path: string }
  /** A folder with the documents that the configuration names. */
  | { readonly kind: 'documents'; readonly folder: string }
  /** The folder of a generated package. */
  | { readonly kind: 'package'; readonly folder: string }
  | { readonly kind: 'tarball'; readonly path: string }
  /** A revision of the repository, which has the generated package in the same place. */
  | { readonly kind: 'revision'; readonly name: string };

/** What an argument of the command line stands for: what is on disk comes before revisions. */
export async function originOf(
  argument: string,
  cwd: string,
): Promise<Checked<Origin | undefined>> {
  const value = await find(argument, cwd);
  return {
    value,
    diagnostics: value === undefined ? [diagnose('origin-unknown', { origin: argument })] : [],
  };
}

async function find(argument: string, cwd: string): Promise<Origin | undefined> {
  // It would be the working folder, while whoever wrote it had a variable in mind that is not set.
  if (argument === '') return undefined;
  const path = resolve(cwd, argument);
  switch (await kindAt(path)) {
    case 'folder': {
      const isPackage = (await kindAt(resolve(path, 'surface.json'))) === 'file';
      const isProject = (await kindAt(resolve(path, 'package.json'))) === 'file';
      return { kind: isPackage || isProject ? 'package' : 'documents', folder: argument };
    }
    case 'file':
      if (/\.(?:tgz|tar\.gz)$/u.test(argument)) return { kind: 'tarball', path: argument };
      return { kind: (await isDocument(path)) ? 'document' : 'config', path: argument };
    case undefined:
      return (await isRevision(argument, cwd)) ? { kind: 'revision', name: argument } : undefined;
  }
}

/** A configuration has no key of that name; in a document, it may stand after all others. */
async function isDocument(path: string): Promise<boolean> {
  const text = (await textAt(path)) ?? '';
  return /(?:^\uFEFF?["']?|[{,]\s*["']?)(?:openapi|swagger)["']?\s*:/mu.test(text);
}
