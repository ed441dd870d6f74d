import type { MethodSurface, Surface, Table, TypeSurface, TypeUse } from '../surface/surface.js';
import { mapOf } from './node.js';

/** The names that a type refers to, as it is used in one place. */
export function namesIn(use: TypeUse | undefined): readonly string[] {
  if (use === undefined || typeof use === 'string' || 'literal' in use) return [];
  if ('ref' in use) return [use.ref];
  if ('list' in use) return namesIn(use.list);
  if ('map' in use) return namesIn(use.map);
  if ('nullable' in use) return namesIn(use.nullable);
  if ('oneOf' in use) return use.oneOf.flatMap(namesIn);
  return [...use.tuple, ...(use.rest === undefined ? [] : [use.rest])].flatMap(namesIn);
}

/** The names that the definition of a type refers to. */
export function namesInType(type: TypeSurface): readonly string[] {
  switch (type.kind) {
    case 'model':
      return [
        ...(type.bases ?? []),
        ...[...mapOf(type.properties).values()].flatMap((property) => namesIn(property.type)),
        ...namesIn(type.additional),
      ];
    case 'enum':
      return [];
    case 'union':
      return [...type.variants.flatMap(namesIn), ...mapOf(type.by?.values).values()];
    case 'intersection':
      return type.parts.flatMap(namesIn);
    case 'alias':
      return namesIn(type.of);
  }
}

/** The methods of all managers. */
export function methodsIn({ managers }: Surface): readonly MethodSurface[] {
  return [...mapOf(managers).values()].flatMap(({ methods }) => [...mapOf(methods).values()]);
}

/** The methods that only the first of two surfaces has. */
export function methodsOnlyIn({ managers }: Surface, other: Surface): readonly MethodSurface[] {
  const theirs = mapOf(other.managers);
  return [...mapOf(managers)].flatMap(([manager, { methods }]) => {
    const known = mapOf(theirs.get(manager)?.methods);
    return [...mapOf(methods)].flatMap(([name, method]) => (known.has(name) ? [] : [method]));
  });
}

/** The types that a method sends. */
export function sentBy({
  arguments: positional,
  optionals,
  body,
}: MethodSurface): readonly TypeUse[] {
  const all = [...positional, ...(optionals ?? [])].map(({ type }) => type);
  return body?.type === undefined ? all : [...all, body.type];
}

/** The types that a method receives. */
export function receivedBy({ gives, items, answers, errors }: MethodSurface): readonly TypeUse[] {
  const contents = [...mapOf(answers).values(), ...mapOf(errors).values()].map(({ type }) => type);
  return [gives, items, ...contents].flatMap((use) => use ?? []);
}

/** All types that can be reached from some of them, these included. */
export function reachedFrom(
  names: Iterable<string>,
  types: Table<TypeSurface>,
): ReadonlySet<string> {
  const table = mapOf(types);
  const reached = new Set(names);
  // A set that grows while it is walked gives what it has got since.
  for (const name of reached) {
    const type = table.get(name);
    for (const further of type === undefined ? [] : namesInType(type)) reached.add(further);
  }
  return reached;
}
