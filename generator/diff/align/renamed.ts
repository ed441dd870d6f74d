import type {
  AnswerSurface,
  ArgumentSurface,
  BodySurface,
  ManagerSurface,
  MethodSurface,
  PropertySurface,
  Table,
  TypeSurface,
  TypeUse,
} from '../../surface/surface.js';
import { mapOf } from '../node.js';

/** Gives the new name of a type. */
export type Rename = (name: string) => string;

/** A type as it is used, with other names in it. */
export function mapUse(use: TypeUse, rename: Rename): TypeUse {
  const inner = (one: TypeUse): TypeUse => mapUse(one, rename);
  if (typeof use === 'string' || 'literal' in use) return use;
  if ('ref' in use) return { ref: rename(use.ref) };
  if ('list' in use) return { list: inner(use.list) };
  if ('map' in use) return { map: inner(use.map) };
  if ('nullable' in use) return { nullable: inner(use.nullable) };
  if ('oneOf' in use) return { oneOf: use.oneOf.map(inner) };
  const tuple = use.tuple.map(inner);
  return use.rest === undefined ? { tuple } : { tuple, rest: inner(use.rest) };
}

/** A table with other values in it. */
export function mapTable<T>(table: Table<T>, change: (value: T) => T): Table<T> {
  return Object.fromEntries([...mapOf(table)].map(([name, value]) => [name, change(value)]));
}

/** A manager whose methods have other names of types in them. */
export function mapManager(manager: ManagerSurface, rename: Rename): ManagerSurface {
  return { ...manager, methods: mapTable(manager.methods, (method) => mapMethod(method, rename)) };
}

function mapMethod(method: MethodSurface, rename: Rename): MethodSurface {
  const argument = (one: ArgumentSurface): ArgumentSurface => mapTyped(one, rename);
  const answer = (one: AnswerSurface): AnswerSurface => mapAnswer(one, rename);
  const { body, gives, items, optionals } = method;
  return {
    ...method,
    arguments: method.arguments.map(argument),
    ...(optionals && { optionals: optionals.map(argument) }),
    ...(body && { body: mapAnswer(body, rename) }),
    ...(gives !== undefined && { gives: mapUse(gives, rename) }),
    answers: mapTable(method.answers, answer),
    errors: mapTable(method.errors, answer),
    ...(items !== undefined && { items: mapUse(items, rename) }),
  };
}

function mapTyped<T extends ArgumentSurface | PropertySurface>(typed: T, rename: Rename): T {
  return { ...typed, type: mapUse(typed.type, rename) };
}

function mapAnswer<T extends AnswerSurface | BodySurface>(answer: T, rename: Rename): T {
  return answer.type === undefined ? answer : { ...answer, type: mapUse(answer.type, rename) };
}

/** A type with other names in it. */
export function mapType(type: TypeSurface, rename: Rename): TypeSurface {
  const use = (one: TypeUse): TypeUse => mapUse(one, rename);
  switch (type.kind) {
    case 'model': {
      const { additional, bases, properties } = type;
      return {
        ...type,
        ...(bases && { bases: bases.map(rename) }),
        properties: mapTable(properties, (property) => mapTyped(property, rename)),
        ...(additional !== undefined && { additional: use(additional) }),
      };
    }
    case 'enum':
      return type;
    case 'union': {
      const { by, variants } = type;
      return {
        ...type,
        variants: variants.map(use),
        ...(by && { by: { ...by, values: mapTable(by.values, rename) } }),
      };
    }
    case 'intersection':
      return { ...type, parts: type.parts.map(use) };
    case 'alias':
      return { ...type, of: use(type.of) };
  }
}
