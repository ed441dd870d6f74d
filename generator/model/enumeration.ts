import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Enum, Place } from './api.js';
import { asList, asText, own } from './json.js';
import type { Reading } from './reading.js';

/** A list of known values. */
export type Values = Pick<Enum, 'values' | 'open'>;

/**
 * The values that a schema lists: its `enum` or `const`, or `x-extensible-enum`, which lists the known values of a text
 * that may hold others.
 */
export function valuesOf(schema: JsonObject, place: Place, reading: Reading): Values | undefined {
  const known = named(asList(own(schema, 'x-extensible-enum')));
  if (known.length > 0) return { values: known, open: true };
  const constant = own(schema, 'const');
  const values = named(constant === undefined ? asList(own(schema, 'enum')) : [constant]);
  return values.length > 0 ? { values, open: isOpen(values, place, reading) } : undefined;
}

/** `anyOf` a list of values and the bare type of these values: a list that admits others. */
export function openValuesOf(alternatives: readonly JsonObject[]): Values | undefined {
  const [listed, ...others] = [...alternatives].sort((a, b) => size(b) - size(a));
  if (listed === undefined || others.length !== 1 || size(listed) === 0) return undefined;
  const bare = others[0];
  const values = named(asList(own(listed, 'enum')));
  const isBare =
    bare !== undefined && size(bare) === 0 && asText(bare['type']) === typeof values[0];
  return isBare ? { values, open: true } : undefined;
}

function isOpen(values: Values['values'], place: Place, reading: Reading): boolean {
  if (reading.closedEnums.single && values.length === 1) return false;
  return !(place.kind === 'property' && reading.closedEnums.properties.includes(place.name));
}

function named(values: readonly Json[]): (string | number)[] {
  return values.filter((value) => typeof value === 'string' || typeof value === 'number');
}

function size(schema: JsonObject): number {
  return asList(own(schema, 'enum')).length;
}
