import type { JsonObject } from '../diagnostics/diagnostic.js';
import { asList, asObject, asSchema, own } from './json.js';
import { wordsOf } from './scalar.js';

/**
 * How much a schema says of what a value is: nothing, merely constraints; a type word; a type word with a format; or
 * what it consists of.
 */
export type Strength = 0 | 1 | 2 | 3;

const strong = ['$ref', 'properties', 'patternProperties', 'items', 'prefixItems', 'enum', 'const'];

/** How much a schema says of what a value is. */
export function strengthOf(schema: JsonObject): Strength {
  const members = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => asList(own(schema, key)));
  const most = Math.max(0, ...members.map((member) => strengthOf(asSchema(member) ?? {})));
  if (most === 3 || isStrong(schema)) return 3;
  if (own(schema, 'format') !== undefined || most === 2) return 2;
  return wordsOf(schema).length > 0 || most === 1 ? 1 : 0;
}

function isStrong(schema: JsonObject): boolean {
  return (
    strong.some((key) => own(schema, key) !== undefined) ||
    wordsOf(schema).length > 1 ||
    admitsUndeclared(schema) ||
    isNever(schema)
  );
}

/** Whether a schema speaks of properties that it does not name, and admits them. */
export function admitsUndeclared(schema: JsonObject): boolean {
  const words = [own(schema, 'additionalProperties'), own(schema, 'unevaluatedProperties')];
  return words.some((word) => word === true || asObject(word) !== undefined);
}

/** Whether a schema admits no value at all. */
export function isNever(schema: JsonObject): boolean {
  const excluded = own(schema, 'not');
  return excluded === true || isAnything(asObject(excluded));
}

/** Whether a schema is there and says nothing but what is meant for people. */
export function isAnything(schema: JsonObject | undefined): boolean {
  return schema !== undefined && Object.keys(schema).every((key) => isAnnotation(key));
}

const annotations = ['title', 'description', 'default', 'example', 'examples', 'deprecated'];

function isAnnotation(key: string): boolean {
  return annotations.includes(key) || key === '$comment' || key.startsWith('x-');
}

/** Whether a schema describes an object, by its type word or by what it declares. */
export function describesObject(schema: JsonObject): boolean {
  const words = wordsOf(schema);
  return words.length > 0
    ? words.length === 1 && words[0] === 'object'
    : ['properties', 'additionalProperties', 'patternProperties'].some(
        (key) => own(schema, key) !== undefined,
      );
}
