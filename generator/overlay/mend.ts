import type { Json, Mend } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { isList, setOwn, type MutableObject } from '../load/json.js';
import { Origins, type Origin } from '../load/origins.js';
import { childPointer, parentPointer, parsePointer, valueAt } from '../load/pointer.js';
import { merge } from './merge.js';
import { Tree } from './tree.js';

/**
 * Applies mends as the overlay actions that they stand for, all at once: every pointer is one into the document as it
 * was. Removals come first, so that an update can put something else in the place of what is removed.
 */
export function applyMends(document: Document, mends: readonly Mend[]): Document {
  const tree = new Tree(document);
  const removed = new Set(mends.flatMap((mend) => removedBy(mend, document)));
  tree.remove([...removed]);
  for (const mend of mends) {
    const pointer = moved(mend.pointer, removed, document.root);
    if (mend.kind === 'remove' || pointer === undefined) continue;
    const place = nearest(tree.value, pointer, mend.value);
    merge(tree, place.pointer, {
      value: place.value,
      origins: new Origins(originOf(mend, document)),
    });
  }
  return tree.finish(document.files);
}

function removedBy({ kind, pointer }: Mend, { root }: Document): string[] {
  const isThere = pointer !== '' && valueAt(root, pointer) !== undefined;
  return kind === 'remove' && isThere ? [pointer] : [];
}

/** Where a node stands once others are removed; nothing when it is removed itself. */
function moved(pointer: string, removed: ReadonlySet<string>, root: Json): string | undefined {
  let [before, after] = ['', ''];
  for (const segment of parsePointer(pointer)) {
    const parent = before;
    before = childPointer(parent, segment);
    if (removed.has(before)) return undefined;
    const gone = (_: unknown, index: number): boolean =>
      index < Number(segment) && removed.has(childPointer(parent, index));
    const list = valueAt(root, parent);
    const shift = isList(list) ? list.filter(gone).length : 0;
    after = childPointer(after, shift === 0 ? segment : Number(segment) - shift);
  }
  return after;
}

/** What to merge where, so that a value gets to a place whose parents are missing, too. */
function nearest(root: Json, pointer: string, value: Json): { pointer: string; value: Json } {
  const parent = parentPointer(pointer);
  if (parent === undefined || valueAt(root, pointer) !== undefined) return { pointer, value };
  const wrapped: MutableObject = {};
  setOwn(wrapped, parsePointer(pointer).at(-1) ?? '', value);
  return nearest(root, parent, wrapped);
}

/** What a mend brings stands nowhere: it is shown at the place that was mended, or where it would be. */
function originOf({ pointer }: Mend, document: Document): Origin {
  return (below) => document.sourceOf(/\/\d/.test(below) ? pointer : pointer + below);
}
