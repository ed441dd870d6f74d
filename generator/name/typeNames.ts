import type { Api, Id, Operation, Parameter, TypeDefinition } from '../model/api.js';
import { nameOf, roleId, type Names, type Role } from './names.js';
import { chosenName } from './preferred.js';
import { tagOf, type Claim } from './register.js';
import { pascal, upperFirst } from './words.js';

/**
 * What every type wants to be called (rules T1 to T5 and T9), in the order in which claims are settled: components before
 * the types of operations, and both before the types nested in them.
 */
export function typeClaims(api: Api, methods: Names): readonly (readonly Claim[])[] {
  const scope: Scope = { api, methods, parameters: parametersOf(api), stems: new Map() };
  const claimsAt = (level: number): Claim[] =>
    [...api.types.values()]
      .filter((type) => levelOf(type) === level)
      .map((type) => claimOf(scope, type));
  return [claimsAt(0), [...roleClaims(api, methods), ...claimsAt(1)], claimsAt(2)];
}

interface Scope {
  readonly api: Api;
  readonly methods: Names;
  readonly parameters: ReadonlyMap<Id, Parameter>;
  readonly stems: Map<Id, string>;
}

function parametersOf(api: Api): ReadonlyMap<Id, Parameter> {
  const operations = api.services.flatMap((service) => service.operations);
  const parameters = operations.flatMap((operation) => operation.parameters);
  return new Map(parameters.map((parameter) => [parameter.id, parameter]));
}

function levelOf({ place }: TypeDefinition): number {
  if (place.kind === 'component') return 0;
  return place.kind === 'property' || place.kind === 'variant' ? 2 : 1;
}

function claimOf(scope: Scope, type: TypeDefinition): Claim {
  const stem = stemOf(scope, type);
  const rule = type.place.kind === 'property' ? `${stem}Field` : stem;
  const name = chosenName(type.preferredName, rule);
  return typeClaim(type, name, rule);
}

/** What the names of the types nested in a type begin with (rule T2). */
function stemOf(scope: Scope, type: TypeDefinition): string {
  const known = scope.stems.get(type.id);
  if (known !== undefined) return known;
  const stem = chosenName(type.preferredName, ruleFor(scope, type));
  scope.stems.set(type.id, stem);
  return stem;
}

function ruleFor(scope: Scope, type: TypeDefinition): string {
  const { place } = type;
  switch (place.kind) {
    case 'component':
      return pascal(place.key);
    case 'body':
      return `${methodOf(scope, place.operation)}RequestBody`;
    case 'answer':
      return `${methodOf(scope, place.operation)}Response${suffixOf(place.status)}`;
    case 'parameter':
      return parameterStem(scope, place);
    case 'property':
      return ownerStem(scope, place.within) + pascal(place.name);
    case 'variant':
      return variantStem(ownerStem(scope, place.within), type, place.index);
  }
}

function methodOf(scope: Scope, operation: Id): string {
  return upperFirst(nameOf(scope.methods, operation));
}

/** The answer that a method returns needs no status in its name; the others do. */
function suffixOf(status: string): string {
  return status.startsWith('2') ? '' : pascal(status).replace(/^_/u, '');
}

function ownerStem(scope: Scope, owner: Id): string {
  const type = scope.api.types.get(owner);
  return type === undefined ? '' : stemOf(scope, type);
}

/** A path parameter's type is called after the method; those of the others after the type that holds them. */
function parameterStem(
  scope: Scope,
  place: { readonly operation: Id; readonly parameter: Id },
): string {
  const parameter = scope.parameters.get(place.parameter);
  const method = methodOf(scope, place.operation);
  const name = pascal(parameter?.name ?? '');
  if (parameter?.in === 'query') return `${method}QueryParams${name}Field`;
  return parameter?.in === 'header' ? `${method}Headers${name}Field` : method + name;
}

function variantStem(owner: string, type: TypeDefinition, index: number): string {
  if (type.kind === 'enum') return `${owner}Enum`;
  const title = type.docs.summary;
  return owner + (title === undefined ? `Option${String(index + 1)}` : pascal(title));
}

function roleClaims(api: Api, methods: Names): Claim[] {
  const operations = api.services.flatMap((service) => service.operations);
  return operations.flatMap((operation) => [
    roleClaim(operation, methods, 'queryParams'),
    roleClaim(operation, methods, 'headers'),
    roleClaim(operation, methods, 'headersInput'),
    roleClaim(operation, methods, 'optionalsInput'),
  ]);
}

function roleClaim(operation: Operation, methods: Names, role: Role): Claim {
  const id = roleId(operation.id, role);
  const name = upperFirst(nameOf(methods, operation.id)) + upperFirst(role);
  return typeClaim({ id, source: operation.source }, name, name);
}

/** Types are told apart without regard to case, for they name files; a fallback begins with what the rule gives. */
export function typeClaim(
  { id, source }: Pick<TypeDefinition, 'id' | 'source'>,
  name: string,
  rule: string,
): Claim {
  return { id, source, name, key: name.toLowerCase(), fallback: `${rule}_${tagOf(id)}` };
}
