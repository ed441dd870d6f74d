import type { Operation, Service } from '../model/api.js';
import { convenienceOf } from '../name/conveniences.js';
import { nameOf, roleId, type Role } from '../name/names.js';
import { addedTo, common, commonOptionals, declaredName } from './addedTypes.js';
import { managerModule } from './homes.js';
import { optionsName } from './optionsType.js';
import { declaredIn, roleName, serviceOf, targetOf, type Scope } from './scope.js';

/** The module that declares all second names. */
export const aliasModule = 'aliases';

/** A public name, and the name and the module of what it stands for. */
export interface PublicName {
  readonly public: string;
  readonly declared: string;
  readonly module: string;
  readonly isType: boolean;
}

/** The names of a service's types that its module does not declare: they stand for types that many share. */
export function aliasesOf(scope: Scope, service: Service): readonly PublicName[] {
  const added = service.operations.flatMap((operation) =>
    addedNames(scope, { service, operation }),
  );
  return [
    ...managerInput(scope, service),
    ...added.filter((name) => !isDeclared(name)),
    ...convenienceAliases(scope, service, added),
  ];
}

/** The types that the convention adds to the operations of a service, as far as its module declares them. */
export function addedTypes(scope: Scope, service: Service): readonly PublicName[] {
  return service.operations
    .flatMap((operation) => addedNames(scope, { service, operation }))
    .filter(isDeclared);
}

function isDeclared({ public: name, declared, module }: PublicName): boolean {
  return name === declared && module !== common && module !== aliasModule;
}

/** What makes a manager is what makes a client (rule C1). */
function managerInput(scope: Scope, service: Service): readonly PublicName[] {
  const name = scope.names.get(roleId(service.id, 'managerInput'));
  const declared = optionsName(scope);
  return name === undefined
    ? []
    : [{ public: name, declared, module: 'runtime/api', isType: true }];
}

/** An operation of a service, and that which its types are called after: itself, or a deprecated name of it. */
interface Named {
  readonly service: Service;
  readonly operation: Operation;
  readonly called: Operation;
}

/** The names of the types that the convention adds to an operation; for a deprecated method those that are its own. */
function addedNames(
  scope: Scope,
  { service, operation }: Omit<Named, 'called'>,
): readonly PublicName[] {
  const target = targetOf(scope, operation);
  if (target === operation) return namesOf(scope, { service, operation, called: operation });
  const at = { service: serviceOf(scope, target), operation: target };
  const names = namesOf(scope, { ...at, called: target });
  const known = new Set(names.map((name) => name.public));
  return namesOf(scope, { ...at, called: operation }).filter((name) => !known.has(name.public));
}

function namesOf(scope: Scope, named: Named): readonly PublicName[] {
  const { service, operation, called } = named;
  const added = addedTo(scope, operation);
  const module = managerModule(scope.names, service);
  const name = (as: Role, declared: string, from: string): PublicName => ({
    public: roleName(scope, called, as),
    declared,
    module: from,
    isType: as !== 'headers',
  });
  const own = (role: Role): PublicName => name(role, roleName(scope, operation, role), module);
  const headersAs = (as: Role): PublicName =>
    added.headers
      ? name(as, declaredName(scope, operation, 'headers'), module)
      : name(as, 'ExtraHeaders', common);
  return [
    ...(added.query ? [own('queryParams')] : []),
    headersAs('headers'),
    headersAs('headersInput'),
    ...(added.optionals.length === 0 ? [] : [optionalsName(scope, named)]),
  ];
}

/** The last argument: its own type, or another name for that of any call or of what the alias module declares. */
function optionalsName(scope: Scope, { service, operation, called }: Named): PublicName {
  const given = { public: roleName(scope, called, 'optionalsInput'), isType: true };
  const own = roleName(scope, operation, 'optionalsInput');
  const declared = commonOptionals(addedTo(scope, operation));
  if (declared === undefined) {
    return { ...given, declared: own, module: managerModule(scope.names, service) };
  }
  return hasTypedOptionals(scope, operation)
    ? { ...given, declared: own, module: aliasModule }
    : { ...given, declared, module: common };
}

/** Whether the last argument has the type of any call, with parameters or headers of its own. */
export function hasTypedOptionals(scope: Scope, operation: Operation): boolean {
  const added = addedTo(scope, operation);
  const name = commonOptionals(added);
  return name === 'QueryOptions' || (name === 'CallOptions' && added.headers !== undefined);
}

/** The names that types of a service's operations have for its hand-written methods, too. */
function convenienceAliases(
  scope: Scope,
  service: Service,
  added: readonly PublicName[],
): readonly PublicName[] {
  const { aliases = {} } = convenienceOf(service, scope.names, scope.convention.conveniences) ?? {};
  const module = managerModule(scope.names, service);
  const described = declaredIn(scope, module).map(({ id }): PublicName => {
    const name = nameOf(scope.names, id);
    return { public: name, declared: name, module, isType: true };
  });
  const targets = [...added, ...described];
  return Object.entries(aliases).flatMap(([name, of]) => {
    const target = targets.find((one) => one.public === of);
    return target === undefined ? [] : [{ ...target, public: name }];
  });
}
