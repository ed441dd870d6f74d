import type { Type } from './api.js';
import type { Context, Node } from './context.js';
import { asList, own } from './json.js';
import { schemaAt, schemasIn } from './schema.js';
import { heldIn, type Site } from './shape.js';
import { typeOf } from './types.js';

/** The type of a list: of items of one type, or of items whose types go by their position. */
export function listOf(context: Context, node: Node, site: Site): Type {
  const byPosition = [...schemasIn(node, 'prefixItems'), ...schemasIn(node, 'items')];
  if (byPosition.length > 0) return tupleOf(context, { node, byPosition }, site);
  const items = schemaAt(node, 'items');
  const of = items && typeOf(context, items, heldIn(site, 'item'));
  return { kind: 'list', of: of ?? { kind: 'unknown' } };
}

/** The types of its items are named as variants of the tuple, which gets a name if any of them needs one. */
function tupleOf(
  context: Context,
  { node, byPosition }: { readonly node: Node; readonly byPosition: readonly Node[] },
  { id }: Site,
): Type {
  const items = byPosition.map((item, index) =>
    typeOf(context, item, { kind: 'variant', within: id, index }),
  );
  const rest = restOf(node);
  const restPlace = { kind: 'variant', within: id, index: items.length } as const;
  return { kind: 'tuple', items, rest: rest && typeOf(context, rest, restPlace) };
}

/** The schema of the items after those that have one each; a document that says nothing of them means that there are none. */
function restOf(node: Node): Node | undefined {
  const isOldStyle = asList(own(node.value, 'items')).length > 0;
  const rest = schemaAt(node, isOldStyle ? 'additionalItems' : 'items');
  return own(rest?.value ?? {}, 'not') === undefined ? rest : undefined;
}
