import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Enum, Place } from './api.js';
import { nodeAt, type Context, type Node } from './context.js';
import { pointerOf } from './id.js';
import { asList, asText, own } from './json.js';
import { lose } from './loss.js';
import { wordsOf } from './scalar.js';

/** A list of known values. */
export type Values = Pick<Enum, 'values' | 'open'>;

type Value = Enum['values'][number];

/** Whether a schema lists its values, or the known ones, and they can be told one by one. */
export function listsValues(schema: JsonObject): boolean {
  return listed(schema).length > 0;
}

/**
 * The values that a schema lists: its `enum` or `const`, or `x-extensible-enum`, which lists the known values of a text
 * that may hold others.
 */
export function valuesOf(context: Context, node: Node, place: Place): Values | undefined {
  const all = listed(node.value);
  if (all.length === 0) return undefined;
  const open = isExtensible(node.value) || isOpen(context, all, place);
  const values = context.reading.enumCase === 'merged' ? withoutRegardToCase(all) : all;
  if (values.length < all.length) {
    lose(context, node, { kind: 'approximated', what: 'values that differ only in case are one' });
  }
  return { values, open };
}

/** Alternatives that list values, and at most one bare type of these values, which admits others. */
export function valuesOfAll(
  context: Context,
  alternatives: readonly JsonObject[],
  place: Place,
): Values | undefined {
  const lists = alternatives.filter(isOnlyValues);
  const others = alternatives.filter((one) => !isOnlyValues(one));
  const values = [...new Set(lists.flatMap(listed))];
  const [first] = values;
  if (first === undefined || others.length > 1 || lists.length === 0) return undefined;
  const [bare] = others;
  if (bare !== undefined) return isBareTypeOf(bare, values) ? { values, open: true } : undefined;
  return { values, open: lists.some(isExtensible) || isOpen(context, values, place) };
}

/** Alternatives of which those that list values, and do nothing else, are one list; it stands where the first does. */
export function withOneList(alternatives: readonly Node[]): readonly Node[] {
  const lists = alternatives.filter(({ value }) => isOnlyValues(value) && !isExtensible(value));
  const [first, ...others] = lists;
  if (first === undefined || others.length === 0) return alternatives;
  const values = new Set(lists.flatMap(({ value }) => listed(value)));
  const list = { pointer: first.pointer, value: { enum: [...values] } };
  return alternatives.flatMap((one) => (one === first ? [list] : lists.includes(one) ? [] : [one]));
}

const telling = ['$ref', 'allOf', 'oneOf', 'anyOf', 'properties', 'items'];

/** Whether a schema lists values, and says nothing else of them. */
export function isOnlyValues(schema: JsonObject): boolean {
  return listsValues(schema) && !telling.some((key) => own(schema, key) !== undefined);
}

function isBareTypeOf(schema: JsonObject, values: readonly Value[]): boolean {
  const [word, ...others] = wordsOf(schema);
  const limits = ['format', 'pattern', ...telling].some((key) => own(schema, key) !== undefined);
  const isTypeOfAll = values.every((value) =>
    typeof value === 'number' ? word === 'number' || word === 'integer' : typeof value === word,
  );
  return isTypeOfAll && others.length === 0 && !limits;
}

function isExtensible(schema: JsonObject): boolean {
  return primitives(asList(own(schema, 'x-extensible-enum'))).length > 0;
}

function isOpen(context: Context, values: readonly Value[], place: Place): boolean {
  const { properties, single } = context.reading.closedEnums;
  if (typeof values[0] === 'boolean' || (single && values.length === 1)) return false;
  return !properties.includes(nameAt(context, place) ?? '');
}

/** The name of the property or the parameter at a place. */
function nameAt(context: Context, place: Place): string | undefined {
  if (place.kind === 'property') return place.name;
  const node = place.kind === 'parameter' ? nodeAt(context, pointerOf(place.parameter)) : undefined;
  return node && asText(own(node.value, 'name'));
}

/** The values in words; none where some cannot be told one by one, or where they are all there are. */
function listed(schema: JsonObject): readonly Value[] {
  const known = primitives(asList(own(schema, 'x-extensible-enum')));
  if (known.length > 0) return known;
  const constant = own(schema, 'const');
  const all = constant === undefined ? asList(own(schema, 'enum')) : [constant];
  const values = primitives(all);
  const isComplete = values.includes(true) && values.includes(false) && values.length === 2;
  return isComplete || all.some((one) => typeof one === 'object' && one !== null) ? [] : values;
}

function primitives(values: readonly Json[]): Value[] {
  const told = values.flatMap((value) =>
    value === null || typeof value === 'object' ? [] : [value],
  );
  return [...new Set(told)];
}

function withoutRegardToCase(values: readonly Value[]): readonly Value[] {
  const first = new Map<Value, Value>();
  for (const value of values) {
    const key = typeof value === 'string' ? value.toLowerCase() : value;
    if (!first.has(key)) first.set(key, value);
  }
  return [...first.values()];
}
