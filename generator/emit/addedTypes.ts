import type { Id, Operation, Parameter, Service } from '../model/api.js';
import { constantOf } from '../name/constants.js';
import { nameOf, roleId, type Role } from '../name/names.js';
import { signatureOf, type Slot } from '../name/signature.js';
import { fieldsType } from './fieldsType.js';
import { SourceFile } from './file.js';
import { managerModule } from './homes.js';
import { memberText } from './jsdoc.js';
import { phrasesOf } from './phrases.js';
import { roleName, serviceOf, targetOf, type Scope } from './scope.js';
import type { SlotOf } from './slots.js';
import { typeExpression } from './typeExpression.js';

/** The module that declares the types of every call. */
export const common = 'runtime/request';

/** The slots of an operation that types of its own stand for. */
export interface Added {
  readonly query: SlotOf<'query'> | undefined;
  /** `undefined` where there are no headers but extra ones. */
  readonly headers: SlotOf<'headers'> | undefined;
  /** What goes into the last argument. */
  readonly optionals: readonly Slot[];
}

/** The slots of an operation that types of its own stand for. */
export function addedTo(scope: Scope, operation: Operation): Added {
  const { positional, optionals } = signatureOf(operation, scope);
  const all = [...positional, ...optionals];
  const query = all.flatMap((slot) => (slot.kind === 'query' ? [slot] : []))[0];
  const headers = all.flatMap((slot) => (slot.kind === 'headers' ? [slot] : []))[0];
  return { query, headers: headers?.parameters.length ? headers : undefined, optionals };
}

/** A property of an added type. */
export interface AddedProperty {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly text: string;
}

/** Parameters as the properties of the type that holds them. */
export function propertiesFor(
  scope: Scope,
  file: SourceFile,
  {
    operation,
    slot,
  }: { readonly operation: Operation; readonly slot: SlotOf<'query' | 'headers'> },
): readonly AddedProperty[] {
  return slot.parameters.map((parameter) => ({
    name: nameOf(scope.names, parameter.id),
    isOptional: !isNeeded(scope, slot, parameter),
    type:
      fieldsType(scope, file, { operation, parameter }) ??
      typeExpression(scope, file, parameter.type),
    text: memberText(phrasesOf(scope), parameter.docs),
  }));
}

/** A header that has one value only is filled in; a query parameter is not. */
function isNeeded(scope: Scope, { kind }: Slot, parameter: Parameter): boolean {
  return parameter.required && (kind === 'query' || constantIn(scope, parameter) === undefined);
}

/** The only value of a parameter that must be sent, and that callers need not give. */
export function constantIn(
  { api }: Scope,
  { required, type }: Parameter,
): string | number | boolean | undefined {
  return required ? constantOf(type, api.types) : undefined;
}

/** The type of the query parameters of an operation. */
export function queryTypeName(scope: Scope, file: SourceFile, operation: Operation): string {
  const name = roleName(scope, targetOf(scope, operation), 'queryParams');
  return file.type({ name, module: moduleOf(scope, operation) });
}

/** The type of the headers of an operation: that of extra ones, unless the document declares some. */
export function headersTypeName(scope: Scope, file: SourceFile, operation: Operation): string {
  const reference = addedTo(scope, operation).headers
    ? { name: declaredName(scope, operation, 'headers'), module: moduleOf(scope, operation) }
    : { name: 'ExtraHeaders', module: common };
  return file.type(reference);
}

function moduleOf(scope: Scope, operation: Operation): string {
  return managerModule(scope.names, serviceOf(scope, targetOf(scope, operation)));
}

/** The type of the last argument of an operation. */
export function optionalsTypeName(scope: Scope, file: SourceFile, operation: Operation): string {
  const added = addedTo(scope, operation);
  const name = commonOptionals(added);
  if (name === undefined) {
    const own = roleName(scope, targetOf(scope, operation), 'optionalsInput');
    return file.type({ name: own, module: moduleOf(scope, operation) });
  }
  const headers = added.headers ? [headersTypeName(scope, file, operation)] : [];
  const given =
    name === 'QueryOptions' ? [queryTypeName(scope, file, operation), ...headers] : headers;
  const types = given.length > 0 && name !== 'CancelOptions' ? `<${given.join(', ')}>` : '';
  return file.type({ name, module: common }) + types;
}

/** The runtime's type for the last argument, where it has one for what goes into that. */
export function commonOptionals({
  optionals,
}: Added): 'CancelOptions' | 'CallOptions' | 'QueryOptions' | undefined {
  switch (optionals.map(({ kind }) => kind).join(' ')) {
    case 'cancellation':
      return 'CancelOptions';
    case 'headers cancellation':
      return 'CallOptions';
    case 'query headers cancellation':
      return 'QueryOptions';
    default:
      return undefined;
  }
}

/** The name under which an added type is declared in the module of its manager: its own or, where they are the same, that of an earlier operation. */
export function declaredName(scope: Scope, operation: Operation, role: Role): string {
  const target = targetOf(scope, operation);
  return sharedBy(scope).get(roleId(target.id, role)) ?? roleName(scope, target, role);
}

type Shared = ReadonlyMap<Id, string>;
const known = new WeakMap<Scope, Shared>();

/** For the added types that are like those of an earlier operation of the same manager, the names of these. */
function sharedBy(scope: Scope): Shared {
  const shared =
    known.get(scope) ?? new Map(scope.api.services.flatMap((service) => sharedIn(scope, service)));
  known.set(scope, shared);
  return shared;
}

function sharedIn(scope: Scope, service: Service): [Id, string][] {
  const names = new Map<string, string>();
  const own = service.operations.filter(({ aliasOf }) => aliasOf === undefined);
  return own.flatMap((operation) => {
    const share = (role: Role, content: unknown): [Id, string] => {
      const key = JSON.stringify([role, content]);
      const name = names.get(key) ?? roleName(scope, operation, role);
      names.set(key, name);
      return [roleId(operation.id, role), name];
    };
    const page = new SourceFile('page', []);
    const added = addedTo(scope, operation);
    const query =
      added.query &&
      share('queryParams', propertiesFor(scope, page, { operation, slot: added.query }));
    const headers =
      added.headers &&
      share('headers', propertiesFor(scope, page, { operation, slot: added.headers }));
    return [query, headers].flatMap((one) => (one ? [one] : []));
  });
}
