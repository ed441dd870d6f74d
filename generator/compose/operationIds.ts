import { diagnose, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { isObject } from '../load/json.js';
import { childPointer } from '../load/pointer.js';
import { childrenOf, type Typed } from '../load/structure.js';
import { Tree } from '../overlay/tree.js';
import { edited } from './edit.js';

/**
 * The document with operationIds that the other one does not have: a taken one gets the suffix; where there is none, the
 * operation does without.
 */
export function withOwnIds(document: Document, host: Document, suffix: string): Checked<Document> {
  const taken = new Map(idsIn(host));
  const clashing = idsIn(document).filter(([id]) => taken.has(id));
  if (suffix !== '') {
    const edits = clashing.map(([id, pointer]) => ({ pointer, value: id + suffix }));
    return { value: edited(document, edits), diagnostics: [] };
  }
  const tree = new Tree(document);
  tree.remove(clashing.map(([, pointer]) => pointer));
  const diagnostics = clashing.map(([id, pointer]): Diagnostic => {
    const other = host.sourceOf(taken.get(id) ?? '').file;
    const source = document.sourceOf(pointer);
    return diagnose(
      'duplicate-operation-id',
      { id, other },
      { source, mends: [{ kind: 'remove', pointer }] },
    );
  });
  return { value: tree.finish(document.files), diagnostics };
}

/** The operationIds of a document, and where they stand. */
function idsIn({ root }: Document): readonly (readonly [id: string, pointer: string])[] {
  const found: (readonly [string, string])[] = [];
  const visit = (node: Typed): void => {
    const id = node.kind === 'operation' && isObject(node.value) ? node.value['operationId'] : null;
    if (typeof id === 'string') found.push([id, childPointer(node.pointer, 'operationId')]);
    childrenOf(node).forEach(visit);
  };
  visit({ value: root, kind: 'document', pointer: '' });
  return found;
}
