import { join } from 'node:path';
import { hasKeys, readJson } from '../json.js';

/** A document of the corpus. */
export interface CorpusDocument {
  readonly id: string;
  /** Its root file, relative to the corpus. */
  readonly file: string;
  readonly operations: number;
  /** `clean`, or `clean-or-diagnosed` for one that is broken. */
  readonly expect: string;
}

/** The documents of a corpus, as its index lists them. */
export function documentsIn(corpus: string): readonly CorpusDocument[] {
  return readJson(join(corpus, 'index.json'), isIndex).documents;
}

function isIndex(value: unknown): value is { readonly documents: readonly CorpusDocument[] } {
  return hasKeys(value, 'documents');
}
