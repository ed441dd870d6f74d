import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { parsePointer, valueAt } from '../load/pointer.js';
import { targetOf } from '../model/context.js';
import { isSchemaPointer } from '../model/id.js';
import { asList, asObject, asSchema } from '../model/json.js';

/**
 * The schemas that are referred to without being components, with names by which they could be these:
 * openapi-typescript makes no working type of such a reference.
 */
export function deepReferences(
  root: JsonObject,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const pointers = new Set(targetsIn(root).filter((pointer) => isDeepSchema(root, pointer)));
  const names = new Map<string, string>();
  for (const pointer of [...pointers].sort()) {
    names.set(pointer, freeName(wordsOf(pointer), new Set([...taken, ...names.values()])));
  }
  return names;
}

/** A name with underscores behind it, as long as another thing has it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}_`, taken) : name;
}

function targetsIn(value: Json): string[] {
  if (Array.isArray(value)) return asList(value).flatMap(targetsIn);
  const node = asObject(value);
  if (node === undefined) return [];
  const target = targetOf(node);
  const inner = Object.values(node).flatMap(targetsIn);
  return target === undefined ? inner : [target, ...inner];
}

const schemaKeys = ['schema', 'items', 'additionalProperties', 'contains', 'propertyNames'];
const schemaLists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const schemaMaps = ['properties', 'patternProperties', 'definitions', '$defs'];

function isDeepSchema(root: JsonObject, pointer: string): boolean {
  const [last = '', holder = ''] = parsePointer(pointer).reverse();
  const isSchema = schemaKeys.includes(last) || [...schemaLists, ...schemaMaps].includes(holder);
  return isSchema && !isSchemaPointer(pointer) && asSchema(valueAt(root, pointer)) !== undefined;
}

function wordsOf(pointer: string): string {
  return parsePointer(pointer)
    .map((segment) => segment.replaceAll(/\W+/gu, '_'))
    .join('.');
}
