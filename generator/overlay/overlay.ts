import type { Json, Source } from '../diagnostics/diagnostic.js';
import type { LoadedFile } from '../load/sourceFile.js';
import type { JsonPath } from './jsonPath.js';

/** An OpenAPI Overlay: changes to a document, in order. */
export interface Overlay {
  readonly file: LoadedFile;
  readonly version: string;
  readonly title: string;
  /** The document that it was written for, where it says so. */
  readonly extends: string | undefined;
  readonly actions: readonly Action[];
}

/** One change of an overlay, to every node that its target selects. */
export interface Action {
  readonly source: Source;
  readonly description: string | undefined;
  readonly target: JsonPath;
  readonly change: Change;
}

/** What an action does to a node. */
export type Change =
  | { readonly kind: 'update'; readonly value: Json }
  | { readonly kind: 'remove' }
  | { readonly kind: 'copy'; readonly from: JsonPath };
