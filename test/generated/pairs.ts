import { expect } from 'vitest';
import { tagsOf, variantsOf, type ObjectVariant } from '../../generator/emit/variants.js';
import type {
  Api,
  Model,
  Property,
  Type,
  TypeDefinition,
  Union,
} from '../../generator/model/api.js';
import { additionalOf, propertiesOf } from '../../generator/model/properties.js';
import { nameOf, type Names } from '../../generator/name/names.js';
import type { Draw } from './draws.js';

/** A value on the wire, and what the model holds in its place. */
export interface Pair {
  readonly wire: unknown;
  readonly model: unknown;
}

/** What an object has, on one side. */
type Entries = (readonly [key: string, value: unknown])[];

/** Below this, lists are empty and what may be missing is. */
const deepest = 3;

/** Makes values of types as the document has them on the wire and, by the naming table alone, as a model should have them. */
export class Pairs {
  readonly #api: Api;
  readonly #names: Names;
  readonly #draw: Draw;

  constructor({ api, names }: { readonly api: Api; readonly names: Names }, draw: Draw) {
    this.#api = api;
    this.#names = names;
    this.#draw = draw;
  }

  of(type: Type, depth = 0): Pair {
    const draw = this.#draw;
    switch (type.kind) {
      case 'string':
        return same(draw.text());
      case 'integer':
        return same(draw.integer());
      case 'number':
        return same(draw.number());
      case 'boolean':
        return same(draw.boolean());
      case 'bigint': {
        const wire = draw.integer();
        return { wire, model: BigInt(wire) };
      }
      case 'null':
        return same(null);
      case 'unknown':
      case 'binary':
      case 'never':
        return same(draw.json());
      case 'literal':
        return same(type.value);
      case 'date':
      case 'dateTime':
        return this.#time(type.kind);
      case 'nullable':
        return draw.has('null') ? same(null) : this.of(type.of, depth);
      case 'list':
        return joined(this.#items(depth).map(() => this.of(type.of, depth + 1)));
      case 'tuple':
        return joined(type.items.map((item) => this.of(item, depth + 1)));
      case 'map':
        return this.#map(type.of, depth);
      case 'reference':
        return this.#defined(type.to, depth);
    }
  }

  /** A value of a definition. */
  ofDefinition(definition: TypeDefinition, depth = 0): Pair {
    switch (definition.kind) {
      case 'model':
        return this.#object(definition, depth);
      case 'enum': {
        const [first = '', ...others] = definition.values;
        const known = this.#draw.choose([first, ...others]);
        return same(this.#draw.has('oddity') ? 'a value of next year' : known);
      }
      case 'alias':
        return this.of(definition.of, depth);
      case 'union':
        return this.#choice(definition, depth);
      case 'intersection':
        return this.#all(definition.parts, depth);
    }
  }

  #defined(id: TypeDefinition['id'], depth: number): Pair {
    const definition = this.#api.types.get(id);
    if (definition === undefined) throw new Error(`There is no ${id}.`);
    return this.ofDefinition(definition, depth);
  }

  #time(kind: 'date' | 'dateTime'): Pair {
    if (this.#draw.has('oddity')) return same('one of these days');
    const instant = this.#draw.instant();
    const text = instant.toISOString();
    if (kind === 'dateTime') return { wire: text.replace('.000', ''), model: instant };
    const wire = text.slice(0, 10);
    return { wire, model: new Date(wire) };
  }

  #items(depth: number): undefined[] {
    const length = depth < deepest ? this.#draw.length() : 0;
    return Array.from<undefined>({ length });
  }

  #map(of: Type, depth: number): Pair {
    const pairs = this.#items(depth).map(
      (_, index) => [`key_${index}`, this.of(of, depth + 1)] as const,
    );
    return {
      wire: Object.fromEntries(pairs.map(([key, { wire }]) => [key, wire])),
      model: Object.fromEntries(pairs.map(([key, { model }]) => [key, model])),
    };
  }

  #object(model: Model, depth: number): Pair {
    const wire: Entries = [];
    const decoded: Entries = [];
    for (const property of propertiesOf(this.#api, model)) {
      if (!this.#isThere(property, depth)) continue;
      const pair = this.#draw.has('null') ? same(null) : this.of(property.type, depth + 1);
      wire.push([property.name, pair.wire]);
      decoded.push([nameOf(this.#names, property.id), pair.model]);
    }
    const others = this.#undeclared(additionalOf(this.#api, model), depth);
    return {
      wire: asObject([...wire, ...others.wire]),
      model: asObject([...decoded, ...others.decoded]),
    };
  }

  #isThere({ required, type }: Property, depth: number): boolean {
    if (type.kind === 'never') return false;
    return required || (depth < deepest && this.#draw.has('property'));
  }

  /** What the document does not declare: it stays what it is, or goes to `extraData`. */
  #undeclared(additional: Type | undefined, depth: number): { wire: Entries; decoded: Entries } {
    const keys = ['a field of next year', '__proto__'].filter(() => this.#draw.has('oddity'));
    const pairs = keys.map(
      (key) => [key, this.of(additional ?? { kind: 'unknown' }, depth + 1)] as const,
    );
    const wire = pairs.map(([key, pair]) => [key, pair.wire] as const);
    const decoded = pairs.map(([key, { model }]) => [key, model] as const);
    if (additional === undefined || pairs.length === 0) return { wire, decoded };
    return { wire, decoded: [['extraData', asObject(decoded)]] };
  }

  #choice({ variants, discriminator }: Union, depth: number): Pair {
    const { objects, others } = variantsOf(this.#api, variants);
    const [first, ...rest] = [...objects, ...others.map((type) => ({ type, members: undefined }))];
    if (first === undefined) throw new Error('A union has variants.');
    if (objects.length > 1 && this.#draw.has('oddity')) return unheardOf();
    const chosen = this.#draw.choose([first, ...rest]);
    if (chosen.members === undefined || objects.length < 2) return this.of(chosen.type, depth);
    return this.#tagged(chosen, { objects, discriminator }, depth);
  }

  /** A variant as its discriminator says; without one, what is taken for which variant is not told here. */
  #tagged(
    chosen: ObjectVariant,
    {
      objects,
      discriminator,
    }: {
      readonly objects: readonly ObjectVariant[];
      readonly discriminator: Union['discriminator'];
    },
    depth: number,
  ): Pair {
    const { wire, model } = this.of(chosen.type, depth);
    const tags = tagsOf(this.#api, objects, discriminator);
    const [value] = [...(tags?.groups ?? [])].find(([, group]) => group.includes(chosen)) ?? [];
    if (tags === undefined || value === undefined) return { wire, model: anything };
    const { name, id } = tags.property;
    const isUnique = tags.groups.get(value)?.length === 1;
    const tag = Object(wire)[name] ?? value;
    const isKnown = [...tags.groups.keys()].includes(String(tag)) && isUnique;
    return {
      wire: { ...Object(wire), [name]: tag },
      model: isKnown ? { ...Object(model), [nameOf(this.#names, id)]: tag } : anything,
    };
  }

  #all(parts: readonly Type[], depth: number): Pair {
    const pairs = parts.map((part) => this.of(part, depth));
    const isTold = pairs.every(({ model }) => model !== anything);
    return {
      wire: Object.assign({}, ...pairs.map(({ wire }) => wire)),
      model: isTold ? Object.assign({}, ...pairs.map(({ model }) => model)) : anything,
    };
  }
}

/** What is not told: any value will do. */
const anything: unknown = expect.anything();

function same(value: unknown): Pair {
  return { wire: value, model: value };
}

function unheardOf(): Pair {
  return same({ type: 'a type of next year', some_key: 1 });
}

function joined(pairs: readonly Pair[]): Pair {
  return { wire: pairs.map(({ wire }) => wire), model: pairs.map(({ model }) => model) };
}

/** An object that may have a key `__proto__`, too. */
function asObject(entries: Entries): object {
  return Object.fromEntries(entries);
}
