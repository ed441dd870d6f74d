import type { Checked, Diagnostic, Source } from '../diagnostics/diagnostic.js';
import type { Api, Id, Model, Operation, Parameter, Service } from '../model/api.js';
import { convenienceOf } from './conveniences.js';
import type { Convention } from './conventions.js';
import { roleId, type Names } from './names.js';
import { methodClaims } from './methodNames.js';
import { Register, tagOf, type Claim } from './register.js';
import { badNames, chosenName } from './preferred.js';
import { isReservedArgument, reservedMembers, reservedTypes } from './reserved.js';
import { inputClaims, typeClaim, typeClaims } from './typeNames.js';
import { camel, pascal } from './words.js';

/** Gives everything public its name, by the rules of a convention; `taken` are names that the package needs for itself. */
export function name(
  api: Api,
  convention: Convention,
  taken: Iterable<string> = [],
): Checked<Names> {
  const names = new Map<Id, string>();
  const diagnostics = [
    ...badNames(api),
    ...nameServices(api.services, names),
    ...api.services.flatMap((service) => nameMethods(service, { convention, names })),
    ...nameTypes(api, {
      convention,
      names,
      taken: [...taken, ...handWritten(api, names, convention)],
    }),
    ...[...api.types.values()].flatMap((type) =>
      type.kind === 'model' ? nameProperties(type, names) : [],
    ),
    ...api.services.flatMap((service) =>
      service.operations.flatMap((operation) => nameParameters(operation, names)),
    ),
  ];
  return { value: names, diagnostics };
}

type Table = Map<Id, string>;

function nameServices(services: readonly Service[], names: Table): readonly Diagnostic[] {
  const register = new Register(names, { reserved: reservedMembers });
  const claims = services.map(({ id, key, operations }): Claim[] => {
    const source = operations[0]?.source;
    const fallbacks = [`${camel(key)}_${tagOf(id)}`];
    return source === undefined ? [] : [{ id, source, name: camel(key), fallbacks }];
  });
  register.settle(claims.flat());
  // No extension names a service: the word that groups its operations does.
  return register.diagnostics.map((diagnostic) => ({ ...diagnostic, mends: [] }));
}

function nameMethods(
  service: Service,
  { convention, names }: { readonly convention: Convention; readonly names: Table },
): readonly Diagnostic[] {
  const register = new Register(names, { reserved: reservedMembers });
  register.settle(methodClaims(service, convention.methodsBy));
  return register.diagnostics;
}

/** The public types of the hand-written methods that the managers get. */
function handWritten(api: Api, names: Table, { conveniences }: Convention): readonly string[] {
  return api.services.flatMap((service) => {
    const convenience =
      service.operations.length > 0 && convenienceOf(service, names, conveniences);
    return convenience ? [...convenience.exports, ...Object.keys(convenience.aliases)] : [];
  });
}

interface Naming {
  readonly convention: Convention;
  readonly names: Table;
  readonly taken: Iterable<string>;
}

function nameTypes(api: Api, { convention, names, taken }: Naming): readonly Diagnostic[] {
  const own = [...taken].map((name) => [name, "the package's own"] as const);
  const reserved = new Map([...reservedTypes, ...own]);
  const register = new Register(names, { reserved, caseless: true });
  const managers = api.services.flatMap((service) => {
    const [first] = service.operations;
    const manager = `${pascal(names.get(service.id) ?? service.key)}Manager`;
    return first ? managerClaims(service, first.source, { manager, convention }) : [];
  });
  register.settle(managers);
  for (const claims of typeClaims(api, names)) register.settle(claims);
  if (convention.inputTypes) register.settle(inputClaims(api, names));
  return register.diagnostics;
}

/** A manager's class and, where the convention has such types, what makes it (rule C1). */
function managerClaims(
  { id }: Service,
  source: Source,
  { manager, convention }: { readonly manager: string; readonly convention: Convention },
): readonly Claim[] {
  const claim = (role: 'manager' | 'managerInput', name: string): Claim =>
    typeClaim({ id: roleId(id, role), source }, name, name);
  const input = claim('managerInput', `${manager}Input`);
  return [claim('manager', manager), ...(convention.inputTypes ? [input] : [])];
}

function nameProperties(model: Model, names: Table): readonly Diagnostic[] {
  const reserved = model.additional ? [['extraData', 'the undeclared properties'] as const] : [];
  const register = new Register(names, { reserved: new Map(reserved) });
  return nameMembers(register, model.properties, ({ name }) => camel(name));
}

function nameParameters(operation: Operation, names: Table): readonly Diagnostic[] {
  // Headers and cookies are given together.
  const groups: readonly (readonly Parameter['in'][])[] = [
    ['path'],
    ['query'],
    ['header', 'cookie'],
  ];
  return groups.flatMap((places) => {
    const parameters = operation.parameters.filter((parameter) => places.includes(parameter.in));
    return nameMembers(new Register(names), parameters, argumentName);
  });
}

function argumentName(parameter: Parameter): string {
  const plain = camel(parameter.name);
  return parameter.in === 'path' && isReservedArgument(plain) ? `${plain}Value` : plain;
}

type Member = Pick<Parameter, 'id' | 'source' | 'name' | 'preferredName'>;

/** Members whose names are right as they stand come first; another one keeps its wire name where the cased one is taken. */
function nameMembers<M extends Member>(
  register: Register,
  members: readonly M[],
  casedName: (member: M) => string,
): readonly Diagnostic[] {
  const claims = members.map((member): Claim & { readonly wire: string } => {
    const { id, source, name: wire, preferredName } = member;
    const cased = casedName(member);
    const fallbacks = [chosenName(wire, cased), `${cased}_${tagOf(id)}`];
    return { id, source, wire, name: chosenName(preferredName, cased), fallbacks };
  });
  register.settle(claims.filter(({ name, wire }) => name === wire));
  register.settle(claims.filter(({ name, wire }) => name !== wire));
  return register.diagnostics;
}
