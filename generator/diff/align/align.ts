import type { ManagerSurface, Surface, Table, TypeSurface } from '../../surface/surface.js';
import { mapOf } from '../node.js';
import { withOwnHeaders } from './headers.js';
import { alignManagers, type Renaming } from './methods.js';
import { renamedProperties, withRenamedProperties, type PropertyRenaming } from './properties.js';
import { mapManager, mapTable, mapType, type Rename } from './renamed.js';
import { TypeMatcher, type Stem } from './types.js';

/** Two surfaces in the names of the head, and what was called otherwise. */
export interface Aligned {
  readonly base: Surface;
  /** Without the old names of types, which stand for the new ones. */
  readonly head: Surface;
  readonly renamed: Renamed;
}

/** All that has another name. */
export interface Renamed {
  readonly managers: readonly Renaming[];
  readonly methods: readonly Renaming[];
  readonly types: readonly Renaming[];
  readonly properties: readonly PropertyRenaming[];
  /** The beginnings of names that have changed with all this: of a type before, and now. */
  readonly stems: readonly ImpliedStem[];
}

/** The beginning of names that goes with something else that has another name. */
export interface ImpliedStem {
  readonly stem: Stem;
  /** Whether the old name of that stays. */
  readonly isKept: boolean;
}

/** Finds what has another name, and gives the base the names of the head. */
export function align(received: Surface, given: Surface): Aligned {
  const [base, head] = [withOwnHeaders(received), withOwnHeaders(given)];
  const { table, managers, methods } = alignManagers(base, head);
  const matcher = new TypeMatcher(base, head);
  matcher.byPosition();
  const classes = classStems(base, head, managers);
  matcher.byStems([...methods.map(methodStem), ...classes]);
  matcher.byShape();
  matcher.byStems(matcher.stems);
  const properties = propertiesIn(base, head, matcher);
  const inProperties = properties.map((one) => propertyStem(one, matcher));
  matcher.byStems(inProperties);
  const types = retyped(base.types, matcher.rename);
  const stems = [...classes, ...inProperties].map((stem) => ({ stem, isKept: false }));
  return {
    base: {
      ...base,
      managers: renamedManagers(table, matcher.rename, methods),
      types: withRenamedProperties(types, properties),
    },
    head: withoutKept(head, matcher),
    renamed: {
      managers,
      methods,
      types: matcher.renamings,
      properties,
      stems: [...stems, ...[...methods.map(inMethod), ...matcher.renamings.map(inType)]],
    },
  };
}

function inMethod(renaming: Renaming): ImpliedStem {
  return { stem: methodStem(renaming), isKept: renaming.isKept === true };
}

function inType({ from, to, isKept = false }: Renaming): ImpliedStem {
  return { stem: [from, to], isKept };
}

function classStems(base: Surface, head: Surface, managers: readonly Renaming[]): readonly Stem[] {
  const [old, now] = [mapOf(base.managers), mapOf(head.managers)];
  return managers.flatMap(({ from, to }): Stem[] => {
    const [before, after] = [old.get(from)?.class, now.get(to)?.class];
    return before === undefined || after === undefined ? [] : [[before, after]];
  });
}

/** How the names of types that belong to a method begin. */
function methodStem({ from, to }: Renaming): Stem {
  return [capital(from.replace(/^.*\./u, '')), capital(to.replace(/^.*\./u, ''))];
}

function propertyStem({ type, from, to }: PropertyRenaming, matcher: TypeMatcher): Stem {
  const old = matcher.stems.find(([, name]) => name === type)?.[0] ?? type;
  return [old + capital(from), type + capital(to)];
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function propertiesIn(
  base: Surface,
  head: Surface,
  matcher: TypeMatcher,
): readonly PropertyRenaming[] {
  const now = mapOf(head.types);
  return [...mapOf(base.types)].flatMap(([name, old]) => {
    const type = now.get(matcher.rename(name));
    if (old.kind !== 'model' || type?.kind !== 'model') return [];
    return renamedProperties(matcher.rename(name), [old, type], (one, other) =>
      matcher.looksAlike(one.type, other.type),
    );
  });
}

function retyped(types: Table<TypeSurface>, rename: Rename): Table<TypeSurface> {
  const all = [...mapOf(types)].map(
    ([name, type]) => [rename(name), mapType(type, rename)] as const,
  );
  return Object.fromEntries(all);
}

function renamedManagers(
  table: Table<ManagerSurface>,
  rename: Rename,
  methods: readonly Renaming[],
): Table<ManagerSurface> {
  const names = new Map(methods.map(({ from, to }) => [from, to]));
  return mapTable(table, (manager) => {
    const mapped = mapManager(manager, rename);
    return {
      ...mapped,
      methods: mapTable(mapped.methods, (method) => {
        const { aliasOf } = method;
        return aliasOf === undefined
          ? method
          : { ...method, aliasOf: names.get(aliasOf) ?? aliasOf };
      }),
    };
  });
}

function withoutKept(head: Surface, matcher: TypeMatcher): Surface {
  if (matcher.kept.size === 0) return head;
  const rename: Rename = (name) => (matcher.kept.has(name) ? matcher.rename(name) : name);
  const kept = [...mapOf(head.types)].filter(([name]) => !matcher.kept.has(name));
  return {
    ...head,
    managers: mapTable(head.managers, (manager) => mapManager(manager, rename)),
    types: mapTable(Object.fromEntries(kept), (type) => mapType(type, rename)),
  };
}
