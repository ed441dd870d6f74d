import type { Json } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { Origins } from '../load/origins.js';
import { Tree, type Addition } from '../overlay/tree.js';

/** A value to be put into a document at a place whose parent is there. */
export interface Edit {
  readonly pointer: string;
  readonly value: Json;
}

/** The document with the edits made; what they bring stands, for people, where it was put. */
export function edited(document: Document, edits: readonly Edit[]): Document {
  if (edits.length === 0) return document;
  const tree = new Tree(document);
  for (const { pointer, value } of edits) tree.put(pointer, takenFrom(document, pointer, value));
  return tree.finish(document.files);
}

/** A value as it stands at a place of a document, to be put elsewhere. */
export function takenFrom(document: Document, pointer: string, value: Json): Addition {
  return { value, origins: new Origins((below) => document.sourceOf(pointer + below)) };
}
