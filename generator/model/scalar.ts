import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { ScalarKind } from './api.js';
import { asList, asObject, asText, own } from './json.js';

const kinds: ReadonlyMap<string, ScalarKind> = new Map([
  ['string', 'string'],
  ['string/date', 'date'],
  ['string/date-time', 'dateTime'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
]);

/** The scalar that a type word and a format stand for; formats that change nothing for callers are passed over. */
export function scalarOf(word: string, format: string | undefined): ScalarKind {
  return kinds.get(`${word}/${format ?? ''}`) ?? kinds.get(word) ?? 'unknown';
}

/** The type words of a schema, `null` aside. */
export function wordsOf(schema: JsonObject): string[] {
  const type = own(schema, 'type');
  const words = typeof type === 'string' ? [type] : asList(type);
  return words.flatMap((word) => asText(word) ?? []).filter((word) => word !== 'null');
}

/** Whether the schema admits null, in any of the ways in which OpenAPI says so. */
export function admitsNull(schema: JsonObject): boolean {
  const alternatives = [...asList(own(schema, 'oneOf')), ...asList(own(schema, 'anyOf'))];
  return (
    schema['nullable'] === true ||
    asList(own(schema, 'type')).includes('null') ||
    asList(own(schema, 'enum')).includes(null) ||
    isNull(schema) ||
    alternatives.some((member) => isNull(asObject(member) ?? {})) ||
    asList(own(schema, 'allOf')).some((part) => asObject(part)?.['nullable'] === true)
  );
}

/** Whether the schema admits nothing but null. */
export function isNull(schema: JsonObject): boolean {
  const values = asList(own(schema, 'enum'));
  return (
    schema['type'] === 'null' ||
    own(schema, 'const') === null ||
    (values.length > 0 && values.every((value: Json) => value === null))
  );
}
