import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { equalJson, isObject } from '../load/json.js';
import { childPointer, valueAt } from '../load/pointer.js';
import { childrenOf, type Typed } from '../load/structure.js';
import { edited, type Edit } from './edit.js';
import { operationsOf } from './pathItems.js';

/**
 * The document with what it says of all its operations, and the other one does not, said of each: its servers, its
 * security, and what their names end in.
 */
export function withOwnTerms(document: Document, host: JsonObject, suffix: string): Document {
  const { servers = host['servers'] ?? [], security = [] } = document.root;
  const own = [
    ...(equalJson(servers, host['servers'] ?? []) ? [] : [['servers', servers] as const]),
    ...(equalJson(security, host['security'] ?? []) ? [] : [['security', security] as const]),
    ...(suffix === '' ? [] : [['x-sdk-suffix', suffix] as const]),
  ];
  const edits: Edit[] = [];
  const visit = (node: Typed): void => {
    if (node.kind === 'pathItem') edits.push(...termsFor(node, own));
    childrenOf(node).forEach(visit);
  };
  visit({ value: document.root, kind: 'document', pointer: '' });
  return edited(document, edits);
}

type Term = readonly [key: string, value: Json];

/** A path may have servers of its own, an operation each of these. */
function termsFor({ value: item, pointer }: Typed, terms: readonly Term[]): Edit[] {
  if (!isObject(item)) return [];
  const left = terms.filter(([key]) => !Object.hasOwn(item, key));
  return operationsOf(item, pointer).flatMap((operation) => {
    const value = valueAt(item, operation.slice(pointer.length));
    if (!isObject(value)) return [];
    return left
      .filter(([key]) => !Object.hasOwn(value, key))
      .map(([key, term]) => ({ pointer: childPointer(operation, key), value: term }));
  });
}
