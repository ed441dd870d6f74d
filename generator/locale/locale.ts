import type { LoadedFile } from '../load/sourceFile.js';

/** The translations of a document's texts into one language, as their file has them. */
export interface Locale {
  readonly file: LoadedFile;
  /** What a text that is not translated is marked with. */
  readonly mark: string;
  readonly entries: readonly Entry[];
}

/** One text and its translation. */
export interface Entry {
  /** Where the text stands in the document. */
  readonly places: readonly Place[];
  /** The hash of the text that was translated. */
  readonly hash: string;
  /** The translation; `undefined` where it is yet to be written. */
  readonly text: string | undefined;
}

/** A place in the document, and where the file of translations names it. */
export interface Place {
  readonly pointer: string;
  readonly namedAt: string;
}
