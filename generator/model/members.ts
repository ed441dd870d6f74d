import type { Api, Model, Property, Type } from './api.js';

/** The model that a type comes down to; `undefined` for what is none. */
export function modelOf(api: Pick<Api, 'types'>, type: Type): Model | undefined {
  if (type.kind === 'nullable') return modelOf(api, type.of);
  const definition = type.kind === 'reference' ? api.types.get(type.to) : undefined;
  if (definition?.kind === 'alias') return modelOf(api, definition.of);
  return definition?.kind === 'model' ? definition : undefined;
}

/** All properties of a model: those of its bases, and its own in the place of those that they narrow. */
export function membersOf(api: Pick<Api, 'types'>, model: Model): readonly Property[] {
  const members = new Map<string, Property>();
  for (const id of model.bases) {
    const base = modelOf(api, { kind: 'reference', to: id });
    for (const property of base ? membersOf(api, base) : []) members.set(property.name, property);
  }
  for (const property of model.properties) members.set(property.name, property);
  return [...members.values()];
}
