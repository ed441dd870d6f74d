import type { Id, Model, Property, TypeDefinition } from './api.js';
import type { Context } from './context.js';
import { additionalOf, basesOf, propertiesOf } from './properties.js';
import { relationOf } from './relation.js';

/**
 * Settles what each model has of its own beside what it inherits. A property that only repeats an inherited one is left
 * out, one that narrows it stays, and a model that contradicts a base, or whose bases contradict each other, gets all
 * properties itself and extends nothing.
 */
export function settleInheritance(context: Context): void {
  const settled = new Set<Id>();
  const settle = (definition: TypeDefinition | undefined): void => {
    if (definition?.kind !== 'model' || settled.has(definition.id)) return;
    settled.add(definition.id);
    definition.bases.forEach((id) => settle(context.types.get(id)));
    if (definition.bases.length > 0) {
      context.types.set(definition.id, settledModel(context, definition));
    }
  };
  const all = [...context.types.values()];
  for (const definition of all) cutCycle(context, definition);
  for (const definition of all) settle(context.types.get(definition.id));
}

/** Takes out the bases by which a model would extend itself. */
function cutCycle(context: Context, definition: TypeDefinition): void {
  if (definition.kind !== 'model') return;
  const bases = definition.bases.filter((base) => !reaches(context, base, definition.id));
  if (bases.length < definition.bases.length) {
    context.types.set(definition.id, { ...definition, bases });
  }
}

function reaches(context: Context, from: Id, to: Id): boolean {
  const met = new Set([from]);
  for (const id of met) {
    const model = context.types.get(id);
    if (model?.kind === 'model') model.bases.forEach((base) => met.add(base));
  }
  return met.has(to);
}

/** What a model says of a property, and what its bases do. */
interface Share {
  readonly own: Property | undefined;
  readonly inherited: readonly Property[];
  /** Whether the model requires it, without declaring it. */
  readonly isRequired: boolean;
}

function settledModel(context: Context, model: Model): Model {
  const shares = sharesOf(context, model);
  const settled = shares.map((share) => ownShare(context, share));
  return additionalContradicts(context, model) || settled.includes(undefined)
    ? flat(context, model)
    : { ...model, properties: settled.flatMap((properties) => properties ?? []) };
}

function sharesOf(context: Context, model: Model): Share[] {
  const required = context.required.get(model.id) ?? new Set();
  const declared = new Map(model.properties.map((property) => [property.name, property]));
  const inherited = new Map<string, Property[]>();
  for (const property of basesOf(context, model).flatMap((base) => propertiesOf(context, base))) {
    const known = inherited.get(property.name);
    if (known === undefined) inherited.set(property.name, [property]);
    else known.push(property);
  }
  return [...new Set([...declared.keys(), ...inherited.keys()])].map((name) => ({
    own: declared.get(name),
    inherited: inherited.get(name) ?? [],
    isRequired: required.has(name),
  }));
}

/** What is left to declare: nothing where the bases say it all; `undefined` where they contradict it, or each other. */
function ownShare(
  context: Context,
  { own, inherited, isRequired }: Share,
): readonly Property[] | undefined {
  const narrowest = (own === undefined ? inherited : [own]).find((one) =>
    inherited.every((base) => relationOf(context, one.type, base.type) !== 'other'),
  );
  if (narrowest === undefined) return undefined;
  const required = [narrowest, ...inherited].some((one) => one.required) || isRequired;
  // What may be null may be left out as well, so that requiring it changes nothing for callers.
  const isRequiredByName = own === undefined && narrowest.type.kind === 'nullable';
  const isRepeated =
    inherited.length > 0 &&
    inherited.every(
      (base) =>
        (base.required === required || isRequiredByName) &&
        base.access === narrowest.access &&
        relationOf(context, narrowest.type, base.type) === 'same',
    );
  return isRepeated ? [] : [{ ...narrowest, required }];
}

function additionalContradicts(context: Context, model: Model): boolean {
  const types = [model, ...basesOf(context, model)].flatMap(
    (one) => additionalOf(context, one) ?? [],
  );
  return new Set(types.map((type) => JSON.stringify(type))).size > 1;
}

/** A model with all properties of its own; where the bases differ, the last one counts, and its own above all. */
function flat(context: Context, model: Model): Model {
  const inherited = basesOf(context, model).flatMap((base) => propertiesOf(context, base));
  const required = new Set([
    ...(context.required.get(model.id) ?? []),
    ...inherited.flatMap((property) => (property.required ? [property.name] : [])),
  ]);
  const properties = propertiesOf(context, model).map((property) =>
    required.has(property.name) ? { ...property, required: true } : property,
  );
  return { ...model, bases: [], properties, additional: additionalOf(context, model) };
}
