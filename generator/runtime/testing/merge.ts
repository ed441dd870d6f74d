import { isRecord } from '../record.js';

/**
 * The value with what was sent in its place: of objects the properties that the value knows, or all where it
 * knows none; what is of another kind is left out.
 */
export function merge(value: unknown, sent: unknown): unknown {
  if (sent === undefined) return value;
  if (sent === null || value == null) return sent;
  if (!isRecord(value) || !isRecord(sent)) return kindOf(value) === kindOf(sent) ? sent : value;
  const known = Object.keys(value);
  if (known.length === 0) return sent;
  const entries = known.map((key) => [
    key,
    Object.hasOwn(sent, key) ? merge(value[key], sent[key]) : value[key],
  ]);
  return Object.fromEntries(entries);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

/** The named properties of an object. */
export function pick(value: unknown, names: readonly string[]): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => names.includes(key)));
}
