import type { Diagnostic, JsonObject } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { childPointer, valueAt } from '../load/pointer.js';
import type { Id, TypeDefinition } from './api.js';
import { asList, asObject, asSchema, asText, own } from './json.js';
import type { Loss } from './loss.js';
import type { Reading } from './reading.js';

/** What the readers of one document share. */
export interface Context {
  readonly document: Document;
  readonly reading: Reading;
  /** Whether what stands beside the `$ref` of a schema counts, as it does since OpenAPI 3.1. */
  readonly refSiblings: boolean;
  /** The definitions read so far. */
  readonly types: Map<Id, TypeDefinition>;
  /** The definitions begun so far, in the order in which they were met; this is what ends recursion. */
  readonly begun: Set<Id>;
  /** Those that were referred to before they were read: they need a name, whatever they come down to. */
  readonly awaited: Set<Id>;
  /** The property names that a model requires without declaring them itself. */
  readonly required: Map<Id, ReadonlySet<string>>;
  /** What the document says of the property that tells apart a union's variants, or the models that extend one. */
  readonly discriminators: Map<Id, Discriminator>;
  readonly losses: Map<string, Loss>;
  readonly diagnostics: Diagnostic[];
}

/** A Discriminator Object: the name of the property, and what each of its values leads to. */
export interface Discriminator {
  readonly name: string;
  readonly mapping: ReadonlyMap<string, Id>;
}

/** A node of the document, and where it stands. */
export interface Node {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** The state in which the reading of a document begins. */
export function contextOf(document: Document, reading: Reading): Context {
  const { openapi } = document.root;
  return {
    document,
    reading,
    refSiblings: typeof openapi === 'string' && !openapi.startsWith('3.0'),
    types: new Map(),
    begun: new Set(),
    awaited: new Set(),
    required: new Map(),
    discriminators: new Map(),
    losses: new Map(),
    diagnostics: [],
  };
}

/** The node at a JSON Pointer, when an object or a schema stands there. */
export function nodeAt(context: Context, pointer: string): Node | undefined {
  const value = asSchema(valueAt(context.document.root, pointer));
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
