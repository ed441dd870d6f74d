import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Document } from '../../generator/load/document.js';

/** A document that never was a file: for tests of the stages behind `load`. */
export function documentOf(root: JsonObject): Document {
  return { root, files: new Map(), sourceOf: (pointer) => ({ file: 'document.yml', pointer }) };
}

/** A document with nothing but what every document must have, and the given parts. */
export function minimal(parts: JsonObject): JsonObject {
  const info = { title: 'Example API', version: '1.0.0' };
  const servers = [{ url: 'https://api.example.com/v1' }];
  return { openapi: '3.1.0', info, servers, paths: {}, ...parts };
}
