import type { Api, Id, Operation, Parameter, TypeDefinition } from '../model/api.js';
import { pointerOf } from '../model/id.js';
import { constantsOf } from './constants.js';
import { nameOf, roleId, type Names, type Role } from './names.js';
import { chosenName } from './preferred.js';
import { tagOf, type Claim } from './register.js';
import { sharedName } from './sharedName.js';
import { variantWords } from './variantNames.js';
import { pascal, upperFirst } from './words.js';

/**
 * What every type wants to be called (rules T1 to T5 and T9), in the order in which claims are settled: components before
 * the types of operations, and both before the types nested in them.
 */
export function typeClaims(api: Api, methods: Names): readonly (readonly Claim[])[] {
  const scope = scopeOf(api, methods);
  const claimsAt = (level: number): Claim[] =>
    [...api.types.values()]
      .filter((type) => levelOf(type) === level)
      .map((type) => claimOf(scope, type));
  const operations = api.services.flatMap((service) => service.operations);
  const added = operations.flatMap((operation) => roleClaims(operation, scope));
  return [claimsAt(0), [...added, ...claimsAt(1)], claimsAt(2)];
}

/** What the types want to be called in which the constants of models may be left out (rule T6); `names` has the models'. */
export function inputClaims(api: Api, names: Names): readonly Claim[] {
  return [...api.types.values()].flatMap((type) => {
    if (type.kind !== 'model' || constantsOf(type, api.types).length === 0) return [];
    const model = nameOf(names, type.id);
    const name = `${model}Input`;
    const claim = typeClaim({ id: roleId(type.id, 'input'), source: type.source }, name, name);
    const settledBy = { ...settlingOf(type), name: `${model}_${tagOf(type.id)}` };
    return [{ ...claim, settledBy }];
  });
}

/** A fallback begins with what the rule gives. */
export function typeClaim(
  { id, source }: Pick<TypeDefinition, 'id' | 'source'>,
  name: string,
  rule: string,
): Claim {
  return { id, source, name, fallbacks: [`${rule}_${tagOf(id)}`], unreserved: `${rule}Model` };
}

interface Scope {
  readonly api: Api;
  readonly methods: Names;
  readonly parameters: ReadonlyMap<Id, Parameter>;
  /** The services of operations, as names of types begin with them. */
  readonly services: ReadonlyMap<Id, string>;
  readonly stems: Map<Id, string>;
  /** What the parts of unions and the like add to the name of the whole, by their owner. */
  readonly variants: Map<Id, ReadonlyMap<Id, string>>;
}

function scopeOf(api: Api, methods: Names): Scope {
  const operations = api.services.flatMap((service) => service.operations);
  const parameters = operations.flatMap((operation) => operation.parameters);
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const services = api.services.flatMap((service) =>
    service.operations.map(({ id }) => [id, upperFirst(nameOf(methods, service.id))] as const),
  );
  return {
    api,
    methods,
    parameters: byId,
    services: new Map(services),
    stems: new Map(),
    variants: new Map(),
  };
}

function levelOf(type: TypeDefinition): number {
  const { kind } = type.place;
  if (kind === 'component' || sharedName(type) !== undefined) return 0;
  return kind === 'property' || kind === 'variant' ? 2 : 1;
}

function claimOf(scope: Scope, type: TypeDefinition): Claim {
  const stem = stemOf(scope, type);
  const rule = type.place.kind === 'property' ? `${stem}Field` : stem;
  const claim = typeClaim(type, chosenName(type.preferredName, rule), rule);
  const { place } = type;
  const longer = 'operation' in place ? inService(scope.services, place.operation, rule) : [];
  const fallbacks = [...longer, ...claim.fallbacks];
  return { ...claim, fallbacks, settledBy: settlingOf(type) };
}

function settlingOf({ id, place }: TypeDefinition): NonNullable<Claim['settledBy']> {
  const key = place.kind === 'component' ? 'x-sdk-name' : 'x-sdk-type';
  return { pointer: pointerOf(id), key };
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
  const shared = sharedName(type);
  if (shared !== undefined) return shared;
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
      return ownerStem(scope, place.within) + variantWord(scope, place.within, type.id);
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

function variantWord({ api, variants }: Scope, owner: Id, id: Id): string {
  const type = api.types.get(owner);
  const words =
    variants.get(owner) ?? (type ? variantWords(type, api.types) : new Map<Id, string>());
  variants.set(owner, words);
  return words.get(id) ?? '';
}

/** A path parameter's type is called after the method; those of the others after the type that holds them. */
function parameterStem(
  scope: Scope,
  place: { readonly operation: Id; readonly parameter: Id },
): string {
  const parameter = scope.parameters.get(place.parameter);
  const method = methodOf(scope, place.operation);
  const name = pascal(parameter?.name ?? '');
  switch (parameter?.in) {
    case 'query':
      return `${method}QueryParams${name}Field`;
    case 'header':
      return `${method}Headers${name}Field`;
    case 'cookie':
      return `${method}Cookies${name}Field`;
    default:
      return method + name;
  }
}

const roles: readonly Role[] = ['queryParams', 'headers', 'headersInput', 'optionalsInput'];

/** Where the name of an added type is taken, an overlay has to rename the method. */
function roleClaims({ id, source }: Operation, { methods, services }: Scope): Claim[] {
  const method = nameOf(methods, id);
  const name = `${method}_${tagOf(id)}`;
  const settledBy = { pointer: pointerOf(id), key: 'x-sdk-name', name } as const;
  return roles.map((role) => {
    const rule = upperFirst(method) + upperFirst(role);
    const claim = typeClaim({ id: roleId(id, role), source }, rule, rule);
    return {
      ...claim,
      fallbacks: [...inService(services, id, rule), ...claim.fallbacks],
      settledBy,
    };
  });
}

/** The name of a type of an operation with that of the service in front, for methods of several that are called alike. */
function inService(services: Scope['services'], operation: Id, rule: string): readonly string[] {
  const service = services.get(operation);
  return service === undefined ? [] : [service + rule];
}
