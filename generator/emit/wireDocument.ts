import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { valueAt } from '../load/pointer.js';
import { targetOf } from '../model/context.js';
import { asList, asObject, asText, own } from '../model/json.js';

/**
 * The document as openapi-typescript may see it. Its bundler follows every `$ref` and every discriminator mapping that
 * it meets, also in examples, to any file and any host; so none is left that does not lead into the document itself.
 */
export function wireDocument(root: JsonObject): JsonObject {
  return asObject(withoutLeads(root, root)) ?? {};
}

function withoutLeads(value: Json, root: JsonObject): Json {
  if (Array.isArray(value)) return asList(value).map((item) => withoutLeads(item, root));
  const node = asObject(value);
  if (node === undefined) return value;
  const kept = Object.entries(node).filter(([key]) => !isLead(node, key, root));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutLeads(item, root)]));
}

function isLead(node: JsonObject, key: string, root: JsonObject): boolean {
  const value = own(node, key);
  if (key === 'discriminator') return asText(asObject(value)?.['propertyName']) !== undefined;
  if (key !== '$ref' || typeof value !== 'string') return false;
  const target = targetOf(node);
  return target === undefined || valueAt(root, target) === undefined;
}
