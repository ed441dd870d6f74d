import type { JsonObject } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { isList, isObject } from '../load/json.js';
import { childrenOf, type Typed } from '../load/structure.js';
import { edited, type Edit } from './edit.js';

/**
 * The document with its references read as it means them in a document of another version: what stands beside the `$ref`
 * of a schema counts since OpenAPI 3.1, and not before.
 */
export function withOwnSiblings(document: Document, host: JsonObject): Document {
  const count = siblingsCount(document.root);
  if (count === siblingsCount(host)) return document;
  const edits: Edit[] = [];
  const visit = (node: Typed): void => {
    const value = node.kind === 'schema' ? rewritten(node, count) : undefined;
    if (value !== undefined) edits.push({ pointer: node.pointer, value });
    else childrenOf(node).forEach(visit);
  };
  visit({ value: document.root, kind: 'document', pointer: '' });
  // What stands below a node that was rewritten is met in the next round.
  return edits.length === 0 ? document : withOwnSiblings(edited(document, edits), host);
}

function siblingsCount({ openapi }: JsonObject): boolean {
  return typeof openapi === 'string' && !openapi.startsWith('3.0');
}

function rewritten({ value }: Typed, count: boolean): JsonObject | undefined {
  if (!isObject(value) || typeof value['$ref'] !== 'string') return undefined;
  const { $ref, ...siblings } = value;
  if (Object.keys(siblings).length === 0) return undefined;
  if (!count) return { $ref };
  const { allOf } = siblings;
  return { ...siblings, allOf: [{ $ref }, ...(isList(allOf) ? allOf : [])] };
}
