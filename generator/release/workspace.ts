import {
  diagnose,
  type Diagnostic,
  type JsonObject,
  type Mend,
  type Source,
} from '../diagnostics/diagnostic.js';
import type { Id, Service, TypeDefinition } from '../model/api.js';
import { pointerOf } from '../model/id.js';
import { roleId, type Role } from '../name/names.js';
import { reservedTypes } from '../name/reserved.js';
import type { Lock } from './lock.js';
import { operationRoles, type Named } from './named.js';

/** An API to which deprecated names are added, one by one. */
export interface Workspace {
  readonly lock: Lock;
  readonly services: Service[];
  readonly types: Map<Id, TypeDefinition>;
  readonly names: Map<Id, string>;
  /** What the names of types are taken by, in lower case, as files would be called; `undefined` for the package itself. */
  readonly taken: Map<string, Id | undefined>;
  readonly diagnostics: Diagnostic[];
}

/** A copy of an API to work in; `own` are the names that the package needs for itself. */
export function workspaceOf(now: Named, lock: Lock, own: Iterable<string>): Workspace {
  const { services, types } = now.api;
  const names = new Map(now.names);
  const operations = services.flatMap((service) => service.operations);
  const roles = (ids: Iterable<{ readonly id: Id }>, all: readonly Role[]): Id[] =>
    [...ids].flatMap(({ id }) => all.map((role) => roleId(id, role)));
  const ids = [
    ...types.keys(),
    ...roles(services, ['manager', 'managerInput']),
    ...roles(operations, operationRoles),
    ...roles(types.values(), ['input']),
  ];
  const taken = new Map<string, Id | undefined>();
  for (const id of ids) {
    const name = names.get(id);
    if (name !== undefined) taken.set(name.toLowerCase(), id);
  }
  for (const name of [...reservedTypes.keys(), ...own]) taken.set(name.toLowerCase(), undefined);
  const copied = { services: [...services], types: new Map(types) };
  return { lock, ...copied, names, taken, diagnostics: [] };
}

/** Whether the name of a type is free, or has the thing in question itself. */
export function isFree({ taken }: Workspace, name: string, of?: Id): boolean {
  const key = name.toLowerCase();
  return !taken.has(key) || (of !== undefined && taken.get(key) === of);
}

/** Gives a thing the name of a type. */
export function take({ names, taken }: Workspace, id: Id, name: string): void {
  names.set(id, name);
  taken.set(name.toLowerCase(), id);
}

/** A deprecated name that something else has now. */
export interface Lost {
  readonly name: string;
  /** What had the name, and what it is called now. */
  readonly source: Source;
  readonly now: string;
  /** What has the name; `undefined` for the package itself. */
  readonly by: Id | undefined;
  /** What an overlay could say of that. */
  readonly mend: JsonObject;
}

/** Tells that a name cannot be kept, and how it could. */
export function lose({ diagnostics }: Workspace, { name, source, now, by, mend }: Lost): void {
  const other = by === undefined ? "the package's own" : `that of the one at #${pointerOf(by)}`;
  const mends: Mend[] =
    by === undefined ? [] : [{ kind: 'update', pointer: pointerOf(by), value: mend }];
  diagnostics.push(diagnose('former-name-taken', { name, now, other }, { source, mends }));
}

/** Tells that the name of a type cannot be kept, and how it could. */
export function loseType(space: Workspace, lost: Pick<Lost, 'name' | 'source' | 'now'>): void {
  const by = space.taken.get(lost.name.toLowerCase());
  const place = by === undefined ? undefined : space.types.get(by)?.place;
  // A type that is none of the document's is called after its operation.
  const key = place === undefined || place.kind === 'component' ? 'x-sdk-name' : 'x-sdk-type';
  lose(space, { ...lost, by, mend: { [key]: `${lost.name}Model` } });
}
