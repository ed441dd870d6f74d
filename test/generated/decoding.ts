import { isDeepStrictEqual } from 'node:util';
import type { Model, Type, TypeDefinition, Union } from '../../generator/model/api.js';
import { additionalOf, propertiesOf } from '../../generator/model/properties.js';
import { nameOf } from '../../generator/name/names.js';
import { definitionOf, type JsonRecord, type Named } from './wireValues.js';

/**
 * What a value of the wire is in the model, by the API and the naming table alone. It is meant to be plain: what codecs
 * make of the same value is compared with it.
 */
export class Decoding {
  readonly #named: Named;

  constructor(named: Named) {
    this.#named = named;
  }

  /** A value as one of a type. */
  of(type: Type, wire: unknown): unknown {
    if (wire === null) return null;
    switch (type.kind) {
      case 'date':
        return isDay(wire) ? new Date(wire) : wire;
      case 'dateTime':
        return isInstant(wire) ? new Date(wire) : wire;
      case 'bigint':
        return typeof wire === 'number' ? BigInt(wire) : wire;
      case 'nullable':
        return this.of(type.of, wire);
      case 'list':
        return Array.isArray(wire) ? wire.map((item) => this.of(type.of, item)) : wire;
      case 'tuple':
        return Array.isArray(wire)
          ? wire.map((item, index) => this.#item(type, index, item))
          : wire;
      case 'map':
        return isObject(wire) ? this.#map(type.of, wire) : wire;
      case 'reference':
        return this.ofDefinition(definitionOf(this.#named, type.to), wire);
      default:
        return wire;
    }
  }

  /** A value as one of a definition. */
  ofDefinition(definition: TypeDefinition, wire: unknown): unknown {
    switch (definition.kind) {
      case 'model':
        return isObject(wire) ? this.#object(definition, wire) : wire;
      case 'enum':
        return wire;
      case 'alias':
        return this.of(definition.of, wire);
      case 'union':
        return this.#choice(definition, wire);
      case 'intersection':
        throw new Error(`It is not said what ${definition.id} is in the model.`);
    }
  }

  #map(of: Type, wire: JsonRecord): JsonRecord {
    const entries = Object.entries(wire).map(([key, value]): Entry => [key, this.of(of, value)]);
    return Object.fromEntries(entries);
  }

  #item(tuple: Type & { readonly kind: 'tuple' }, index: number, wire: unknown): unknown {
    const type = tuple.items[index] ?? tuple.rest;
    return type ? this.of(type, wire) : wire;
  }

  /** Undeclared keys stay, unless the document says what they hold: then they stand under `extraData`. */
  #object(model: Model, wire: JsonRecord): JsonRecord {
    const { api, names } = this.#named;
    const additional = additionalOf(api, model);
    const declared: Entry[] = [];
    const others: Entry[] = [];
    for (const [key, value] of Object.entries(wire)) {
      const property = propertiesOf(api, model).find(({ name }) => name === key);
      if (property) declared.push([nameOf(names, property.id), this.of(property.type, value)]);
      else others.push([key, additional ? this.of(additional, value) : value]);
    }
    if (additional === undefined || others.length === 0)
      return Object.fromEntries([...declared, ...others]);
    return Object.fromEntries([...declared, ['extraData', Object.fromEntries(others)]]);
  }

  /** Objects are told apart by a property; what nothing tells apart is each of the variants for what it has of them. */
  #choice(union: Union, wire: unknown): unknown {
    const variants = this.#flat(union.variants);
    if (!isObject(wire)) {
      const plain = variants.filter((type) => this.#modelOf(type) === undefined);
      return this.#firstThatDiffers(plain, wire);
    }
    const tags = [union.discriminator?.name ?? 'type', 'type', 'item_type', 'skill_card_type'];
    for (const tag of tags) {
      const [chosen, ...more] = variants.filter((type) =>
        this.#listed(type, tag).includes(wire[tag]),
      );
      if (chosen && more.length === 0) return this.of(chosen, wire);
    }
    const isTold = variants.some((type) => tags.some((tag) => this.#listed(type, tag).length > 0));
    return isTold ? wire : this.#firstThatDiffers(variants, wire);
  }

  #firstThatDiffers(types: readonly Type[], wire: unknown): unknown {
    const decoded = types.map((type) => this.of(type, wire));
    return decoded.find((value) => !isDeepStrictEqual(value, wire)) ?? wire;
  }

  #flat(variants: readonly Type[]): Type[] {
    return variants.flatMap((type) => {
      const definition = type.kind === 'reference' && definitionOf(this.#named, type.to);
      return definition && definition.kind === 'union' ? this.#flat(definition.variants) : [type];
    });
  }

  #modelOf(type: Type): Model | undefined {
    const definition = type.kind === 'reference' && definitionOf(this.#named, type.to);
    return definition && definition.kind === 'model' ? definition : undefined;
  }

  /** The values that the document lists for a property of a variant. */
  #listed(variant: Type, name: string): readonly unknown[] {
    const model = this.#modelOf(variant);
    const property = model && propertiesOf(this.#named.api, model).find((one) => one.name === name);
    return property ? this.#values(property.type) : [];
  }

  #values(type: Type): readonly unknown[] {
    if (type.kind === 'literal') return [type.value];
    if (type.kind === 'nullable') return this.#values(type.of);
    const definition = type.kind === 'reference' && definitionOf(this.#named, type.to);
    return definition && definition.kind === 'enum' ? definition.values : [];
  }
}

type Entry = readonly [key: string, value: unknown];

/** Whether a value is an object of JSON that is no list. */
export function isObject(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is text of RFC 3339 for an instant. */
export function isInstant(value: unknown): value is string {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
  return typeof value === 'string' && form.test(value) && isDay(value.slice(0, 10));
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
