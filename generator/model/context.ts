import { diagnose, type Diagnostic, type JsonObject } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { childPointer, valueAt } from '../load/pointer.js';
import type { Id, TypeDefinition } from './api.js';
import { asList, asObject, asText, own } from './json.js';
import type { Reading } from './reading.js';

/** What the readers of one document share. */
export interface Context {
  readonly document: Document;
  readonly reading: Reading;
  /** The definitions read so far. */
  readonly types: Map<Id, TypeDefinition>;
  /** The definitions begun so far, in the order in which they were met; this is what ends recursion. */
  readonly begun: Set<Id>;
  readonly diagnostics: Diagnostic[];
}

/** A node of the document, and where it stands. */
export interface Node {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** The node at a JSON Pointer, when an object stands there. */
export function nodeAt(context: Context, pointer: string): Node | undefined {
  const value = asObject(valueAt(context.document.root, pointer));
  return value && { pointer, value };
}

/** The node that a Reference Object leads to in the end; the node itself when it is none. */
export function resolve(context: Context, node: Node): Node {
  const seen = new Set<string>();
  let current = node;
  for (;;) {
    const pointer = targetOf(current.value);
    const next = pointer === undefined ? undefined : nodeAt(context, pointer);
    if (next === undefined || seen.has(next.pointer)) return current;
    seen.add(next.pointer);
    current = next;
  }
}

/** The JSON Pointer that a Reference Object names; `undefined` when the node is none. */
export function targetOf(node: JsonObject): string | undefined {
  const ref = asText(own(node, '$ref'));
  return ref?.startsWith('#') === true ? decoded(ref.slice(1)) : undefined;
}

/** A URI fragment without its percent-encoding; one that is badly encoded stays as it is, and leads nowhere. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The child of a node under a key, when it is an object. */
export function childOf(node: Node, key: string): Node | undefined {
  const value = asObject(own(node.value, key));
  return value && { pointer: childPointer(node.pointer, key), value };
}

/** The children of a node that are objects, with their keys. */
export function childrenOf(node: Node | undefined): (readonly [string, Node])[] {
  if (node === undefined) return [];
  return Object.keys(node.value).flatMap((key) => {
    const child = childOf(node, key);
    return child === undefined ? [] : [[key, child] as const];
  });
}

/** The objects of the list under a key of a node. */
export function itemsOf(node: Node, key: string): Node[] {
  const list = childPointer(node.pointer, key);
  return asList(own(node.value, key)).flatMap((item, index) => {
    const value = asObject(item);
    return value === undefined ? [] : [{ pointer: childPointer(list, String(index)), value }];
  });
}

/** Records that the document uses something which the generator cannot express. */
export function refuse(context: Context, node: Node, what: string): void {
  const source = context.document.sourceOf(node.pointer);
  context.diagnostics.push(diagnose('unsupported-shape', { what }, { source }));
}
