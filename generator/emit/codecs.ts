import type { Api, Id, Operation, Type, TypeDefinition } from '../model/api.js';
import { nameOf, type Names } from '../name/names.js';
import { ownUndeclared } from './undeclared.js';

/** The definitions that need a codec: their wire form differs from the model, and a call sends or receives them. */
export function codecsOf(api: Api, names: Names): ReadonlySet<Id> {
  const differing = differingOf(api, names);
  const reached = reachedOf(api);
  return new Set([...differing].filter((id) => reached.has(id)));
}

/** Whether a type differs on the wire, given the definitions that do. */
export function differs(type: Type, differing: ReadonlySet<Id>): boolean {
  switch (type.kind) {
    case 'date':
    case 'dateTime':
      return true;
    case 'list':
    case 'map':
    case 'nullable':
      return differs(type.of, differing);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].some((item) =>
        differs(item, differing),
      );
    case 'bigint':
      return true;
    case 'reference':
      return differing.has(type.to);
    default:
      return false;
  }
}

/** The definitions that differ themselves, and all that hold one of these. */
function differingOf(api: Api, names: Names): ReadonlySet<Id> {
  const holders = holdersOf(api);
  const differing = new Set<Id>();
  const spread = [...api.types.values()]
    .filter((type) => differsItself(type, names))
    .map(({ id }) => id);
  for (let id = spread.pop(); id !== undefined; id = spread.pop()) {
    if (differing.has(id)) continue;
    differing.add(id);
    spread.push(...(holders.get(id) ?? []));
  }
  return differing;
}

function differsItself(type: TypeDefinition, names: Names): boolean {
  const none = new Set<Id>();
  if (type.kind === 'model') {
    const renamed = type.properties.some(({ id, name }) => nameOf(names, id) !== name);
    return (
      renamed ||
      ownUndeclared(type) !== undefined ||
      partsOf(type).some((part) => differs(part, none))
    );
  }
  return partsOf(type).some((part) => differs(part, none));
}

/** For each definition, those that mention it. */
function holdersOf(api: Api): ReadonlyMap<Id, readonly Id[]> {
  const holders = new Map<Id, Id[]>();
  for (const type of api.types.values()) {
    for (const to of mentionedBy(type)) {
      const known = holders.get(to);
      if (known === undefined) holders.set(to, [type.id]);
      else known.push(type.id);
    }
  }
  return holders;
}

/** The definitions that a call may receive. */
export function receivedOf(api: Api): ReadonlySet<Id> {
  const operations = api.services.flatMap((service) => service.operations);
  return reachedFrom(api, operations.flatMap(receivedBy));
}

function reachedOf(api: Api): ReadonlySet<Id> {
  const operations = api.services.flatMap((service) => service.operations);
  return reachedFrom(
    api,
    operations.flatMap((operation) => [...sentBy(operation), ...receivedBy(operation)]),
  );
}

function reachedFrom(api: Api, types: readonly Type[]): ReadonlySet<Id> {
  const reached = new Set<Id>();
  const open = types.flatMap(referencesIn);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const type = api.types.get(id);
    if (type !== undefined) open.push(...mentionedBy(type));
  }
  return reached;
}

function sentBy({ parameters, body }: Operation): Type[] {
  return [...parameters.map((parameter) => parameter.type), ...(body ? [body.type] : [])];
}

function receivedBy({ success, otherSuccesses, failures }: Operation): Type[] {
  const answers = [success, ...otherSuccesses, ...failures];
  return answers.flatMap(({ content }) => content?.type ?? []);
}

/** The definitions that a definition mentions. */
export function mentionedBy(type: TypeDefinition): Id[] {
  return partsOf(type).flatMap(referencesIn);
}

/** The types that a definition consists of. */
export function partsOf(type: TypeDefinition): readonly Type[] {
  switch (type.kind) {
    case 'model': {
      const declared = type.properties.map((property) => property.type);
      const bases = type.bases.map((to): Type => ({ kind: 'reference', to }));
      return [...bases, ...declared, ...(type.additional ? [type.additional] : [])];
    }
    case 'union':
      return type.variants;
    case 'intersection':
      return type.parts;
    case 'alias':
      return [type.of];
    case 'enum':
      return [];
  }
}

/** The definitions that a type mentions. */
export function referencesIn(type: Type): Id[] {
  switch (type.kind) {
    case 'reference':
      return [type.to];
    case 'list':
    case 'map':
    case 'nullable':
      return referencesIn(type.of);
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].flatMap(referencesIn);
    default:
      return [];
  }
}
