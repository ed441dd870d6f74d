import { nodeAt, targetOf, type Context, type Node } from './context.js';
import { partsOf, requiredOf, type Part } from './parts.js';
import { schemasBy } from './schema.js';

/** The properties that every value of a schema may have, and whether it must. */
export type Promises = ReadonlyMap<string, boolean>;

/** The properties that every value of a schema may have, by what the schema and all that it refers to declare. */
export function promisesOf(context: Context, node: Node, seen: readonly string[] = []): Promises {
  if (seen.includes(node.pointer)) return new Map();
  const further = [...seen, node.pointer];
  const all = partsOf(context, node).flatMap((part) => [...promisesOfPart(context, part, further)]);
  const required = requiredOf(context, node);
  const names = new Map<string, boolean>();
  for (const [name, isRequired] of all) {
    names.set(name, isRequired || required.has(name) || names.get(name) === true);
  }
  return names;
}

function promisesOfPart(context: Context, part: Part, seen: readonly string[]): Promises {
  switch (part.kind) {
    case 'reference': {
      const pointer = targetOf(part.node.value);
      const target = pointer === undefined ? undefined : nodeAt(context, pointer);
      return target ? promisesOf(context, target, seen) : new Map();
    }
    case 'object':
      return new Map(schemasBy(part.node, 'properties').map(([name]) => [name, false]));
    case 'choice':
      return common(part.alternatives.map((one) => promisesOf(context, one, seen)));
    case 'words':
    case 'plain':
      return new Map();
  }
}

function common([first, ...others]: readonly Promises[]): Promises {
  const shared = [...(first ?? [])].filter(([name]) => others.every((one) => one.has(name)));
  return new Map(
    shared.map(([name, isRequired]) => [
      name,
      isRequired && others.every((one) => one.get(name) === true),
    ]),
  );
}
