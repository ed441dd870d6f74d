import type { Document } from '../load/document.js';
import type { Settings } from '../config/settings.js';
import type { Api, Id, Operation, Service, TypeDefinition } from '../model/api.js';
import type { Convention } from '../name/conventions.js';
import { nameOf, roleId, type Names, type Role } from '../name/names.js';
import { codecsOf, receivedOf } from './codecs.js';
import type { Reference } from './file.js';
import { hoistedOf, type Hoisted } from './hoisted.js';
import { homesOf, managerModule, type Homes } from './homes.js';
import { latenessOf } from './lateness.js';
import { lowerFirst } from './text.js';

/** The document in another language. */
export interface Translation {
  /** The language tag (BCP 47), such as `ja`. */
  readonly tag: string;
  readonly document: Document;
}

/** What every emitter works from. */
export interface Scope {
  readonly api: Api;
  readonly names: Names;
  readonly convention: Convention;
  readonly settings: Settings;
  /** The repaired document that everything was read from. */
  readonly document: Document;
  /** The same document in other languages. */
  readonly translations: readonly Translation[];
  readonly operations: ReadonlyMap<Id, Operation>;
  /** Where each type is declared. */
  readonly homes: Homes;
  /** The types that each module declares. */
  readonly declared: ReadonlyMap<string, readonly TypeDefinition[]>;
  /** The definitions whose form on the wire differs from their model, and that a call sends or receives. */
  readonly codecs: ReadonlySet<Id>;
  /** The definitions that a call may receive. */
  readonly received: ReadonlySet<Id>;
  /** The schemas that are moved to the components of the document of the wire types, with their names there. */
  readonly hoisted: Hoisted;
  /** Whether a codec may not exist yet when another one that mentions it is made. */
  readonly isLate: (from: Id, to: Id) => boolean;
}

/** Works out, once, what several emitters need. */
export function scopeOf(
  given: Pick<Scope, 'api' | 'names' | 'convention' | 'settings' | 'document'> &
    Partial<Pick<Scope, 'translations'>>,
): Scope {
  const { api, names } = given;
  const homes = homesOf(api, names);
  const codecs = codecsOf(api, names);
  const operations = api.services.flatMap((service) => service.operations);
  return {
    translations: [],
    ...given,
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    homes,
    declared: declaredByModule(api, homes),
    codecs,
    received: receivedOf(api),
    hoisted: hoistedOf({ api, names, root: given.document.root }, codecs),
    isLate: latenessOf(api, homes),
  };
}

/** A definition as other files refer to it. */
export function typeReference(scope: Scope, id: Id): Reference {
  return { name: nameOf(scope.names, id), module: homeOf(scope, id) };
}

/** The codec of a definition as other files refer to it. */
export function codecReference(scope: Scope, id: Id): Reference {
  return { name: codecName(nameOf(scope.names, id)), module: homeOf(scope, id) };
}

/** What the codec of a type is called. */
export function codecName(type: string): string {
  return `${lowerFirst(type)}Codec`;
}

/** The operation itself or, for a deprecated name, that which it stands for: its types are declared there. */
export function targetOf(
  { operations }: Pick<Scope, 'operations'>,
  operation: Operation,
): Operation {
  const { aliasOf } = operation;
  return (aliasOf === undefined ? undefined : operations.get(aliasOf)) ?? operation;
}

/** The service that has an operation. */
export function serviceOf({ api }: Pick<Scope, 'api'>, operation: Operation): Service {
  const service = api.services.find(({ operations }) => operations.includes(operation));
  if (service === undefined) throw new Error(`No service has ${operation.id}.`);
  return service;
}

/** A type that the convention adds to an operation or a service. */
export function roleName(scope: Scope, owner: Operation | Service, role: Role): string {
  return nameOf(scope.names, roleId(owner.id, role));
}

/** The class of a manager as other files refer to it. */
export function managerReference(scope: Scope, service: Service): Reference {
  return { name: roleName(scope, service, 'manager'), module: managerModule(scope.names, service) };
}

/** The definitions that a module declares, in the order in which the document mentions them. */
export function declaredIn(scope: Scope, module: string): readonly TypeDefinition[] {
  return scope.declared.get(module) ?? [];
}

function homeOf(scope: Scope, id: Id): string {
  const home = scope.homes.get(id);
  if (home === undefined) throw new Error(`No module declares ${id}.`);
  return home.module;
}

function declaredByModule(api: Api, homes: Scope['homes']): Scope['declared'] {
  const declared = new Map<string, TypeDefinition[]>();
  for (const type of api.types.values()) {
    const module = homes.get(type.id)?.module ?? '';
    const known = declared.get(module);
    if (known === undefined) declared.set(module, [type]);
    else known.push(type);
  }
  return declared;
}
