import { deepStrictEqual } from 'node:assert';
import { isInstant } from './decoding.js';
import type { AnyCodec } from './emitted.js';

/** Sends JSON through a codec: it must become what is expected in the model, and come back as it was. */
export function roundTrip(
  { decode, encode }: AnyCodec,
  json: string,
  expected: (wire: unknown) => unknown,
): void {
  const wire = frozen(json);
  const model = decode(wire);
  deepStrictEqual(model, expected(wire));
  const sent = encode(model);
  deepStrictEqual(withInstants(sent), withInstants(wire));
  deepStrictEqual(decode(sent), model);
}

/** What JSON says, as nobody can change it. */
function frozen(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => Object.freeze(value));
}

/** The same with one text for each instant, however it is written. */
function withInstants(value: unknown): unknown {
  if (isInstant(value)) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map(withInstants);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, withInstants(of)]));
}
