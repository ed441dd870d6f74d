import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { isList, isObject } from '../load/json.js';
import { childPointer } from '../load/pointer.js';
import type { Place } from './node.js';
import { refOf } from './references.js';

type Resolve = (place: Place) => Place | undefined;

/** The fields that make schemas out of others; what one of them declares may be there in all. */
const lists = ['allOf', 'anyOf', 'oneOf'] as const;
const singles = ['if', 'then', 'else', 'not'] as const;

/** Which schemas are parts of which, by reference or in place, and what properties that gives them. */
export class Composition {
  readonly #resolve: Resolve;
  /** The schemas that a schema is a part of. */
  readonly #wholes = new Map<string, Place[]>();

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** Takes note of a schema's parts. */
  add(schema: Place): void {
    for (const part of this.#partsOf(schema)) {
      const wholes = this.#wholes.get(part.pointer);
      if (wholes === undefined) this.#wholes.set(part.pointer, [schema]);
      else wholes.push(schema);
    }
  }

  /**
   * The names that neither a schema nor any schema composed with it declares, once all schemas are known. None when one
   * of them admits further properties, or when there are no properties at all: the names are the declaration then.
   */
  undeclared(schema: Place, names: readonly Json[]): readonly string[] {
    const own = propertiesOf(schema.value);
    const missing = names.filter(
      (name): name is string => typeof name === 'string' && !own.has(name),
    );
    if (missing.length === 0) return [];
    const family = [...this.#familyOf(schema)];
    if (family.some(({ value }) => isOpen(value))) return [];
    const declared = new Set(family.flatMap(({ value }) => [...propertiesOf(value)]));
    return declared.size === 0 ? [] : missing.filter((name) => !declared.has(name));
  }

  /** A schema with all that it is a part of, and all the parts of these. */
  #familyOf(schema: Place): Iterable<Place> {
    const wholes = closure([schema], ({ pointer }) => this.#wholes.get(pointer) ?? []);
    return closure(wholes, (whole) => this.#partsOf(whole));
  }

  #partsOf(schema: Place): readonly Place[] {
    return [schema, ...inlinePartsOf(schema)].flatMap((part) => {
      const target = refOf(part.value) === undefined ? undefined : this.#resolve(part);
      return [part === schema ? [] : part, target ?? []].flat();
    });
  }
}

/** Places and all that can be reached from them. */
function closure(from: Iterable<Place>, next: (place: Place) => readonly Place[]): Iterable<Place> {
  const reached = new Map([...from].map((place) => [place.pointer, place]));
  // A Map hands out what is added to it on the way.
  for (const place of reached.values()) {
    for (const near of next(place)) reached.set(near.pointer, near);
  }
  return reached.values();
}

function inlinePartsOf({ pointer, value: schema }: Place): readonly Place[] {
  const fields: (readonly [string, Json | undefined])[] = [
    ...singles.map((field) => [field, schema[field]] as const),
    ...lists.flatMap((field) => {
      const members = schema[field];
      return isList(members) ? members.map((each, at) => [`${field}/${at}`, each] as const) : [];
    }),
    ...Object.entries(objectOf(schema.dependentSchemas)).map(
      ([key, each]) => [childPointer('dependentSchemas', key), each] as const,
    ),
  ];
  return fields.flatMap(([field, value]) =>
    isObject(value) ? [{ pointer: `${pointer}/${field}`, value }] : [],
  );
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function propertiesOf({ properties, discriminator }: JsonObject): ReadonlySet<string> {
  const names = Object.keys(objectOf(properties));
  const tag = isObject(discriminator) ? discriminator.propertyName : undefined;
  return new Set(typeof tag === 'string' && names.length > 0 ? [...names, tag] : names);
}

/** Whether a schema says something of properties that it does not name. */
function isOpen(schema: JsonObject): boolean {
  const { additionalProperties, unevaluatedProperties, patternProperties } = schema;
  return (
    [additionalProperties, unevaluatedProperties].some(isTrueOrSchema) ||
    isObject(patternProperties)
  );
}

function isTrueOrSchema(value: Json | undefined): boolean {
  return value === true || isObject(value);
}
