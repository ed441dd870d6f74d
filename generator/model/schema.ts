import { childPointer } from '../load/pointer.js';
import type { Node } from './context.js';
import { asList, asSchema, entriesOf, own } from './json.js';

/** The schema under a key of a node; `true` and `false` are written out as the schemas that they stand for. */
export function schemaAt(node: Node, key: string): Node | undefined {
  const value = asSchema(own(node.value, key));
  return value && { pointer: childPointer(node.pointer, key), value };
}

/** The schemas of the list under a key of a node. */
export function schemasIn(node: Node, key: string): Node[] {
  const list = childPointer(node.pointer, key);
  return asList(own(node.value, key)).flatMap((item, index) => {
    const value = asSchema(item);
    return value === undefined ? [] : [{ pointer: childPointer(list, index), value }];
  });
}

/** The schemas of the map under a key of a node, with their names. */
export function schemasBy(node: Node, key: string): (readonly [string, Node])[] {
  const map = childPointer(node.pointer, key);
  return entriesOf(own(node.value, key)).flatMap(([name, item]) => {
    const value = asSchema(item);
    return value === undefined
      ? []
      : [[name, { pointer: childPointer(map, name), value }] as const];
  });
}

/** What a schema says under some of its keys, in the same place. */
export function view(node: Node, keep: (key: string) => boolean): Node {
  const kept = Object.entries(node.value).filter(([key]) => keep(key));
  return { pointer: node.pointer, value: Object.fromEntries(kept) };
}
