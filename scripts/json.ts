import { readFileSync } from 'node:fs';

/** Reads a JSON file whose form a guard confirms. */
export function readJson<T>(path: string, isExpected: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isExpected(value)) throw new Error(`${path} is not of the form that is read here.`);
  return value;
}

/** Whether a value is an object that has these keys at least. */
export function hasKeys(value: unknown, ...keys: readonly string[]): value is object {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
