import { listOf, objectOf, type JsonObject } from './json.js';
import type { References } from './references.js';

/** A schema without `$ref` and `allOf`: what its parts say is said by itself, its own words last. */
export function merged(
  schema: JsonObject,
  references: References,
  open: ReadonlySet<unknown> = new Set(),
): JsonObject {
  const { allOf, ...own } = references.resolve(schema);
  const parts = listOf(allOf).filter((part) => !open.has(part));
  const inside = new Set([...open, ...parts]);
  const wholes = parts.map((part) => merged(objectOf(part), references, inside));
  return [...wholes, own].reduce(joined, {});
}

function joined(one: JsonObject, other: JsonObject): JsonObject {
  const properties = { ...objectOf(one['properties']), ...objectOf(other['properties']) };
  const required = [...listOf(one['required']), ...listOf(other['required'])];
  return {
    ...one,
    ...other,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}
