/** Says whether a parsed value has a certain shape. */
export type Guard<T> = (value: unknown) => value is T;

/** Accepts strings. */
export const isString = (value: unknown): value is string => typeof value === 'string';

/** Accepts a SHA-256 in hexadecimal. */
export const isHash = (value: unknown): value is string =>
  isString(value) && /^[0-9a-f]{64}$/.test(value);

/** Accepts exactly one value. */
export function isExactly<const T>(expected: T): Guard<T> {
  return (value): value is T => value === expected;
}

/** Accepts arrays whose items are all accepted. */
export function isListOf<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

/** Accepts what another guard accepts, and nothing at all. */
export function isOptional<T>(accepts: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || accepts(value);
}

/** Accepts objects whose values are all accepted, whatever their keys. */
export function isTableOf<T>(item: Guard<T>): Guard<{ readonly [key: string]: T }> {
  return (value): value is { readonly [key: string]: T } =>
    isObject(value) && Object.values(value).every(item);
}

/** Accepts objects whose properties are accepted one by one. */
export function isShape<T>(guards: { readonly [K in keyof T]: Guard<T[K]> }): Guard<T> {
  const checks = Object.entries<Guard<unknown>>(guards);
  return (value): value is T =>
    isObject(value) && checks.every(([key, accepts]) => accepts(value[key]));
}

/** Accepts what JSON calls an object. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; nothing if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
