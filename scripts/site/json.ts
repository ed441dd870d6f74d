/** A JSON object whose members nobody has looked at yet. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as an object; an empty one where it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** A value as a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A value as text; empty where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The own members of an object whose values are objects. */
export function membersOf(value: unknown): readonly (readonly [string, JsonObject])[] {
  return Object.entries(objectOf(value)).map(([key, member]) => [key, objectOf(member)] as const);
}

/** A value as a person reads it: text as it stands, everything else as JSON. */
export function shown(value: unknown): string {
  return typeof value === 'string' || value === undefined ? textOf(value) : JSON.stringify(value);
}
