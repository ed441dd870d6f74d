import type {
  ModelSurface,
  Position,
  PropertySurface,
  TypeSurface,
  TypeUse,
} from '../surface/surface.js';
import { mapOf } from './node.js';

/** The definitions of types by their names. */
export type Types = ReadonlyMap<string, TypeSurface>;

/**
 * The alternatives that a type comes down to: values and kinds of values, with lists, maps, objects and names of other
 * tables as they are. An open list of values is the kind that they have, and `boolean` its two values.
 */
export function membersOf(
  use: TypeUse,
  types: Types,
  above: readonly string[] = [],
): readonly TypeUse[] {
  const inner = (one: TypeUse): readonly TypeUse[] => membersOf(one, types, above);
  if (use === 'boolean') return [{ literal: true }, { literal: false }];
  if (use === 'never') return [];
  if (typeof use === 'string') return [use];
  if ('nullable' in use) return [...inner(use.nullable), 'null'];
  if ('oneOf' in use) return use.oneOf.flatMap(inner);
  if (!('ref' in use)) return [use];
  const type = types.get(use.ref);
  const further = (one: TypeUse): readonly TypeUse[] => membersOf(one, types, [...above, use.ref]);
  if (above.includes(use.ref)) return [];
  switch (type?.kind) {
    case 'alias':
      return further(type.of);
    case 'union':
      return type.variants.flatMap(further);
    case 'enum':
      return valuesOf(type.values, type.open);
    default:
      return [use];
  }
}

function valuesOf(
  values: readonly (string | number | boolean)[],
  open: true | undefined,
): readonly TypeUse[] {
  if (open !== true) return values.map((literal) => ({ literal }));
  return [
    ...new Set(values.map((value): TypeUse => (typeof value === 'string' ? 'string' : 'number'))),
  ];
}

/** A property, and where the document has it. */
export interface PlacedProperty extends PropertySurface {
  readonly at: Position;
}

/** The properties of a model by name: its own, and those of its bases, some apart. */
export function propertiesOf(
  model: ModelSurface,
  types: Types,
  except: readonly string[] = [],
): ReadonlyMap<string, PlacedProperty> {
  const bases = (model.bases ?? []).filter((name) => !except.includes(name));
  const inherited = bases.flatMap((name) => {
    const base = types.get(name);
    return base?.kind === 'model' ? [...propertiesOf(base, types, [...except, name])] : [];
  });
  const own = [...mapOf(model.properties)].map(
    ([name, property]) => [name, { ...property, at: positionOf(model, name, property) }] as const,
  );
  return new Map([...inherited, ...own]);
}

function positionOf(model: ModelSurface, name: string, property: PropertySurface): Position {
  if (property.at !== undefined || model.at === '') return property.at ?? '';
  const token = wireNameOf(name, property).replaceAll('~', '~0').replaceAll('/', '~1');
  return `${model.at}/properties/${token}`;
}

/** The name of a property on the wire. */
export function wireNameOf(name: string, { wire = name }: PropertySurface): string {
  return typeof wire === 'string' ? wire : wire.name;
}
