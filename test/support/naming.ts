import type { Diagnostic, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Api } from '../../generator/model/api.js';
import { build } from '../../generator/model/build.js';
import { conventions, type ConventionName } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import type { Names } from '../../generator/name/names.js';
import { documentOf, minimal } from './document.js';

/** A document as the naming stage leaves it. */
export interface Named {
  readonly api: Api;
  readonly table: Names;
  /** The table as a plain object. */
  readonly names: { readonly [id: string]: string };
  readonly diagnostics: readonly Diagnostic[];
}

/** Names a document that has these parts beside what every document must have. */
export function named(
  parts: JsonObject,
  convention: ConventionName = 'general',
  taken: readonly string[] = [],
): Named {
  const chosen = conventions[convention];
  const api = build(documentOf(minimal(parts)), chosen.reading).value;
  const { value: table, diagnostics } = name(api, chosen, taken);
  return { api, table, names: Object.fromEntries(table), diagnostics };
}

/** JSON content of a schema, in a body or an answer. */
export function jsonOf(schema: JsonObject): JsonObject {
  return { content: { 'application/json': { schema } } };
}
