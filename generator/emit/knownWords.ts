import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { asList, asObject, own } from '../model/json.js';
import type { Reading } from '../model/reading.js';

/** A schema in the words that openapi-typescript reads as the model does. */
export function inKnownWords(schema: JsonObject, reading: Reading): JsonObject {
  return asOpenObject(withoutPatterns(asListOf(asTuple(withoutObjects(schema)))), reading);
}

/** Among listed values, openapi-typescript writes objects and lists as types of their own. */
function withoutObjects(schema: JsonObject): JsonObject {
  const { enum: values, ...rest } = schema;
  const isPlain = asList(values).every((value) => value === null || typeof value !== 'object');
  return isPlain ? schema : rest;
}

/** Items by position: openapi-typescript does not know that others may follow. */
function asTuple(schema: JsonObject): JsonObject {
  const { prefixItems: first, items, ...rest } = schema;
  if (!Array.isArray(first) || items === undefined || items === false) return schema;
  return { ...rest, items: { anyOf: [...asList(first), items === true ? {} : items] } };
}

/** What has items is a list, also where no word says so. */
function asListOf(schema: JsonObject): JsonObject {
  const others = ['type', '$ref', 'enum', 'const', 'properties', 'allOf', 'anyOf', 'oneOf'];
  const isList =
    asObject(own(schema, 'items')) !== undefined &&
    others.every((key) => own(schema, key) === undefined);
  return isList ? { type: 'array', ...schema } : schema;
}

/** Undeclared properties whose types depend on their names may be anything. */
function withoutPatterns(schema: JsonObject): JsonObject {
  const { patternProperties: patterns, ...rest } = schema;
  const types = new Set(Object.values(asObject(patterns) ?? {}).map((one) => JSON.stringify(one)));
  return types.size > 1 ? { ...rest, additionalProperties: true } : schema;
}

/** An object of which nothing is said is a map, where the convention has it so: openapi-typescript takes it for empty. */
function asOpenObject(schema: JsonObject, { emptyObjects }: Reading): JsonObject {
  const says = ['additionalProperties', 'patternProperties', 'allOf', 'anyOf', 'oneOf'];
  const isFree =
    emptyObjects === 'map' &&
    isObjectType(own(schema, 'type')) &&
    Object.keys(asObject(own(schema, 'properties')) ?? {}).length === 0 &&
    !says.some((key) => own(schema, key) !== undefined);
  return isFree ? { ...schema, additionalProperties: true } : schema;
}

function isObjectType(type: Json | undefined): boolean {
  const words = (Array.isArray(type) ? asList(type) : [type]).filter((word) => word !== 'null');
  return words.length === 1 && words[0] === 'object';
}
