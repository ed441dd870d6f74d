import type { Json, JsonObject, Mend } from '../diagnostics/diagnostic.js';
import { isList, isObject } from '../load/json.js';
import { valueAt } from '../load/pointer.js';
import { remove, update } from './mends.js';
import { readingOf } from './typeWords.js';

/** Fields that describe a schema and do not constrain its values: they stay where they are. */
const annotations = [
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated', 'readOnly'],
  ...['writeOnly', 'externalDocs', 'xml', 'nullable', '$id', '$schema', '$anchor', '$comment'],
  ...['$defs', 'definitions'],
];

/** Fields that null has to stand beside, as an alternative. */
const combining = ['$ref', 'allOf', 'anyOf', 'oneOf', 'const'];

/** Whether admitting null repeats parts of the schema that may have to be mended first. */
export function isMovedForNull({ type, ...schema }: JsonObject): boolean {
  const isMended = typeof type === 'string' && readingOf(type) !== undefined;
  return isMended || combining.some((field) => field in schema);
}

/** The overlay actions by which a schema of OpenAPI 3.1 allows null, beside what it allows. */
export function admitNull(root: JsonObject, pointer: string): readonly Mend[] {
  const schema = valueAt(root, pointer);
  if (!isObject(schema) || allowsNull(schema)) return [];
  const combined = combining.filter((field) => field in schema);
  if (combined.length === 0) return withinType(schema, pointer);
  const [only] = combined;
  const alone = combined.length === 1 && schema.type === undefined;
  return alone && (only === 'anyOf' || only === 'oneOf')
    ? [update(pointer, { [only]: [{ type: 'null' }] })]
    : besideAll(schema, pointer);
}

function allowsNull({ type, anyOf, oneOf }: JsonObject): boolean {
  const isNull = (each: Json): boolean => isObject(each) && each.type === 'null';
  const alternatives = [anyOf, oneOf].some((list) => isList(list) && list.some(isNull));
  return alternatives || type === 'null' || (isList(type) && type.includes('null'));
}

function withinType(schema: JsonObject, pointer: string): readonly Mend[] {
  const { type, enum: values } = schema;
  const listed = isList(values) && !values.includes(null) ? { enum: [null] } : {};
  if (isList(type)) return [update(pointer, { type: ['null'], ...listed })];
  const word = type ?? impliedType(schema);
  if (word === undefined) return isList(values) ? [update(pointer, listed)] : [];
  const replaced = type === undefined ? [] : [remove(`${pointer}/type`)];
  return [...replaced, update(pointer, { type: [word, 'null'], ...listed })];
}

function impliedType({ properties, items }: JsonObject): string | undefined {
  if (properties !== undefined) return 'object';
  return items === undefined ? undefined : 'array';
}

/** Null as an alternative to all that the schema says. */
function besideAll(schema: JsonObject, pointer: string): readonly Mend[] {
  const moved = Object.entries(schema).filter(
    ([field]) => !annotations.includes(field) && !field.startsWith('x-'),
  );
  const removals = moved.map(([field]) => remove(`${pointer}/${field}`));
  return [...removals, update(pointer, { anyOf: [Object.fromEntries(moved), { type: 'null' }] })];
}
