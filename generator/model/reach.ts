import type { Id, Operation, Type, TypeDefinition } from './api.js';

/** The definitions that a call mentions directly. */
export function mentionedByCall({ parameters, body, ...answers }: Operation): Id[] {
  const { success, otherSuccesses, failures } = answers;
  const contents = [body, ...[success, ...otherSuccesses, ...failures].map((one) => one.content)];
  return [
    ...parameters.flatMap(({ type }) => mentionedIn(type)),
    ...contents.flatMap((content) => (content ? mentionedIn(content.type) : [])),
  ];
}

/** The definitions that a definition mentions directly. */
export function mentionedBy(definition: TypeDefinition): Id[] {
  switch (definition.kind) {
    case 'model': {
      const { bases, properties, additional } = definition;
      const types = [...properties.map(({ type }) => type), ...(additional ? [additional] : [])];
      return [...bases, ...types.flatMap(mentionedIn)];
    }
    case 'union':
      return definition.variants.flatMap(mentionedIn);
    case 'intersection':
      return definition.parts.flatMap(mentionedIn);
    case 'alias':
      return mentionedIn(definition.of);
    case 'enum':
      return [];
  }
}

/** All definitions that are reached from some, or that one of these is called after. */
export function reachedFrom(
  types: ReadonlyMap<Id, TypeDefinition>,
  from: Iterable<Id>,
): ReadonlySet<Id> {
  const reached = new Set(from);
  for (const id of reached) {
    const definition = types.get(id);
    if (definition === undefined) continue;
    const { place } = definition;
    const owners = place.kind === 'property' || place.kind === 'variant' ? [place.within] : [];
    for (const next of [...owners, ...mentionedBy(definition)]) reached.add(next);
  }
  return reached;
}

/** The definitions that a type mentions directly. */
export function mentionedIn(type: Type): Id[] {
  switch (type.kind) {
    case 'reference':
      return [type.to];
    case 'list':
    case 'map':
    case 'nullable':
      return mentionedIn(type.of);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].flatMap(mentionedIn);
    default:
      return [];
  }
}
