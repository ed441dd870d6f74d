import type { Api, Property, Type, TypeDefinition, Union } from '../model/api.js';
import { membersOf } from '../model/members.js';

/** A variant of a union that is an object, and the properties by which it may be known; a map has none. */
export interface ObjectVariant {
  readonly type: Type;
  readonly members: readonly Property[];
}

/** The variants of a union as JSON tells them apart: objects, and what is none. */
export interface Variants {
  readonly objects: readonly ObjectVariant[];
  readonly others: readonly Type[];
}

/** The variants of a union; a union among them stands for its own. */
export function variantsOf(api: Pick<Api, 'types'>, types: readonly Type[]): Variants {
  const flat = types.flatMap((type) => flattened(api, type, new Set()));
  const objects = flat.flatMap((type) => {
    const members = objectMembers(api, type);
    return members === undefined ? [] : [{ type, members }];
  });
  const others = flat.filter((type) => objectMembers(api, type) === undefined);
  return { objects, others };
}

function flattened(api: Pick<Api, 'types'>, type: Type, met: ReadonlySet<Type>): Type[] {
  if (met.has(type)) return [];
  const further = new Set([...met, type]);
  const through = (of: Type): Type[] => flattened(api, of, further);
  if (type.kind === 'nullable') return through(type.of);
  const definition = definitionOf(api, type);
  if (definition?.kind === 'alias') return through(definition.of);
  return definition?.kind === 'union' ? definition.variants.flatMap(through) : [type];
}

/** The properties of an object; `undefined` for what is none. */
function objectMembers(api: Pick<Api, 'types'>, type: Type): readonly Property[] | undefined {
  if (type.kind === 'map' || type.kind === 'unknown') return [];
  const definition = definitionOf(api, type);
  if (definition?.kind === 'model') return membersOf(api, definition);
  if (definition?.kind !== 'intersection') return undefined;
  return definition.parts.flatMap((part) => objectMembers(api, part) ?? []);
}

function definitionOf({ types }: Pick<Api, 'types'>, type: Type): TypeDefinition | undefined {
  return type.kind === 'reference' ? types.get(type.to) : undefined;
}

/** How the value of a property tells variants apart. */
export interface Tags {
  /** The property, as one of the variants declares it. */
  readonly property: Property;
  /** The variants that have values of their own there, by each value. */
  readonly groups: ReadonlyMap<string, readonly ObjectVariant[]>;
  /** Those that have none. */
  readonly rest: readonly ObjectVariant[];
}

const usual = ['type', 'item_type', 'skill_card_type'];

/** The property whose constants tell most variants apart (rule T10); the discriminator of the document before all others. */
export function tagsOf(
  api: Pick<Api, 'types'>,
  objects: readonly ObjectVariant[],
  discriminator: Union['discriminator'],
): Tags | undefined {
  const names = [
    ...(discriminator ? [discriminator.name] : []),
    ...usual,
    ...objects.flatMap(({ members }) => members.map(({ name }) => name)),
  ];
  const candidates = [...new Set(names)].flatMap(
    (name) => tagsBy(api, objects, { name, discriminator }) ?? [],
  );
  const most = Math.max(...candidates.map(({ groups }) => groups.size));
  const told = candidates.filter(({ rest, groups }) => rest.length === 0 || groups.size === most);
  return told[0];
}

function tagsBy(
  api: Pick<Api, 'types'>,
  objects: readonly ObjectVariant[],
  by: { readonly name: string; readonly discriminator: Union['discriminator'] },
): Tags | undefined {
  const groups = new Map<string, ObjectVariant[]>();
  const rest: ObjectVariant[] = [];
  for (const variant of objects) {
    const values = valuesOf(api, variant, by);
    if (values.length === 0) rest.push(variant);
    for (const value of values) groups.set(value, [...(groups.get(value) ?? []), variant]);
  }
  const all = objects.flatMap(({ members }) => members);
  const property = all.find(({ name }) => name === by.name);
  const tells = new Set(groups.values()).size > 1 && [...groups.values()].some(isApart);
  return property && tells ? { property, groups, rest } : undefined;

  function isApart(group: readonly ObjectVariant[]): boolean {
    return group.length < objects.length;
  }
}

/** The values of a property that a variant can have, where the document lists them or maps them to it. */
function valuesOf(
  api: Pick<Api, 'types'>,
  { type, members }: ObjectVariant,
  {
    name,
    discriminator,
  }: { readonly name: string; readonly discriminator: Union['discriminator'] },
): string[] {
  const property = members.find((member) => member.name === name);
  const listed = property ? listedValues(api, property.type) : [];
  if (listed.length > 0 || discriminator?.name !== name) return listed;
  const mapped = [...discriminator.mapping].filter(
    ([, to]) => type.kind === 'reference' && type.to === to,
  );
  return mapped.map(([value]) => value);
}

function listedValues(api: Pick<Api, 'types'>, type: Type): string[] {
  if (type.kind === 'literal') return [String(type.value)];
  if (type.kind === 'nullable') return listedValues(api, type.of);
  const definition = definitionOf(api, type);
  if (definition?.kind === 'alias') return listedValues(api, definition.of);
  return definition?.kind === 'enum' ? definition.values.map(String) : [];
}
