import type { Diagnostic, Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { lint } from '../../generator/lint/lint.js';
import type { Document } from '../../generator/load/document.js';

/** A document that stands in no file. */
export function documentOf(root: JsonObject): Document {
  return { root, files: new Map(), sourceOf: (pointer) => ({ file: 'api.yml', pointer }) };
}

/** A document that has nothing to complain about, and what is added to it. */
export function api(parts: JsonObject, openapi = '3.1.0'): JsonObject {
  return {
    openapi,
    info: { title: 'Pets', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    security: [],
    paths: {},
    ...parts,
  };
}

/** A document with schemas as its components. */
export function withSchemas(schemas: JsonObject, openapi?: string): JsonObject {
  return api({ components: { schemas } }, openapi);
}

/** A document with one operation, `GET /pets/{id}`. */
export function withOperation(operation: JsonObject, openapi?: string): JsonObject {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const responses = { '204': { description: 'Done.' } };
  const get = { responses, ...operation };
  return api({ paths: { '/pets/{id}': { parameters: [id], get } } }, openapi);
}

/** What lint finds in a document. */
export function findings(root: JsonObject): readonly Diagnostic[] {
  return lint(documentOf(root)).diagnostics;
}

/** What lint finds in a document, as codes and pointers. */
export function found(root: JsonObject): readonly string[] {
  return findings(root).map(({ code, source }) => `${code} ${source?.pointer ?? ''}`);
}

/** A document as lint reads it. */
export function repaired(root: JsonObject): Json {
  return lint(documentOf(root)).value.root;
}
