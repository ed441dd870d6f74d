import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { isList, isObject } from '../load/json.js';
import { childPointer, joinPointer, valueAt } from '../load/pointer.js';
import { Tree } from '../overlay/tree.js';
import { takenFrom } from './edit.js';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** The pointers of the operations of a path, by their methods. */
export function operationsOf(item: Json | undefined, pointer: string): readonly string[] {
  if (!isObject(item)) return [];
  return methods
    .filter((key) => Object.hasOwn(item, key))
    .map((method) => childPointer(pointer, method));
}

/** The document with what these paths say of all their operations moved into each, where no other document reads it. */
export function settled(document: Document, paths: readonly string[]): Document {
  const shared = paths.flatMap((path) =>
    ['parameters', 'servers']
      .map((key) => childPointer(path, key))
      .filter((pointer) => valueAt(document.root, pointer) !== undefined),
  );
  if (shared.length === 0) return document;
  const tree = new Tree(document);
  for (const path of paths) {
    for (const operation of operationsOf(valueAt(document.root, path), path)) {
      settle(tree, document, { path, operation });
    }
  }
  tree.remove(shared);
  return tree.finish(document.files);
}

function settle(
  tree: Tree,
  document: Document,
  { path, operation }: { readonly path: string; readonly operation: string },
): void {
  const servers = tree.excerpt(childPointer(path, 'servers'));
  const own = childPointer(operation, 'servers');
  if (servers !== undefined && valueAt(tree.value, own) === undefined) tree.put(own, servers);
  const list = childPointer(operation, 'parameters');
  const parameters = [
    ...itemsAt(document.root, childPointer(path, 'parameters')),
    ...itemsAt(document.root, list),
  ];
  if (parameters.length === 0) return;
  tree.put(list, takenFrom(document, list, []));
  const kept = new Map(parameters.map(([pointer, key]) => [key, pointer]));
  [...kept.values()].forEach((pointer, index) => {
    const value = valueAt(document.root, pointer) ?? null;
    tree.put(joinPointer(list, index), takenFrom(document, pointer, value));
  });
}

/** The parameters of a list, and what tells each from the others. */
function itemsAt(root: JsonObject, pointer: string): (readonly [pointer: string, key: string])[] {
  const list = valueAt(root, pointer);
  if (!isList(list)) return [];
  return list.map((_, index) => {
    const place = childPointer(pointer, index);
    return [place, identityOf(root, place)] as const;
  });
}

function identityOf(root: JsonObject, pointer: string): string {
  const parameter = valueAt(root, pointer);
  if (!isObject(parameter)) return pointer;
  const { $ref: ref } = parameter;
  const target = typeof ref === 'string' ? valueAt(root, ref.slice(1)) : parameter;
  return isObject(target) ? JSON.stringify([target['in'], target['name']]) : pointer;
}
