import type { Api, Id, Model, Type, Union } from './api.js';
import type { Context, Discriminator } from './context.js';
import { parsePointer } from '../load/pointer.js';
import { pointerOf } from './id.js';
import { lose } from './loss.js';
import { ancestorsOf, propertiesOf } from './properties.js';

/**
 * Gives each union the property that tells its variants apart: the one that the document names, for the union or for the
 * models that all variants extend; else one that has a value of its own in each variant that has it.
 */
export function discriminateUnions(context: Context): void {
  noteFamilies(context);
  for (const definition of context.types.values()) {
    if (definition.kind !== 'union') continue;
    const discriminator = discriminatorOf(context, definition);
    if (discriminator !== undefined)
      context.types.set(definition.id, { ...definition, discriminator });
  }
}

/** Records the models that stand for those which extend them: a value of one is read as far as that model knows it. */
function noteFamilies(context: Context): void {
  for (const id of context.discriminators.keys()) {
    if (context.types.get(id)?.kind !== 'model') continue;
    const what = 'a model that stands for those which extend it, and is read as itself';
    lose(context, { pointer: pointerOf(id) }, { kind: 'approximated', what });
  }
}

function discriminatorOf(context: Context, union: Union): Union['discriminator'] {
  const variants = union.variants.flatMap((type) => (type.kind === 'reference' ? [type.to] : []));
  const named = context.discriminators.get(union.id) ?? sharedBy(context, variants);
  if (named === undefined) return inferred(context, variants);
  const known = new Map<string, Id>();
  for (const variant of variants) known.set(keyOf(variant), variant);
  for (const [value, to] of valuesByVariant(context, variants, named.name)) known.set(value, to);
  for (const [value, to] of named.mapping) {
    const variant = variants.find((one) => one === to || comesDownTo(context, one) === to);
    if (variant !== undefined) known.set(value, variant);
    else lose(context, { pointer: pointerOf(union.id) }, unmapped(value));
  }
  return { name: named.name, mapping: known };
}

function unmapped(value: string): Parameters<typeof lose>[2] {
  return {
    kind: 'ignored',
    what: `the discriminator's value \`${value}\`, which stands for no variant`,
  };
}

/** The name by which a discriminator means a schema that no mapping names. */
function keyOf(id: Id): string {
  return parsePointer(pointerOf(id)).at(-1) ?? '';
}

/** The discriminator of a model that all variants extend. */
function sharedBy(context: Context, variants: readonly Id[]): Discriminator | undefined {
  const [first, ...others] = variants.map((id) => {
    const model = modelAt(context, id);
    return model === undefined
      ? new Set<Id>()
      : new Set([model.id, ...ancestorsOf(context, model)]);
  });
  const shared = [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id)));
  return shared.flatMap((id) => context.discriminators.get(id) ?? [])[0];
}

/** The property whose values tell the most variants apart; `type` where several do. */
function inferred(context: Context, variants: readonly Id[]): Union['discriminator'] {
  const names = new Set(
    variants.flatMap((id) => [...constantsOf(context, { kind: 'reference', to: id }).keys()]),
  );
  const candidates = [...names].map((name) => {
    const mapping = valuesByVariant(context, variants, name);
    return { name, mapping, told: new Set(mapping.values()).size };
  });
  const [best] = candidates
    .filter(({ name, mapping }) => mapping.size > 0 && !isVague(context, variants, name))
    .sort((a, b) => b.told - a.told || Number(b.name === 'type') - Number(a.name === 'type'));
  return best && { name: best.name, mapping: best.mapping };
}

/** The variant of each value that a property has in one variant only. */
function valuesByVariant(
  context: Context,
  variants: readonly Id[],
  name: string,
): ReadonlyMap<string, Id> {
  const owners = new Map<string, Set<Id>>();
  for (const to of variants) {
    for (const value of constantsOf(context, { kind: 'reference', to }).get(name) ?? []) {
      owners.set(value, (owners.get(value) ?? new Set()).add(to));
    }
  }
  const single = [...owners].filter(([, ids]) => ids.size === 1);
  return new Map(single.flatMap(([value, ids]) => [...ids].map((id) => [value, id] as const)));
}

/** Whether some variants have a property of the name that may hold any value. */
function isVague(context: Context, variants: readonly Id[], name: string): boolean {
  return variants.some((to) => {
    const model = modelAt(context, to);
    const has = model && propertiesOf(context, model).some((property) => property.name === name);
    return has === true && !constantsOf(context, { kind: 'reference', to }).has(name);
  });
}

/** The texts that the properties of a type are limited to, by their names. */
function constantsOf(
  context: Context,
  type: Type,
  seen: readonly Id[] = [],
): ReadonlyMap<string, readonly string[]> {
  const id = type.kind === 'reference' ? comesDownTo(context, type.to) : undefined;
  const definition = id === undefined || seen.includes(id) ? undefined : context.types.get(id);
  if (definition?.kind === 'model') return constantsOfModel(context, definition);
  if (definition?.kind !== 'union') return new Map();
  const further = [...seen, definition.id];
  const [first, ...others] = definition.variants.map((one) => constantsOf(context, one, further));
  const shared = [...(first ?? [])].filter(([name]) => others.every((one) => one.has(name)));
  return new Map(
    shared.map(([name, values]) => [
      name,
      [...values, ...others.flatMap((one) => one.get(name) ?? [])],
    ]),
  );
}

function constantsOfModel(context: Context, model: Model): ReadonlyMap<string, readonly string[]> {
  return new Map(
    propertiesOf(context, model).flatMap(({ name, type }) => {
      const values = textsOf(context, type);
      return values.length === 0 ? [] : [[name, values] as const];
    }),
  );
}

function textsOf({ types }: Pick<Api, 'types'>, type: Type): readonly string[] {
  if (type.kind === 'literal') return typeof type.value === 'string' ? [type.value] : [];
  const list = type.kind === 'reference' ? types.get(type.to) : undefined;
  if (list?.kind !== 'enum' || (list.open && list.values.length > 1)) return [];
  const texts = list.values.filter((value) => typeof value === 'string');
  return texts.length === list.values.length ? texts : [];
}

function modelAt(context: Context, id: Id): Model | undefined {
  const definition = context.types.get(comesDownTo(context, id));
  return definition?.kind === 'model' ? definition : undefined;
}

/** The definition that a name stands for. */
function comesDownTo({ types }: Pick<Api, 'types'>, id: Id): Id {
  const seen = new Set([id]);
  for (const one of seen) {
    const definition = types.get(one);
    if (definition?.kind === 'alias' && definition.of.kind === 'reference') {
      seen.add(definition.of.to);
    }
  }
  return [...seen].at(-1) ?? id;
}
