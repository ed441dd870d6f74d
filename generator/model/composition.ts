import type { Id } from './api.js';
import {
  childOf,
  childrenOf,
  itemsOf,
  resolve,
  targetOf,
  type Context,
  type Node,
} from './context.js';
import { idAt } from './id.js';
import { asList, asText, own } from './json.js';

/** A schema that contributes to a definition, and the definition after which its nested types are named. */
export interface Part {
  readonly node: Node;
  readonly owner: Id;
}

/** The schemas that a definition is made of: those of its `allOf`, references followed, bases first, then its own. */
export function partsOf(context: Context, node: Node, owner: Id): readonly Part[] {
  const seen = new Set<string>();
  const visit = (part: Part): Part[] => {
    if (seen.has(part.node.pointer)) return [];
    seen.add(part.node.pointer);
    const bases = itemsOf(part.node, 'allOf').map((item) => {
      const base = resolve(context, item);
      const named = targetOf(item.value) !== undefined;
      return { node: base, owner: named ? idAt(base.pointer) : part.owner };
    });
    return [...bases.flatMap(visit), part];
  };
  return visit({ node, owner });
}

/** The declared properties of all parts by wire name, in order of first mention; the last part to declare one wins. */
export function propertiesOf(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const properties = new Map<string, Part>();
  for (const { node, owner } of parts) {
    for (const [name, property] of childrenOf(childOf(node, 'properties'))) {
      properties.set(name, { node: property, owner });
    }
  }
  return properties;
}

/** The names that any part requires. */
export function requiredOf(parts: readonly Part[]): ReadonlySet<string> {
  const names = parts.flatMap(({ node }) => asList(own(node.value, 'required')));
  return new Set(names.flatMap((name) => asText(name) ?? []));
}
