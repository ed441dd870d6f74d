import type { Operation, Service } from '../model/api.js';
import { noDocs } from '../model/docs.js';
import { brand } from '../model/id.js';
import { nameOf, roleId } from '../name/names.js';
import { fullMethodNameOf } from '../name/pathRule.js';
import { signatureOf } from '../name/signature.js';
import { pascal } from '../name/words.js';
import { formerId, operationRoles, ruledName, type OperationRole } from './named.js';
import type { FormerMethod } from './wanted.js';
import { isFree, lose, loseType, take, type Workspace } from './workspace.js';

/** Adds a second method for each of the deprecated names that are free: the same call, complete with its types. */
export function keepMethods(space: Workspace, former: readonly FormerMethod[]): void {
  for (const one of former) keepMethod(space, one);
}

function keepMethod(space: Workspace, former: FormerMethod): void {
  const { manager, method } = former;
  const service = serviceCalled(space, manager) ?? addService(space, former);
  const owner = service?.operations.find(({ id }) => nameOf(space.names, id) === method);
  if (service === undefined) return;
  if (owner !== undefined) {
    loseMethod(space, former, owner);
    return;
  }
  const kept = formerOperation(former);
  space.names.set(kept.id, method);
  for (const role of operationRoles) keepRole(space, { kept, former, role });
  const index = space.services.findIndex(({ id }) => id === service.id);
  space.services[index] = { ...service, operations: [...service.operations, kept] };
}

function formerOperation({ manager, method, now }: FormerMethod): Operation {
  const target = now.operation;
  return {
    ...target,
    id: formerId(target.id, `${manager}.${method}`),
    docs: { ...target.docs, deprecated: true },
    preferredName: undefined,
    twinOf: target.twinOf ?? target.id,
    aliasOf: target.id,
  };
}

function loseMethod(space: Workspace, { manager, method, now }: FormerMethod, by: Operation): void {
  lose(space, {
    name: `${manager}.${method}`,
    source: now.operation.source,
    now: `${now.manager}.${nameOf(space.names, now.operation.id)}`,
    by: by.id,
    mend: { 'x-sdk-name': fullMethodNameOf(by.method, by.path) + by.suffix },
  });
}

function serviceCalled({ services, names }: Workspace, name: string): Service | undefined {
  return services.find(({ id }) => nameOf(names, id) === name);
}

/** The manager that has nothing but deprecated names: what it had has moved to others. */
function addService(space: Workspace, { manager, now }: FormerMethod): Service | undefined {
  const id = brand(`#/tags/${manager}@former`);
  const name = `${pascal(manager)}Manager`;
  if (!isFree(space, name)) {
    loseType(space, { name, source: now.operation.source, now: `${pascal(now.manager)}Manager` });
    return undefined;
  }
  const hasInputs = space.services.some((one) => space.names.has(roleId(one.id, 'managerInput')));
  space.names.set(id, manager);
  take(space, roleId(id, 'manager'), name);
  if (hasInputs) take(space, roleId(id, 'managerInput'), `${name}Input`);
  const docs = { ...noDocs, deprecated: true };
  const service: Service = { id, key: manager, docs, operations: [] };
  space.services.push(service);
  return service;
}

interface FormerRole {
  readonly kept: Operation;
  readonly former: FormerMethod;
  readonly role: OperationRole;
}

/** The name of a type that goes with a deprecated method: its own where that is free, else that of today. */
function keepRole(space: Workspace, { kept, former, role }: FormerRole): void {
  const target = former.now.operation;
  const now = nameOf(space.names, roleId(target.id, role));
  const locked = [kept, target].map(({ id }) => space.lock.types.get(roleId(id, role))?.name);
  const other = locked.find((one) => one !== undefined && one !== now);
  const name = other ?? ruledName(former.method, role);
  if (name !== now && isFree(space, name)) {
    take(space, roleId(kept.id, role), name);
    return;
  }
  space.names.set(roleId(kept.id, role), now);
  if (name !== now && isUsed(space, target, role)) {
    loseType(space, { name, source: target.source, now });
  }
}

/** Whether an operation has something for a type that the convention names in any case. */
function isUsed({ types, names }: Workspace, operation: Operation, role: OperationRole): boolean {
  if (role === 'queryParams') return operation.parameters.some((one) => one.in === 'query');
  if (role !== 'optionalsInput') return true;
  return signatureOf(operation, { api: { types }, names }).optionals.length > 0;
}
