import type { JsonObject } from '../diagnostics/diagnostic.js';
import { joinPointer } from '../load/pointer.js';
import { asObject, entriesOf, own } from '../model/json.js';

/** Where an `operationId` stands that an earlier operation has: openapi-typescript would declare both by one name. */
export function repeatedIds(root: JsonObject): ReadonlySet<string> {
  const all = entriesOf(own(root, 'paths')).flatMap(([path, item]) =>
    entriesOf(item).map(([method, operation]) => ({
      id: own(asObject(operation) ?? {}, 'operationId'),
      pointer: joinPointer('/paths', path, method, 'operationId'),
    })),
  );
  const met = new Set<unknown>([undefined]);
  return new Set(all.filter(({ id }) => met.has(id) || !met.add(id)).map(({ pointer }) => pointer));
}
