import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { equalJson, isList, isObject } from '../load/json.js';
import { childPointer } from '../load/pointer.js';
import { shortJson, typeWord } from './describe.js';
import type { Place } from './node.js';
import { refOf } from './references.js';

/** Where a value is not what its schema says. */
export interface Contradiction {
  /** The part of the value in question, as a JSON Pointer; empty for all of it. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** Whether a list stands where text should, as YAML reads text in brackets. */
  readonly brackets: boolean;
}

/** How a value is compared with a schema. */
export interface Comparison {
  readonly resolve: (place: Place) => Place | undefined;
  /** Whether text may stand for a value of another type, as it is written in a URL or a header. */
  readonly serialised: boolean;
}

/** Schemas may combine others without end; what has not come to light by then is let be. */
const most = { steps: 2_000, depth: 100 };

/**
 * Compares a value with a schema: the types, enumerated values, properties and items. Whatever is not certain, such as
 * patterns, formats or missing properties, contradicts nothing.
 */
export function contradiction(
  schema: JsonObject,
  value: Json,
  comparison: Comparison,
): Contradiction | undefined {
  return new Comparer(comparison).compare(schema, value, '');
}

class Comparer {
  readonly #comparison: Comparison;
  #steps = 0;
  #depth = 0;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  compare(schema: Json | undefined, value: Json, path: string): Contradiction | undefined {
    this.#steps += 1;
    if (!isObject(schema) || this.#steps > most.steps || this.#depth > most.depth) return undefined;
    this.#depth += 1;
    const found = this.#compareObject(schema, value, path);
    this.#depth -= 1;
    return found;
  }

  #compareObject(schema: JsonObject, value: Json, path: string): Contradiction | undefined {
    if (refOf(schema) !== undefined) return this.#compareTarget(schema, value, path);
    if (value === null && mayBeNull(schema)) return undefined;
    return (
      this.#compareType(schema, value, path) ??
      compareValues(schema, value, path) ??
      this.#compareParts(schema, value, path) ??
      this.#compareCombined(schema, value, path)
    );
  }

  #compareTarget(schema: JsonObject, value: Json, path: string): Contradiction | undefined {
    if (value === null && mayBeNull(schema)) return undefined;
    const target = this.#comparison.resolve({ pointer: '#', value: schema });
    return this.compare(target?.value, value, path);
  }

  #compareType(schema: JsonObject, value: Json, path: string): Contradiction | undefined {
    const words = typesOf(schema);
    if (words.length === 0 || words.some((word) => isOfType(value, word))) return undefined;
    if (this.#comparison.serialised && typeof value === 'string' && path === '') return undefined;
    const brackets = Array.isArray(value) && words.includes('string');
    const found = typeof value === 'number' ? `the number ${value}` : typeWord(value);
    return { path, found, expected: words.map(withArticle).join(' or '), brackets };
  }

  #compareParts(schema: JsonObject, value: Json, path: string): Contradiction | undefined {
    const { properties, items } = schema;
    if (isList(value)) {
      return first(value, (item, index) => this.compare(items, item, childPointer(path, index)));
    }
    if (!isObject(value) || !isObject(properties)) return undefined;
    return first(Object.entries(value), ([name, part]) =>
      Object.hasOwn(properties, name)
        ? this.compare(properties[name], part, childPointer(path, name))
        : undefined,
    );
  }

  #compareCombined(schema: JsonObject, value: Json, path: string): Contradiction | undefined {
    const parts = listOf(schema.allOf);
    return (
      first(parts, (part) => this.compare(part, value, path)) ??
      this.#compareAlternatives(listOf(schema.anyOf), value, path) ??
      this.#compareAlternatives(listOf(schema.oneOf), value, path)
    );
  }

  #compareAlternatives(
    alternatives: readonly Json[],
    value: Json,
    path: string,
  ): Contradiction | undefined {
    const [only, ...others] = alternatives;
    if (others.length === 0) return this.compare(only, value, path);
    const fits = alternatives.some((one) => this.compare(one, value, path) === undefined);
    const expected = 'a value that fits one of its alternatives';
    return fits ? undefined : { path, found: typeWord(value), expected, brackets: false };
  }
}

function compareValues(schema: JsonObject, value: Json, path: string): Contradiction | undefined {
  const allowed = 'const' in schema ? [schema.const ?? null] : listOf(schema.enum);
  if (allowed.length === 0 || allowed.some((one) => saysTheSame(one, value))) return undefined;
  const shown = allowed.slice(0, 5).map((one) => `\`${shortJson(one)}\``);
  const list = `${shown.join(', ')}${allowed.length > shown.length ? ', …' : ''}`;
  const expected = allowed.length === 1 ? list : `one of ${list}`;
  return { path, found: `\`${shortJson(value)}\``, expected, brackets: false };
}

/** Enumerated numbers are often written as text, and the other way round. */
function saysTheSame(a: Json, b: Json): boolean {
  const scalars = typeof a !== 'object' && typeof b !== 'object';
  return equalJson(a, b) || (scalars && String(a) === String(b));
}

function mayBeNull(schema: JsonObject): boolean {
  const { type, nullable } = schema;
  return (
    nullable === true ||
    type === null ||
    listOf(type).includes(null) ||
    listOf(schema.enum).includes(null)
  );
}

const known = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** The type words of a schema; none when one of them is not understood. */
function typesOf(schema: JsonObject): readonly string[] {
  const { type } = schema;
  const words = (isList(type) ? type : [type]).map(String);
  return words.every((word) => known.includes(word)) ? words : [];
}

function isOfType(value: Json, word: string): boolean {
  if (word === 'null') return value === null;
  if (word === 'array') return isList(value);
  if (word === 'object') return isObject(value);
  return word === 'integer' ? Number.isInteger(value) : typeof value === word;
}

function withArticle(word: string): string {
  if (word === 'null') return word;
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function first<T>(
  items: readonly T[],
  compare: (item: T, index: number) => Contradiction | undefined,
): Contradiction | undefined {
  for (const [index, item] of items.entries()) {
    const found = compare(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
