import type { JsonObject, Source } from '../diagnostics/diagnostic.js';

export type { Position } from '../diagnostics/position.js';

/** One file as it was read: its text, and where its nodes stand. */
export interface SourceFile {
  /** The path as it is shown to people: relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /**
   * The range of a node, as character offsets: of its key for a mapping or a sequence, of its value for a scalar.
   * For a pointer to nothing, that of the nearest ancestor. Worked out when asked for, never before.
   */
  rangeOf(pointer: string): readonly [start: number, end: number];
}

/** All files that were read: document, referenced files, overlays, configuration. Keyed by `path`. */
export type SourceFiles = ReadonlyMap<string, SourceFile>;

/** An OpenAPI document as one tree in which every `$ref` is local. */
export interface Document {
  readonly root: JsonObject;
  readonly files: SourceFiles;
  /** Where a node of `root` stands in a file: the document, one that it refers to, or an overlay. */
  sourceOf(pointer: string): Source;
}
