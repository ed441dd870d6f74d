import type { Api, Id, Service, TypeDefinition } from '../model/api.js';
import { nameOf, type Names } from '../name/names.js';
import { sharedName } from '../name/sharedName.js';
import { lowerFirst } from './text.js';

/** Where a type is declared, and the component or the operation that brings it there. */
export interface Home {
  readonly module: string;
  readonly owner: Id;
}

/** Where every type is declared. */
export type Homes = ReadonlyMap<Id, Home>;

/** A component has a module of its own, which its nested types share; the types of an operation stand with its manager. */
export function homesOf(api: Api, names: Names): Homes {
  const managers = managersOf(api, names);
  const homes = new Map<Id, Home>();
  const settle = (type: TypeDefinition): Home => {
    const known = homes.get(type.id);
    const { place } = type;
    if (known !== undefined) return known;
    const isNested = place.kind === 'property' || place.kind === 'variant';
    const holder = isNested ? api.types.get(place.within) : undefined;
    const home = holder ? settle(holder) : rootHome(type, { names, managers });
    homes.set(type.id, home);
    return home;
  };
  for (const type of api.types.values()) settle(type);
  return homes;
}

/** The module of a manager. */
export function managerModule(names: Names, service: Service): string {
  return `managers/${nameOf(names, service.id)}`;
}

function managersOf(api: Api, names: Names): ReadonlyMap<Id, string> {
  const modules = api.services.flatMap((service) =>
    service.operations.map(({ id }) => [id, managerModule(names, service)] as const),
  );
  return new Map(modules);
}

/** What operations share has a module of its own, as a schema has. */
function rootHome(
  type: TypeDefinition,
  { names, managers }: { readonly names: Names; readonly managers: ReadonlyMap<Id, string> },
): Home {
  const { id, place } = type;
  return 'operation' in place && sharedName(type) === undefined
    ? { module: managers.get(place.operation) ?? '', owner: place.operation }
    : { module: `models/${lowerFirst(nameOf(names, id))}`, owner: id };
}
