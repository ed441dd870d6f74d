import type { Id } from '../model/api.js';
import { nameOf, roleId } from '../name/names.js';
import type { Lock, LockedType } from './lock.js';
import {
  methodName,
  methodsOf,
  operationRoles,
  ownTypes,
  ruledName,
  type Method,
  type Named,
} from './named.js';
import { routeOf } from './route.js';
import { shapesOf } from './shape.js';

/** The lock of a release: every public name, and the deprecated ones that are kept, unless the release is a major one. */
export function lockOf(now: Named, { major }: { readonly major: boolean }): Lock {
  const all = methodsOf(now);
  const own = all.filter(({ operation }) => operation.aliasOf === undefined);
  return {
    methods: new Map(own.map((method) => [routeOf(method.operation), methodName(now, method)])),
    types: new Map([...typesOf(now), ...addedTypes(now, major ? own : all)]),
    deprecated: major ? none : deprecatedNames(now),
  };
}

const none: Lock['deprecated'] = { methods: new Map(), types: new Map() };

function deprecatedNames(now: Named): Lock['deprecated'] {
  const { api, names } = now;
  const methods = methodsOf(now).filter(({ operation }) => operation.aliasOf !== undefined);
  const types = [...api.types.values()].flatMap((type): [string, Id][] =>
    type.kind === 'alias' && type.aliasOf !== undefined
      ? [[nameOf(names, type.id), type.aliasOf]]
      : [],
  );
  return {
    methods: new Map(methods.map((method) => [methodName(now, method), routeOf(method.operation)])),
    types: new Map(types),
  };
}

function typesOf({ api, names }: Named): readonly (readonly [Id, LockedType])[] {
  const own = ownTypes(api);
  return [...shapesOf(own)].flatMap(([id, shape]) => {
    const name = nameOf(names, id);
    const input = names.get(roleId(id, 'input'));
    const isRuled = input === undefined || input === `${name}Input`;
    return [
      [id, { name, shape }],
      ...(isRuled ? [] : [[roleId(id, 'input'), { name: input, shape: undefined }] as const]),
    ];
  });
}

/** The types that go with methods, where they are not called as the rule says: these names would not be found again. */
function addedTypes(
  { names }: Named,
  methods: readonly Method[],
): readonly (readonly [Id, LockedType])[] {
  return methods.flatMap(({ operation }) =>
    operationRoles.flatMap((role) => {
      const id = roleId(operation.id, role);
      const name = nameOf(names, id);
      return name === ruledName(nameOf(names, operation.id), role)
        ? []
        : [[id, { name, shape: undefined }] as const];
    }),
  );
}
