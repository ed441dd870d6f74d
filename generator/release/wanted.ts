import type { Id } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { Lock } from './lock.js';
import { movesOf } from './moves.js';
import { methodName, methodsOf, type Method, type Named } from './named.js';
import { plainRoute, routeOf } from './route.js';

/** A name of the last release that a method has no more. */
export interface FormerMethod {
  readonly manager: string;
  readonly method: string;
  /** The method as it is now. */
  readonly now: Method;
}

/** A name of the last release that a type has no more. */
export interface FormerType {
  readonly name: string;
  /** Where the lock has the type. */
  readonly lockedAt: Id;
  /** Where the type stands now. */
  readonly of: Id;
}

/** The names that methods had in the last release, or before and until the next major one, and have no more. */
export function formerMethods(now: Named, lock: Lock): readonly FormerMethod[] {
  const byRoute = new Map(
    methodsOf(now).map((method) => [plainRoute(routeOf(method.operation)), method]),
  );
  const kept = [...lock.deprecated.methods].map(([name, route]) => [route, name] as const);
  const former = new Map<string, FormerMethod>();
  for (const [route, name] of [...lock.methods, ...kept]) {
    const method = byRoute.get(plainRoute(route));
    const [manager = '', own = ''] = name.split('.');
    if (method !== undefined && methodName(now, method) !== name) {
      former.set(name, { manager, method: own, now: method });
    }
  }
  return inOrder(former);
}

/** The names that types had in the last release, or before and until the next major one, and have no more. */
export function formerTypes(now: Named, lock: Lock): readonly FormerType[] {
  const { types } = now.api;
  const moves = movesOf(now.api, lock);
  const locked = [...lock.types].flatMap(([id, { name, shape }]) =>
    shape === undefined ? [] : [[name, id] as const],
  );
  const former = new Map<string, FormerType>();
  for (const [name, id] of [...locked, ...lock.deprecated.types]) {
    const of = types.has(id) ? id : moves.get(id);
    if (of !== undefined && nameOf(now.names, of) !== name) {
      former.set(name, { name, lockedAt: id, of });
    }
  }
  return inOrder(former);
}

/** The order of the lock's file, which a person may change, tells nothing. */
function inOrder<T>(table: ReadonlyMap<string, T>): readonly T[] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
