import type { Alias, Id, Place, TypeDefinition } from '../model/api.js';
import { noDocs } from '../model/docs.js';
import { nameOf, roleId } from '../name/names.js';
import { formerId } from './named.js';
import type { FormerType } from './wanted.js';
import { isFree, loseType, take, type Workspace } from './workspace.js';

/** Adds an alias for each of the deprecated names of types that are free. */
export function keepTypes(space: Workspace, former: readonly FormerType[]): void {
  const free = former.filter((one) => {
    const isKept = isFree(space, one.name, one.of);
    const type = space.types.get(one.of);
    if (!isKept && type !== undefined) {
      loseType(space, {
        name: one.name,
        source: type.source,
        now: nameOf(space.names, one.of),
      });
    }
    return isKept;
  });
  const ids = new Map(free.map(({ of, name }) => [of, formerId(of, name)]));
  for (const one of free) keepType(space, one, ids);
}

/** The identities that definitions have under deprecated names. */
type FormerIds = ReadonlyMap<Id, Id>;

function keepType(space: Workspace, { name, of, lockedAt }: FormerType, ids: FormerIds): void {
  const target = space.types.get(of);
  if (target === undefined) return;
  const id = formerId(of, name);
  const alias: Alias = {
    kind: 'alias',
    id,
    source: target.source,
    docs: { ...noDocs, deprecated: true },
    place: placeFor(space, { target, name, ids }),
    preferredName: undefined,
    of: { kind: 'reference', to: of },
    aliasOf: of,
  };
  space.types.set(id, alias);
  take(space, id, name);
  keepInput(space, { id, name, of, lockedAt });
}

/** What makes a model has a name of its own under some conventions. */
function keepInput(space: Workspace, { id, name, of, lockedAt }: FormerType & { id: Id }): void {
  const input = roleId(of, 'input');
  if (!space.names.has(input)) return;
  const old = space.lock.types.get(roleId(lockedAt, 'input'))?.name ?? `${name}Input`;
  if (isFree(space, old, input)) take(space, roleId(id, 'input'), old);
}

interface FormerPlace {
  readonly target: TypeDefinition;
  readonly name: string;
  readonly ids: FormerIds;
}

/** An alias stands where the type would under its former name: in a module of its own, or with what holds it. */
function placeFor({ names, services }: Workspace, { target, name, ids }: FormerPlace): Place {
  const { id, place } = target;
  // Two files whose names differ only in case are one on some systems.
  if (name.toLowerCase() === nameOf(names, id).toLowerCase()) {
    return { kind: 'property', within: id, name };
  }
  if (place.kind === 'component') return { kind: 'component', key: name };
  if ('within' in place) return { ...place, within: ids.get(place.within) ?? place.within };
  const operations = services.flatMap((service) => service.operations);
  const former = operations.find(({ aliasOf }) => aliasOf === place.operation);
  return { ...place, operation: former?.id ?? place.operation };
}
