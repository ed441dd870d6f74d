import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { equalJson, isList, isObject } from '../load/json.js';
import { childPointer, valueAt } from '../load/pointer.js';
import type { Addition, Tree } from './tree.js';

/** A node that was replaced by one of another type. */
export interface TypeChange {
  readonly pointer: string;
  readonly from: Json;
  readonly to: Json;
}

/** What merging did. */
export interface Merged {
  readonly changed: boolean;
  readonly typeChanges: readonly TypeChange[];
}

/** Merges a value into a node: mappings by their keys, lists by appending, all else by replacing. */
export function merge(tree: Tree, pointer: string, addition: Addition): Merged {
  const merger = new Merger(tree);
  const present = valueAt(tree.value, pointer);
  if (present === undefined) return merger;
  // A list takes any other value as one more item; deeper down, that would be a change of type.
  if (isList(present) && !isList(addition.value)) merger.append(pointer, present, [addition]);
  else merger.meet(pointer, present, addition);
  return merger;
}

class Merger implements Merged {
  changed = false;
  readonly typeChanges: TypeChange[] = [];
  private readonly tree: Tree;

  constructor(tree: Tree) {
    this.tree = tree;
  }

  meet(pointer: string, present: Json, addition: Addition): void {
    const { value } = addition;
    if (isObject(present) && isObject(value)) this.mergeObjects(pointer, present, addition);
    else if (isList(present) && isList(value)) this.append(pointer, present, itemsOf(addition));
    else if (isReplaced(present, value)) this.replace(pointer, present, addition);
  }

  append(pointer: string, present: readonly Json[], items: readonly Addition[]): void {
    const isKnown = ({ value }: Addition): boolean =>
      present.some((item) => equalJson(item, value));
    // The lists of an OpenAPI document are sets: what is there already is not added again.
    if (items.every(isKnown)) return;
    const { length } = present;
    items.forEach((item, index) => {
      this.put(childPointer(pointer, length + index), item);
    });
  }

  private mergeObjects(pointer: string, present: JsonObject, addition: Addition): void {
    if (!isObject(addition.value)) return;
    for (const key of Object.keys(addition.value)) {
      const child = childPointer(pointer, key);
      const known = Object.hasOwn(present, key) ? present[key] : undefined;
      const coming = childOf(addition, key);
      if (known === undefined) this.put(child, coming);
      else this.meet(child, known, coming);
    }
  }

  private replace(pointer: string, present: Json, addition: Addition): void {
    const { value } = addition;
    const isChange = isContainer(present) || (isContainer(value) && present !== null);
    if (isChange) this.typeChanges.push({ pointer, from: present, to: value });
    this.put(pointer, addition);
  }

  private put(pointer: string, addition: Addition): void {
    this.tree.put(pointer, addition);
    this.changed = true;
  }
}

/** Nothing, written where a mapping or a list stands, is a placeholder and replaces neither. */
function isReplaced(present: Json, value: Json): boolean {
  return isContainer(present) ? value !== null : present !== value;
}

function isContainer(value: Json): boolean {
  return isObject(value) || isList(value);
}

function itemsOf(addition: Addition): Addition[] {
  return isList(addition.value) ? addition.value.map((_, index) => childOf(addition, index)) : [];
}

function childOf({ value, origins }: Addition, key: string | number): Addition {
  const pointer = childPointer('', key);
  return { value: valueAt(value, pointer) ?? null, origins: origins.part(pointer) };
}
