import type { MethodSurface, Surface } from '../surface/surface.js';
import { mapOf } from './node.js';

/**
 * The types that both surfaces have as copies of something else from the same place, such as the second name of headers,
 * or the type of the last argument: what changes in them is told of there.
 */
export function twinsOf(base: Surface, head: Surface): ReadonlySet<string> {
  const [old, now] = [copiesIn(base), copiesIn(head)];
  return new Set([...old].filter(([name, of]) => now.get(name) === of).map(([name]) => name));
}

/** The copies of a surface, and what each is a copy of. */
function copiesIn({ managers, types }: Surface): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const [manager, { methods }] of mapOf(managers)) {
    for (const [name, method] of mapOf(methods)) {
      const key = optionalsKey(method);
      if (key !== undefined) firsts.set(key, `${manager}.${name}`);
    }
  }
  const copies = new Map<string, string>();
  for (const [name, type] of mapOf(types)) {
    if (type.kind !== 'model' || type.at === '') continue;
    const key = keyOf(type.at, type.properties);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, name);
    else copies.set(name, first);
  }
  return copies;
}

function keyOf(at: string, properties: unknown): string {
  return JSON.stringify([at, properties]);
}

/** What the type of a method's last argument looks like. */
function optionalsKey({ at, optionals }: MethodSurface): string | undefined {
  if (optionals === undefined) return undefined;
  const properties = optionals.map(({ name, type }) => [name, { type, optional: true }] as const);
  return keyOf(at, Object.fromEntries(properties));
}
