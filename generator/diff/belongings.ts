import type { MethodSurface, Surface, Table, TypeSurface } from '../surface/surface.js';
import { beginningsOf } from './align/types.js';
import { mapOf } from './node.js';
import { namesInType, reachedFrom } from './uses.js';

/** The names of types that only the first of two surfaces has. */
export function namesOnlyIn({ types }: Surface, other: Surface): readonly string[] {
  const known = mapOf(other.types);
  return [...mapOf(types).keys()].filter((name) => !known.has(name));
}

/**
 * Whether a type that only the first of two surfaces has belongs to something else that only this one has: it is called
 * after a method, or a last argument, or the class of a manager, or is a second name of such a type.
 */
export function belongings(one: Surface, other: Surface): (name: string) => boolean {
  const types = mapOf(one.types);
  const own = new Set(namesOnlyIn(one, other));
  const stems = new Set([...methodStems(one, other), ...classStems(one, other)]);
  return (name) => {
    const isCalledAfter = beginningsOf(name).some((end) => stems.has(name.slice(0, end)));
    return isCalledAfter || isSecondName(types.get(name), own);
  };
}

function isSecondName(type: TypeSurface | undefined, names: ReadonlySet<string>): boolean {
  if (type?.kind !== 'alias' || typeof type.of !== 'object') return false;
  return 'ref' in type.of && names.has(type.of.ref);
}

function methodStems(one: Surface, other: Surface): readonly string[] {
  const theirs = mapOf(other.managers);
  return [...mapOf(one.managers)].flatMap(([manager, { methods }]) => {
    const known = mapOf(theirs.get(manager)?.methods);
    const isOwn = ([name, { optionals }]: readonly [string, MethodSurface]): boolean => {
      const other = known.get(name);
      return other === undefined || (optionals !== undefined && other.optionals === undefined);
    };
    return [...mapOf(methods)].filter(isOwn).map(([name]) => capital(name));
  });
}

function classStems(one: Surface, other: Surface): readonly string[] {
  const theirs = mapOf(other.managers);
  return [...mapOf(one.managers)].flatMap(([name, manager]) =>
    theirs.has(name) ? [] : [manager.class],
  );
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The types from which all the others of a group are reached. */
export function rootsOf(names: readonly string[], types: Table<TypeSurface>): readonly string[] {
  const table = mapOf(types);
  const inner = new Set(
    names.flatMap((name) => {
      const type = table.get(name);
      return type === undefined ? [] : namesInType(type).filter((other) => other !== name);
    }),
  );
  const roots = names.filter((name) => !inner.has(name));
  const reached = new Set(reachedFrom(roots, types));
  // Types that only refer to each other have no root but the first of them.
  for (const name of names) {
    if (reached.has(name)) continue;
    roots.push(name);
    for (const other of reachedFrom([name], types)) reached.add(other);
  }
  return roots;
}
