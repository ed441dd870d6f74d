import type { Id, Model, Operation, Property, Type } from '../model/api.js';
import { membersOf, modelOf } from '../model/members.js';
import type { Scope } from './scope.js';

/** The items of an answer: the property that holds them, empty where the answer is a list itself, and their type. */
export interface Items {
  readonly name: string;
  readonly of: Type;
}

/** A path template without the fragment that tells operations of one path apart. */
export function plainPath({ path }: Operation): string {
  return path.replace(/#.*/su, '');
}

/** The path above another one. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** The items of a type that holds a list of objects. */
export function itemsIn(scope: Scope, type: Type): Items | undefined {
  if (type.kind === 'list') return isObject(scope, type.of) ? { name: '', of: type.of } : undefined;
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition?.kind === 'alias') return itemsIn(scope, definition.of);
  const model = modelOf(scope.api, type);
  const lists = (model ? membersOf(scope.api, model) : []).flatMap(({ name, type: held }) => {
    const plain = held.kind === 'nullable' ? held.of : held;
    return plain.kind === 'list' && isObject(scope, plain.of) ? [{ name, of: plain.of }] : [];
  });
  const names = scope.convention.reading.pages?.items ?? [];
  const isThing =
    model !== undefined && membersOf(scope.api, model).some(({ name }) => name === 'id');
  return lists.find(({ name }) => names.includes(name)) ?? (isThing ? undefined : lists[0]);
}

function isObject(scope: Scope, type: Type): boolean {
  return familyOf(scope, type).size > 0;
}

/** The models that a type may be, with all that they extend. */
export function familyOf(
  scope: Scope,
  type: Type,
  above: ReadonlySet<Id> = new Set(),
): ReadonlySet<Id> {
  if (type.kind === 'nullable') return familyOf(scope, type.of, above);
  const definition = type.kind === 'reference' ? scope.api.types.get(type.to) : undefined;
  if (definition === undefined || above.has(definition.id)) return new Set();
  const inside = new Set([...above, definition.id]);
  const all = (types: readonly Type[]): Id[] =>
    types.flatMap((one) => [...familyOf(scope, one, inside)]);
  switch (definition.kind) {
    case 'model': {
      const bases = definition.bases.map((to) => ({ kind: 'reference' as const, to }));
      return new Set([definition.id, ...all(bases)]);
    }
    case 'union':
      return new Set(all(definition.variants));
    case 'intersection':
      return new Set(all(definition.parts));
    case 'alias':
      return new Set(all([definition.of]));
    case 'enum':
      return new Set();
  }
}

/** The properties that an object of a type always has: those of what it extends in the end, and the required ones. */
export function baseOf(scope: Scope, type: Type): readonly string[] | undefined {
  const models = firstModels(scope, type);
  if (models.length === 0) return undefined;
  const always = models.flatMap((model) => {
    const root = rootOf(scope, model);
    const inherited = root === model ? [] : membersOf(scope.api, root);
    return [...inherited, ...membersOf(scope.api, model).filter(({ required }) => required)];
  });
  return [...new Set(always.map(({ name }) => name))];
}

/** The models of which the example of a type is made: of several types that of the first, of parts those of all. */
function firstModels(scope: Scope, type: Type, depth = 0): readonly Model[] {
  const model = modelOf(scope.api, type);
  if (model !== undefined) return [model];
  const plain = type.kind === 'nullable' ? type.of : type;
  const definition = plain.kind === 'reference' ? scope.api.types.get(plain.to) : undefined;
  if (depth > 8 || definition === undefined) return [];
  const parts =
    definition.kind === 'union'
      ? definition.variants.slice(0, 1)
      : definition.kind === 'intersection'
        ? definition.parts
        : definition.kind === 'alias'
          ? [definition.of]
          : [];
  return parts.flatMap((part) => firstModels(scope, part, depth + 1));
}

function rootOf(scope: Scope, model: Model): Model {
  const [id] = model.bases;
  const base = id && modelOf(scope.api, { kind: 'reference', to: id });
  return base ? rootOf(scope, base) : model;
}

/** The properties that a request of a type must have, by their paths; those of lists are not looked at. */
export function needsOf(scope: Scope, type: Type, above: readonly Id[] = []): readonly string[] {
  const model = modelOf(scope.api, type);
  if (model === undefined || above.includes(model.id)) return [];
  const inside = [...above, model.id];
  return membersOf(scope.api, model)
    .filter(({ name, access }) => access !== 'readOnly' && !name.includes('.'))
    .flatMap((property) => needsOfProperty(scope, property, inside));
}

function needsOfProperty(
  scope: Scope,
  { name, type, required }: Property,
  above: readonly Id[],
): readonly string[] {
  const within = needsOf(scope, type, above).map((path) => `${name}.${path}`);
  return required ? [name, ...within] : within;
}
