import type { Checked } from '../diagnostics/diagnostic.js';
import { bundle } from './bundle.js';
import type { Document, SourceFiles } from './document.js';
import { Library, type LoadOptions } from './library.js';
import { findReferences } from './references.js';

export type { LoadOptions } from './library.js';

/** A loaded document; `files` are there even when it is broken, to show where. */
export interface Loaded extends Checked<Document | undefined> {
  readonly files: SourceFiles;
}

/** Reads an OpenAPI document and all that it refers to, into one tree whose `$ref`s are local. */
export async function load(path: string, options: LoadOptions): Promise<Loaded> {
  const library = new Library(path, options);
  const { files } = library;
  const root = await library.openRoot();
  if (root === undefined) return { value: undefined, diagnostics: library.diagnostics, files };
  const references = await findReferences(root, library);
  const { value, diagnostics } = bundle(root, references);
  const { origins } = value;
  return {
    value: { root: value.root, files, sourceOf: (pointer) => origins.sourceOf(pointer) },
    diagnostics: [...library.diagnostics, ...references.diagnostics, ...diagnostics],
    files,
  };
}
