import type { Api, Id, Model, Property, Type, TypeDefinition } from '../../generator/model/api.js';
import { additionalOf, propertiesOf } from '../../generator/model/properties.js';
import { nameOf, type Names } from '../../generator/name/names.js';
import type { Draw } from './draws.js';

/** An API, and the public names of all that it consists of. */
export interface Named {
  readonly api: Pick<Api, 'types'>;
  readonly names: Names;
}

/** What an identity stands for. */
export function definitionOf({ api }: Named, id: Id): TypeDefinition {
  const definition = api.types.get(id);
  if (definition === undefined) throw new Error(`There is no ${id}.`);
  return definition;
}

/** An object, as JSON has it. */
export interface JsonRecord {
  readonly [key: string]: unknown;
}

/** Below this, lists are empty. */
const deepest = 3;

/** Makes values of types as the document has them on the wire. */
export class WireValues {
  readonly #named: Named;
  readonly #draw: Draw;

  constructor(named: Named, draw: Draw) {
    this.#named = named;
    this.#draw = draw;
  }

  /** A value of a type, so many levels down. */
  of(type: Type, depth = 0): unknown {
    const odd = this.#draw.instead();
    return odd ? odd.value : this.#expected(type, depth);
  }

  /** A value of a definition. */
  ofDefinition(definition: TypeDefinition, depth = 0): unknown {
    switch (definition.kind) {
      case 'model':
        return this.ofModel(definition, depth);
      case 'enum':
        return this.#draw.known(definition.values, depth);
      case 'alias':
        return this.of(definition.of, depth);
      case 'union':
        return this.of(this.#draw.choose(definition.variants), depth);
      case 'intersection': {
        const parts = definition.parts.map((part) => this.#expected(part, depth));
        return Object.assign({}, ...parts);
      }
    }
  }

  /** An object of a model: all that is required, some of the rest, and some that is not declared. */
  ofModel(model: Model, depth = 0): JsonRecord {
    const declared = propertiesOf(this.#named.api, model);
    const properties = declared
      .filter((property) => this.#isThere(property, depth))
      .map(({ name, type }) => [name, this.of(type, depth + 1)] as const);
    const other = additionalOf(this.#named.api, model) ?? { kind: 'unknown' };
    const others = this.#otherKeys(declared, depth).map(
      (key) => [key, this.of(other, depth + 1)] as const,
    );
    return Object.fromEntries([...properties, ...others]);
  }

  #expected(type: Type, depth: number): unknown {
    const draw = this.#draw;
    switch (type.kind) {
      case 'string':
        return draw.text();
      case 'integer':
      case 'bigint':
        return draw.integer();
      case 'number':
        return draw.number();
      case 'boolean':
        return draw.boolean();
      case 'null':
        return null;
      case 'unknown':
      case 'binary':
      case 'never':
        return draw.json();
      case 'literal':
        return draw.known([type.value], depth);
      case 'date':
      case 'dateTime':
        return draw.time(type.kind);
      case 'nullable':
        return this.of(type.of, depth);
      case 'list':
        return depth < deepest ? [this.of(type.of, depth + 1)] : [];
      case 'tuple':
        return type.items.map((item) => this.of(item, depth + 1));
      case 'map':
        return this.#map(type.of, depth + 1);
      case 'reference':
        return this.ofDefinition(definitionOf(this.#named, type.to), depth);
    }
  }

  #map(of: Type, depth: number): JsonRecord {
    const keys = this.#draw.keys('map', depth);
    return Object.fromEntries(keys.map((key) => [key, this.of(of, depth)]));
  }

  #isThere({ required, type }: Property, depth: number): boolean {
    return type.kind !== 'never' && (required || this.#draw.has(depth));
  }

  /** Never the name that the model has for a declared property: what bears it is taken for that one when it is sent. */
  #otherKeys(declared: readonly Property[], depth: number): readonly string[] {
    const taken = declared.flatMap(({ id, name }) => [name, nameOf(this.#named.names, id)]);
    return this.#draw.keys('object', depth).filter((key) => !taken.includes(key));
  }
}
