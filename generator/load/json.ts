import type { Json, JsonObject } from '../diagnostics/diagnostic.js';

/** Whether a value is an object: neither null nor a list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A JSON object under construction. */
export interface MutableObject {
  [key: string]: Json;
}

/** Sets a property as plain data, whatever its name: `__proto__` never touches a prototype. */
export function setOwn(object: MutableObject, key: string, value: Json): void {
  Object.defineProperty(object, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Whether two values say the same; the order of an object's keys does not matter. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && equalLists(a, b);
  return isObject(a) && isObject(b) && equalObjects(a, b);
}

/** How many values there are in a tree, itself included. */
export function countNodes(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, child) => sum + countNodes(child), 1);
}

/** How many mappings and lists stand in one another in a tree, itself included. */
export function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return (
    1 + Object.values(value).reduce<number>((most, child) => Math.max(most, depthOf(child)), 0)
  );
}

function equalLists(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((item, index) => equalJson(item, b[index]));
}

function equalObjects(a: JsonObject, b: JsonObject): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
  );
}
