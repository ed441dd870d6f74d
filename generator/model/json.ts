import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { isList, isObject } from '../load/json.js';

/** The value as an object, or `undefined` when it is anything else. */
export function asObject(value: Json | undefined): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

/** The value as a schema: `true` and `false` are written out as the schemas that they stand for. */
export function asSchema(value: Json | undefined): JsonObject | undefined {
  if (value === true) return {};
  return value === false ? { not: {} } : asObject(value);
}

/** The value as a list, or an empty one when it is anything else. */
export function asList(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** The value as text, or `undefined` when it is anything else. */
export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The own entries of an object, in the document's order; none for anything else. */
export function entriesOf(value: Json | undefined): [string, Json][] {
  return Object.entries(asObject(value) ?? {});
}

/** An own property; `undefined` for what an object merely inherits, such as `constructor`. */
export function own(node: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}
