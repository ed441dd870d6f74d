import type { ModelSurface, PropertySurface, Table, TypeSurface } from '../../surface/surface.js';
import { wireNameOf } from '../members.js';
import { mapOf } from '../node.js';

/** A property of a type that has another name. */
export interface PropertyRenaming {
  /** The name that the type has in the head. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The name that it has on the wire in the head. */
  readonly wire: string;
}

/** Whether two properties have types that look alike. */
type LooksAlike = (base: PropertySurface, head: PropertySurface) => boolean;

/**
 * Finds the properties of a model that have another name: by the name on the wire or, where one of a kind is gone and one
 * has come, by the type.
 */
export function renamedProperties(
  type: string,
  [base, head]: readonly [ModelSurface, ModelSurface],
  looksAlike: LooksAlike,
): readonly PropertyRenaming[] {
  const [old, now] = [mapOf(base.properties), mapOf(head.properties)];
  const gone = [...old].filter(([name]) => !now.has(name));
  const came = [...now].filter(([name]) => !old.has(name));
  const onWire = match(gone, came, (one, other) => wireNameOf(...one) === wireNameOf(...other));
  const left = gone.filter(([name]) => !onWire.some(({ from }) => from === name));
  const right = came.filter(([name]) => !onWire.some(({ to }) => to === name));
  const byType = match(left, right, ([, one], [, other]) => {
    return one.optional === other.optional && looksAlike(one, other);
  });
  return [...onWire, ...byType].map((one) => {
    const property = now.get(one.to);
    return { type, ...one, wire: property ? wireNameOf(one.to, property) : one.to };
  });
}

type Named = readonly [string, PropertySurface];

/** Matches those of which each has the other alone. */
function match(
  gone: readonly Named[],
  came: readonly Named[],
  isMatch: (one: Named, other: Named) => boolean,
): readonly { readonly from: string; readonly to: string }[] {
  return gone.flatMap((one) => {
    const [only, ...further] = came.filter((other) => isMatch(one, other));
    if (only === undefined || further.length > 0) return [];
    const isOnly = gone.filter((rival) => isMatch(rival, only)).length === 1;
    return isOnly ? [{ from: one[0], to: only[0] }] : [];
  });
}

/** The types of a table, with properties under the names of the head: the new name tells of that on the wire, too. */
export function withRenamedProperties(
  types: Table<TypeSurface>,
  renamings: readonly PropertyRenaming[],
): Table<TypeSurface> {
  const result = new Map(mapOf(types));
  for (const name of new Set(renamings.map(({ type }) => type))) {
    const type = result.get(name);
    const own = renamings.filter((one) => one.type === name);
    if (type?.kind === 'model') result.set(name, withNames(type, own));
  }
  return Object.fromEntries(result);
}

function withNames(model: ModelSurface, renamings: readonly PropertyRenaming[]): ModelSurface {
  const properties = [...mapOf(model.properties)].map(([name, property]) => {
    const found = renamings.find(({ from }) => from === name);
    return found ? ([found.to, withName(property, found)] as const) : ([name, property] as const);
  });
  return { ...model, properties: Object.fromEntries(properties) };
}

function withName(
  { wire: known, ...property }: PropertySurface,
  { to, wire }: PropertyRenaming,
): PropertySurface {
  if (typeof known === 'object') return { ...property, wire: { ...known, name: wire } };
  return { ...property, ...(wire !== to && { wire }) };
}
