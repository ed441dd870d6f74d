import type { Api, Model, Property, Type } from '../model/api.js';

/** The only value that is known of a type, which callers need not give; `undefined` where there are more, or none. */
export function constantOf(type: Type, types: Api['types']): string | number | boolean | undefined {
  if (type.kind === 'literal') return type.value;
  const definition = type.kind === 'reference' ? types.get(type.to) : undefined;
  if (definition?.kind === 'alias') return constantOf(definition.of, types);
  if (definition?.kind !== 'enum') return undefined;
  const [only, ...others] = definition.values;
  return others.length === 0 ? only : undefined;
}

/** The properties that a model itself requires and that can have one value only: its constructor fills them in. */
export function constantsOf(model: Model, types: Api['types']): readonly Property[] {
  return model.properties.filter(
    ({ required, type }) => required && constantOf(type, types) !== undefined,
  );
}
