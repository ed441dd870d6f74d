import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Document, SourceFiles } from '../load/document.js';
import { countNodes, depthOf, isList, isObject, setOwn, type MutableObject } from '../load/json.js';
import { limits } from '../load/limits.js';
import { Origins } from '../load/origins.js';
import { childOf, parentPointer, parsePointer, valueAt } from '../load/pointer.js';

/** A value to be put into a document, and where its nodes come from. */
export interface Addition {
  readonly value: Json;
  readonly origins: Origins;
}

/** Why nothing more can be added. */
export type Overflow = 'too-deep' | 'too-many-nodes';

/**
 * A document that is being changed. The original stays as it is: what changes is copied first, once,
 * and only the mappings and lists on the way to it.
 */
export class Tree {
  private root: JsonObject;
  private readonly origins: Origins;
  private nodes: number;
  private refused: Overflow | undefined;
  private objects = new WeakMap<JsonObject, MutableObject>();
  private lists = new WeakMap<readonly Json[], Json[]>();

  constructor(document: Document) {
    this.root = document.root;
    this.origins = new Origins((pointer) => document.sourceOf(pointer));
    this.nodes = countNodes(document.root);
  }

  /** The document's root as it is now. */
  get value(): JsonObject {
    return this.root;
  }

  /** Set when something was left out because the document would have grown beyond a limit. */
  get overflow(): Overflow | undefined {
    return this.refused;
  }

  /** The document with all that was done to it; the tree must not be changed afterwards. */
  finish(files: SourceFiles): Document {
    return { root: this.root, files, sourceOf: (pointer) => this.origins.sourceOf(pointer) };
  }

  /** A node, to be added elsewhere; later changes do not affect it. */
  excerpt(pointer: string): Addition | undefined {
    const value = valueAt(this.root, pointer);
    if (value === undefined) return undefined;
    // What it shares with the document is copied again before it is changed.
    this.objects = new WeakMap();
    this.lists = new WeakMap();
    return { value, origins: this.origins.part(pointer) };
  }

  /** Sets a property or an item; an item one beyond the last is appended. */
  put(pointer: string, { value, origins }: Addition): void {
    const parent = parentPointer(pointer);
    if (parent === undefined || !this.admits(pointer, value)) return;
    this.assign(this.own(parent), parsePointer(pointer).at(-1) ?? '', value);
    this.origins.set(pointer, origins);
  }

  /** Removes nodes; all pointers are those before anything is removed. */
  remove(pointers: readonly string[]): void {
    const byParent = new Map<string, Set<string>>();
    for (const pointer of pointers) {
      const parent = parentPointer(pointer) ?? '';
      const keys = byParent.get(parent) ?? new Set<string>();
      byParent.set(parent, keys.add(parsePointer(pointer).at(-1) ?? ''));
    }
    // Deeper ones first: what is removed there does not move what stands above.
    const parents = [...byParent].sort(([a], [b]) => depth(b) - depth(a));
    for (const [parent, keys] of parents) this.removeFrom(parent, keys);
  }

  private removeFrom(parent: string, keys: ReadonlySet<string>): void {
    const container = this.own(parent);
    if (isList(container)) this.removeItems(parent, container, keys);
    else if (isObject(container)) {
      const object = this.objects.get(container) ?? {};
      for (const key of keys) Reflect.deleteProperty(object, key);
    }
  }

  private removeItems(parent: string, list: readonly Json[], keys: ReadonlySet<string>): void {
    const removed = new Set([...keys].map(Number));
    const kept = list.filter((_, index) => !removed.has(index));
    this.origins.removeItems(parent, removed, list.length);
    const owned = this.lists.get(list) ?? [];
    owned.length = 0;
    for (const item of kept) owned.push(item);
  }

  private admits(pointer: string, value: Json): boolean {
    if (this.refused) return false;
    const nodes = this.nodes + countNodes(value);
    if (nodes > limits.nodes) this.refused = 'too-many-nodes';
    else if (depth(pointer) + depthOf(value) > limits.depth) this.refused = 'too-deep';
    else this.nodes = nodes;
    return this.refused === undefined;
  }

  /** The node, with all on the way to it copied, so that it can be changed. */
  private own(pointer: string): Json {
    if (!this.objects.has(this.root)) this.root = this.copyObject(this.root);
    let node: Json = this.root;
    for (const segment of parsePointer(pointer)) {
      const child: Json = childOf(node, segment) ?? null;
      const owned = this.copy(child);
      if (owned !== child) this.assign(node, segment, owned);
      node = owned;
    }
    return node;
  }

  private copy(value: Json): Json {
    if (isObject(value)) return this.objects.get(value) ?? this.copyObject(value);
    return isList(value) ? (this.lists.get(value) ?? this.copyList(value)) : value;
  }

  private copyObject(value: JsonObject): MutableObject {
    const copy: MutableObject = { ...value };
    this.objects.set(copy, copy);
    return copy;
  }

  private copyList(value: readonly Json[]): Json[] {
    const copy = [...value];
    this.lists.set(copy, copy);
    return copy;
  }

  private assign(container: Json, key: string, value: Json): void {
    const list = isList(container) ? this.lists.get(container) : undefined;
    const object = isObject(container) ? this.objects.get(container) : undefined;
    if (list) list[Number(key)] = value;
    else if (object) setOwn(object, key, value);
  }
}

function depth(pointer: string): number {
  return parsePointer(pointer).length;
}
