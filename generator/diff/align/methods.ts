import type { ManagerSurface, MethodSurface, Surface, Table } from '../../surface/surface.js';
import { mapOf } from '../node.js';
import { blankRoute } from '../routes.js';

/** A name that has changed, with the manager where it is one of a method: `invites.createInvite`. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** Whether the old name stays, as a deprecated one. */
  readonly isKept?: boolean;
}

/** The managers of a base under the names of the head, and what was called otherwise. */
export interface AlignedManagers {
  readonly table: Table<ManagerSurface>;
  readonly managers: readonly Renaming[];
  readonly methods: readonly Renaming[];
}

interface Place {
  readonly manager: string;
  readonly method: string;
}

/** Finds the managers and methods of a base in the head by their names or, where these are gone, by their routes. */
export function alignManagers(base: Surface, head: Surface): AlignedManagers {
  const managers = renamedManagers(base.managers, head.managers);
  const names = new Map(managers.map(({ from, to }) => [from, to]));
  const finder = new Finder(base, head, names);
  const aligned = new Map<string, Map<string, MethodSurface>>();
  const methods: Renaming[] = [];
  for (const [manager, { methods: own }] of mapOf(base.managers)) {
    const known = names.get(manager) ?? manager;
    aligned.set(known, aligned.get(known) ?? new Map<string, MethodSurface>());
    for (const [name, method] of mapOf(own)) {
      const { place, renaming } = finder.find({ manager, method: name }, method);
      const target = aligned.get(place.manager) ?? new Map<string, MethodSurface>();
      aligned.set(place.manager, target.set(place.method, method));
      if (renaming) methods.push(renaming);
    }
  }
  return { table: tableOf(aligned, { base, head, names }), managers, methods };
}

function tableOf(
  aligned: ReadonlyMap<string, ReadonlyMap<string, MethodSurface>>,
  { base, head, names }: { base: Surface; head: Surface; names: ReadonlyMap<string, string> },
): Table<ManagerSurface> {
  const own = new Map(
    [...mapOf(base.managers)].map(([name, manager]) => [names.get(name) ?? name, manager]),
  );
  const all = [...aligned].flatMap(([name, methods]) => {
    const manager = own.get(name) ?? mapOf(head.managers).get(name);
    return manager ? [[name, { ...manager, methods: Object.fromEntries(methods) }] as const] : [];
  });
  return Object.fromEntries(all);
}

/** A manager that is gone is the one that has come with most of its routes. */
function renamedManagers(
  base: Table<ManagerSurface>,
  head: Table<ManagerSurface>,
): readonly Renaming[] {
  const [old, now] = [mapOf(base), mapOf(head)];
  const came = new Set([...now.keys()].filter((name) => !old.has(name)));
  return [...old].flatMap(([from, manager]) => {
    if (now.has(from)) return [];
    const routes = routesOf(manager);
    const isIt = (name: string): boolean => {
      const shared = [...routesOf(now.get(name))].filter((route) => routes.has(route));
      return shared.length * 2 > routes.size;
    };
    const to = [...came].find(isIt);
    if (to === undefined) return [];
    came.delete(to);
    return [{ from, to }];
  });
}

function routesOf(manager: ManagerSurface | undefined): ReadonlySet<string> {
  return new Set([...mapOf(manager?.methods).values()].map(({ route }) => blankRoute(route)));
}

/** Finds methods of the base in the head; each of the head is found once. */
class Finder {
  readonly #head: ReadonlyMap<string, ManagerSurface>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #free = new Map<string, Place[]>();

  constructor(base: Surface, head: Surface, names: ReadonlyMap<string, string>) {
    this.#head = mapOf(head.managers);
    this.#names = names;
    const known = new Set(
      placesIn(base.managers).map(([{ manager, method }]) =>
        JSON.stringify([names.get(manager) ?? manager, method]),
      ),
    );
    for (const [place, { aliasOf, route }] of placesIn(head.managers)) {
      if (aliasOf !== undefined || known.has(JSON.stringify([place.manager, place.method])))
        continue;
      const key = blankRoute(route);
      this.#free.set(key, [...(this.#free.get(key) ?? []), place]);
    }
  }

  find(
    { manager, method: name }: Place,
    method: MethodSurface,
  ): { readonly place: Place; readonly renaming?: Renaming } {
    const from = `${manager}.${name}`;
    const place = { manager: this.#names.get(manager) ?? manager, method: name };
    const there = mapOf(this.#head.get(place.manager)?.methods).get(name);
    const isNewAlias = there?.aliasOf !== undefined && method.aliasOf === undefined;
    if (isNewAlias) return { place, renaming: { from, to: there.aliasOf, isKept: true } };
    const found = there ? undefined : this.#take(place, method.route);
    if (found === undefined) return { place };
    return { place: found, renaming: { from, to: `${found.manager}.${found.method}` } };
  }

  /** The free method of a route: one of the same manager before others. */
  #take({ manager }: Place, route: string): Place | undefined {
    const free = this.#free.get(blankRoute(route)) ?? [];
    const found = free.find((place) => place.manager === manager) ?? free[0];
    this.#free.set(
      blankRoute(route),
      free.filter((place) => place !== found),
    );
    return found;
  }
}

function placesIn(managers: Table<ManagerSurface>): readonly (readonly [Place, MethodSurface])[] {
  return [...mapOf(managers)].flatMap(([manager, { methods }]) =>
    [...mapOf(methods)].map(([name, method]) => [{ manager, method: name }, method] as const),
  );
}
