import type { JsonObject } from '../diagnostics/diagnostic.js';
import { isList } from '../load/json.js';
import { textOf } from './describe.js';
import type { Place } from './node.js';

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** What words of other languages mean in OpenAPI; an empty schema allows any value. */
const readings: { readonly [word: string]: JsonObject } = {
  file: { type: 'string', format: 'binary' },
  binary: { type: 'string', format: 'binary' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  'date-time': { type: 'string', format: 'date-time' },
  timestamp: { type: 'string', format: 'date-time' },
  uuid: { type: 'string', format: 'uuid' },
  email: { type: 'string', format: 'email' },
  uri: { type: 'string', format: 'uri' },
  url: { type: 'string', format: 'uri' },
  str: { type: 'string' },
  text: { type: 'string' },
  enum: { type: 'string' },
  int: { type: 'integer' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  long: { type: 'integer', format: 'int64' },
  float: { type: 'number', format: 'float' },
  double: { type: 'number', format: 'double' },
  decimal: { type: 'number' },
  bool: { type: 'boolean' },
  list: { type: 'array' },
  map: { type: 'object' },
  dict: { type: 'object' },
  any: {},
};

/** A type of a schema as it is written there. */
export interface TypeWord {
  readonly word: string;
  readonly pointer: string;
}

/** The words that stand where a schema names its types, apart from nulls. */
export function typeWordsOf({ pointer, value: { type } }: Place): readonly TypeWord[] {
  if (type === undefined || type === null) return [];
  if (!isList(type)) return [{ word: textOf(type), pointer: `${pointer}/type` }];
  return type.flatMap((word, index) =>
    word === null ? [] : [{ word: textOf(word), pointer: `${pointer}/type/${index}` }],
  );
}

/** Whether a word is a type of OpenAPI, or has a sensible reading as one. */
export function isReadable(word: string): boolean {
  return types.includes(word) || readingOf(word) !== undefined;
}

/** The schema that a word stands for, when it is no type of OpenAPI. */
export function readingOf(word: string): JsonObject | undefined {
  if (types.includes(word)) return undefined;
  const lower = word.toLowerCase();
  if (types.includes(lower)) return { type: lower };
  return Object.hasOwn(readings, lower) ? readings[lower] : undefined;
}
