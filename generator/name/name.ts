import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import type { Api, Id, Model, Operation, Parameter, Service } from '../model/api.js';
import type { Convention } from './conventions.js';
import { roleId, type Names } from './names.js';
import { methodNameOf } from './pathRule.js';
import { Register, tagOf, type Claim } from './register.js';
import { badNames, chosenName } from './preferred.js';
import { isReservedArgument, reservedMembers, reservedTypes } from './reserved.js';
import { typeClaim, typeClaims } from './typeNames.js';
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
    ...nameTypes(api, names, taken),
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
  const register = new Register(names, reservedMembers);
  const claims = services.map(({ id, key, operations }): Claim[] => {
    const source = operations[0]?.source;
    const fallback = `${camel(key)}_${tagOf(id)}`;
    return source === undefined ? [] : [{ id, source, name: camel(key), fallback }];
  });
  register.settle(claims.flat());
  return register.diagnostics;
}

function nameMethods(
  service: Service,
  { convention, names }: { readonly convention: Convention; readonly names: Table },
): readonly Diagnostic[] {
  const register = new Register(names, reservedMembers);
  register.settle(
    service.operations.map((operation) => {
      const byPath = methodNameOf(operation.method, operation.path);
      const byKey = operation.key === undefined ? undefined : camel(operation.key);
      const rule = convention.methodsBy === 'operationId' ? (byKey ?? byPath) : byPath;
      return {
        id: operation.id,
        source: operation.source,
        name: chosenName(operation.preferredName, rule),
        fallback: byKey === undefined || byKey === rule ? `${rule}_${tagOf(operation.id)}` : byKey,
      };
    }),
  );
  return register.diagnostics;
}

function nameTypes(api: Api, names: Table, taken: Iterable<string>): readonly Diagnostic[] {
  const own = [...taken].map((name) => [name.toLowerCase(), "the package's own"] as const);
  const register = new Register(names, new Map([...reservedTypes, ...own]));
  const managers = api.services.flatMap((service) => {
    const [first] = service.operations;
    const manager = `${pascal(names.get(service.id) ?? service.key)}Manager`;
    const id = roleId(service.id, 'manager');
    return first ? [typeClaim({ id, source: first.source }, manager, manager)] : [];
  });
  register.settle(managers);
  for (const claims of typeClaims(api, names)) register.settle(claims);
  return register.diagnostics;
}

function nameProperties(model: Model, names: Table): readonly Diagnostic[] {
  const reserved = model.additional ? [['extraData', 'the undeclared properties'] as const] : [];
  const register = new Register(names, new Map(reserved));
  register.settle(model.properties.map((property) => memberClaim(property, camel(property.name))));
  return register.diagnostics;
}

function nameParameters(operation: Operation, names: Table): readonly Diagnostic[] {
  return (['path', 'query', 'header', 'cookie'] as const).flatMap((place) => {
    const register = new Register(names);
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    register.settle(parameters.map((parameter) => memberClaim(parameter, argumentName(parameter))));
    return register.diagnostics;
  });
}

function argumentName(parameter: Parameter): string {
  const plain = camel(parameter.name);
  return parameter.in === 'path' && isReservedArgument(plain) ? `${plain}Value` : plain;
}

/** A member keeps its wire name, which no other member has, when the cased one is taken. */
function memberClaim(
  member: Pick<Parameter, 'id' | 'source' | 'name' | 'preferredName'>,
  cased: string,
): Claim {
  const { id, source, name, preferredName } = member;
  return { id, source, name: chosenName(preferredName, cased), fallback: name };
}
