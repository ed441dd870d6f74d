import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Document } from '../../generator/load/document.js';

/** A document that never was a file: for tests of the stages behind `load`. */
export function documentOf(root: JsonObject): Document {
  return { root, files: new Map(), sourceOf: (pointer) => ({ file: 'document.yml', pointer }) };
}
