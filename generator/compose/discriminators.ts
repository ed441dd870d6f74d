import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { isList, isObject } from '../load/json.js';
import { childPointer } from '../load/pointer.js';
import { childrenOf, type Typed } from '../load/structure.js';
import type { Edit } from './edit.js';

const schemas = '#/components/schemas/';

/**
 * Edits that write down what discriminators leave to the names of schemas (OpenAPI 3.1, section 4.8.25), so that it
 * still holds when those names change. A schema also stands for those that have it among their `allOf`.
 */
export function spelledMappings(root: JsonObject): readonly Edit[] {
  const heirs = heirsOf(root);
  const edits: Edit[] = [];
  const visit = (node: Typed): void => {
    const { value, kind, pointer } = node;
    if (kind === 'schema' && isObject(value) && isObject(value['discriminator'])) {
      const implied = [...refsIn(value['oneOf']), ...refsIn(value['anyOf'])];
      const inherited = heirs.get(`#${pointer}`) ?? [];
      edits.push(...spelled(value['discriminator'], [...implied, ...inherited], pointer));
    }
    childrenOf(node).forEach(visit);
  };
  visit({ value: root, kind: 'document', pointer: '' });
  return edits;
}

function spelled(discriminator: JsonObject, refs: readonly string[], pointer: string): Edit[] {
  const { mapping: given } = discriminator;
  const mapping = isObject(given) ? given : {};
  const mapped = new Set(Object.values(mapping).map(refOf));
  const missing = refs.filter((ref) => ref.startsWith(schemas) && !mapped.has(ref));
  if (missing.length === 0) return [];
  const entries = missing.map((ref): [string, Json] => [ref.slice(schemas.length), ref]);
  const value: JsonObject = { ...Object.fromEntries(entries), ...mapping };
  return [{ pointer: childPointer(childPointer(pointer, 'discriminator'), 'mapping'), value }];
}

/** A mapping may name a schema by its key alone. */
function refOf(value: Json): Json {
  return typeof value === 'string' && !/[#/]/.test(value) ? schemas + value : value;
}

/** The schemas that have another one among their `allOf`, by the reference to that. */
function heirsOf(root: JsonObject): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  const components = isObject(root['components']) ? root['components'] : {};
  const all = isObject(components['schemas']) ? components['schemas'] : {};
  for (const [key, schema] of Object.entries(all)) {
    for (const base of refsIn(isObject(schema) ? schema['allOf'] : undefined)) {
      heirs.set(base, [...(heirs.get(base) ?? []), childPointer(schemas.slice(0, -1), key)]);
    }
  }
  return heirs;
}

function refsIn(list: Json | undefined): string[] {
  if (!isList(list)) return [];
  return list.flatMap((item) =>
    isObject(item) && typeof item['$ref'] === 'string' ? [item['$ref']] : [],
  );
}
