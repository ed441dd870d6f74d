import type { Api, Id, Operation, TypeDefinition } from '../model/api.js';
import { brand } from '../model/id.js';
import { nameOf, type Names, type Role } from '../name/names.js';
import { tagOf } from '../name/register.js';
import { upperFirst } from '../name/words.js';

/** An API, and the public name of everything in it. */
export interface Named {
  readonly api: Api;
  readonly names: Names;
}

/** The types that the convention adds to each operation. */
export const operationRoles = ['queryParams', 'headers', 'headersInput', 'optionalsInput'] as const;

/** A type that the convention adds to each operation. */
export type OperationRole = Extract<Role, (typeof operationRoles)[number]>;

/** What the type of an operation is called unless that name is taken. */
export function ruledName(method: string, role: OperationRole): string {
  return upperFirst(method) + upperFirst(role);
}

/** The definitions that are more than deprecated names. */
export function ownTypes({ types }: Api): ReadonlyMap<Id, TypeDefinition> {
  return new Map(
    [...types].filter(([, type]) => type.kind !== 'alias' || type.aliasOf === undefined),
  );
}

/** The identity of a thing under a deprecated name. */
export function formerId(of: Id, name: string): Id {
  const word = `former_${tagOf(brand(name))}`;
  return brand(/@\w+$/u.test(of) ? `${of}_${word}` : `${of}@${word}`);
}

/** An operation, and the manager that has it. */
export interface Method {
  readonly manager: string;
  readonly operation: Operation;
}

/** Every operation, with its manager. */
export function methodsOf({ api, names }: Named): readonly Method[] {
  return api.services.flatMap((service) => {
    const manager = nameOf(names, service.id);
    return service.operations.map((operation) => ({ manager, operation }));
  });
}

/** What callers write for a method behind the client: `manager.method`. */
export function methodName({ names }: Named, { manager, operation }: Method): string {
  return `${manager}.${nameOf(names, operation.id)}`;
}
