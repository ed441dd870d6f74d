import type { Api, Id, Model, Property, Type } from './api.js';

type Types = Pick<Api, 'types'>;

/** The properties of a model: those of its bases, then its own; one that it has too stands where the base has it. */
export function propertiesOf(api: Types, model: Model): readonly Property[] {
  const properties = new Map<string, Property>();
  for (const one of [...basesOf(api, model), model].flatMap((part) =>
    part === model ? model.properties : propertiesOf(api, part),
  )) {
    properties.set(one.name, one);
  }
  return [...properties.values()];
}

/** The type of the values under keys that neither a model nor its bases declare; `undefined` as in the model itself. */
export function additionalOf(api: Types, model: Model): Type | undefined {
  const inherited = basesOf(api, model).map((base) => additionalOf(api, base));
  return model.additional ?? inherited.find((type) => type !== undefined);
}

/** The models that a model extends, directly or through others, the nearest first. */
export function ancestorsOf(api: Types, model: Model): ReadonlySet<Id> {
  const bases = basesOf(api, model);
  return new Set(bases.flatMap((base) => [base.id, ...ancestorsOf(api, base)]));
}

/** The definitions of the models that a model extends. */
export function basesOf({ types }: Types, model: Model): readonly Model[] {
  return model.bases.flatMap((id) => {
    const base = types.get(id);
    return base?.kind === 'model' ? [base] : [];
  });
}
