import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Api, Docs, Id, Model, Property, Type } from '../../generator/model/api.js';
import { nameOf, type Names } from '../../generator/name/names.js';

/** A value as callers give it, and the same as it must stand on the wire; bytes stand for binary content. */
export interface Pair {
  readonly model: unknown;
  readonly wire: unknown;
}

/** For which API values are made, and whether with everything or with what is required only. */
export interface Making {
  readonly api: Api;
  readonly names: Names;
  readonly extent: 'needed' | 'all';
  /** What stands in the document at the place of a thing: a schema, or a parameter. */
  readonly nodeAt: (id: Id) => JsonObject;
}

/** Something of the document that has words and a place. */
export interface Place {
  readonly docs: Docs;
  readonly id: Id;
}

interface Site extends Making {
  readonly place: Place;
  readonly above: readonly Id[];
}

/** Makes a value of a type, from the examples of the document where it has any. */
export function pairOf(making: Making, type: Type, place: Place): Pair {
  return make({ ...making, place, above: [] }, type, place.docs.example);
}

function make(site: Site, type: Type, example: Json | undefined): Pair {
  switch (type.kind) {
    case 'nullable':
      return make(site, type.of, example ?? undefined);
    case 'list': {
      const item = make(site, type.of, Array.isArray(example) ? (example as Json[])[0] : undefined);
      return { model: [item.model], wire: [item.wire] };
    }
    case 'tuple': {
      const items = type.items.map((item) => make(site, item, undefined));
      return { model: items.map(({ model }) => model), wire: items.map(({ wire }) => wire) };
    }
    case 'map': {
      const value = make(site, type.of, undefined);
      return { model: { 'a key_1': value.model }, wire: { 'a key_1': value.wire } };
    }
    case 'literal':
      return same(type.value);
    case 'reference':
      return reference(site, type.to, example);
    default:
      return scalar(site, type.kind, example);
  }
}

function same(value: unknown): Pair {
  return { model: value, wire: value };
}

function scalar(site: Site, kind: string, example: Json | undefined): Pair {
  switch (kind) {
    case 'integer':
    case 'number':
      return same(typeof example === 'number' ? example : numberFor(schemaOf(site)));
    case 'bigint':
      return { model: 12n, wire: 12 };
    case 'boolean':
      return same(typeof example === 'boolean' ? example : true);
    case 'dateTime':
      return { model: new Date('2012-12-12T10:53:43Z'), wire: '2012-12-12T10:53:43Z' };
    case 'date':
      return { model: new Date('2012-12-12'), wire: '2012-12-12' };
    case 'binary': {
      const bytes = new TextEncoder().encode('bytes: é');
      return { model: bytes, wire: bytes };
    }
    case 'null':
      return same(null);
    case 'string':
      return same(typeof example === 'string' ? example : textFor(schemaOf(site)));
    default:
      return same(example ?? { any: 1 });
  }
}

function schemaOf({ nodeAt, place }: Site): JsonObject {
  const found = nodeAt(place.id);
  const schema = (found['schema'] ?? found) as JsonObject;
  return (schema['items'] ?? schema) as JsonObject;
}

/** The texts that the formats of the documents admit. */
const texts: { readonly [format: string]: string } = {
  email: 'john@example.com',
  uri: 'https://example.com/a?b=c',
  url: 'https://example.com/a?b=c',
  uuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  digest: 'sha=ZWVlZTdjYzU4ZGU0OWQ1NQ==',
};

function textFor({ format, minLength = 0, maxLength = 100 }: JsonObject): string {
  const known = typeof format === 'string' ? texts[format] : undefined;
  const text = known ?? 'a text';
  return text.padEnd(Number(minLength), '1').slice(0, Number(maxLength));
}

function numberFor({ minimum = 1, multipleOf }: JsonObject): number {
  return Math.max(Number(minimum), Number(multipleOf ?? 1));
}

function reference(site: Site, id: Id, example: Json | undefined): Pair {
  const definition = site.api.types.get(id);
  if (definition === undefined) throw new Error(`No type ${id}`);
  const deep = site.above.filter((one) => one === id).length > 0;
  const inside = {
    ...site,
    above: [...site.above, id],
    place: definition,
    extent: deep ? ('needed' as const) : site.extent,
  };
  const given = example ?? definition.docs.example;
  switch (definition.kind) {
    case 'enum':
      return same(definition.values.find((value) => value === given) ?? definition.values[0]);
    case 'model':
      return model(inside, definition, given);
    case 'union': {
      const variants = definition.variants.filter(({ kind }) => kind !== 'null');
      const chosen = site.extent === 'all' ? variants.at(-1) : variants[0];
      if (chosen === undefined) throw new Error(`No variant in ${id}`);
      return make(inside, chosen, undefined);
    }
    case 'intersection':
      return merged(definition.parts.map((part) => make(inside, part, given)));
    case 'alias':
      return make(inside, definition.of, given);
  }
}

function merged(pairs: readonly Pair[]): Pair {
  return {
    model: Object.assign({}, ...pairs.map((pair) => pair.model)),
    wire: Object.assign({}, ...pairs.map((pair) => pair.wire)),
  };
}

function model(site: Site, definition: Model, example: Json | undefined): Pair {
  const examples = (typeof example === 'object' ? example : null) as JsonObject | null;
  const properties = [...inherited(site.api, definition).values()].filter((property) =>
    isGiven(site, property),
  );
  const own = properties.map((property) => {
    const given = examples?.[property.name] ?? property.docs.example;
    return [property, make({ ...site, place: property }, property.type, given)] as const;
  });
  const extra = additional(site, definition);
  return merged([
    ...extra,
    {
      model: Object.fromEntries(own.map(([it, pair]) => [nameOf(site.names, it.id), pair.model])),
      wire: Object.fromEntries(own.map(([it, pair]) => [it.name, pair.wire])),
    },
  ]);
}

function additional(site: Site, { additional: type }: Model): readonly Pair[] {
  if (type === undefined || type.kind === 'never' || site.extent === 'needed') return [];
  const { model, wire } = make(site, type, undefined);
  return [{ model: { extraData: { 'a key_1': model } }, wire: { 'a key_1': wire } }];
}

/** The properties of a model and of its bases, by their names on the wire. */
function inherited(api: Api, { bases, properties }: Model): ReadonlyMap<string, Property> {
  const all = bases.flatMap((id) => {
    const base = api.types.get(id);
    return base?.kind === 'model' ? [...inherited(api, base).values()] : [];
  });
  return new Map([...all, ...properties].map((property) => [property.name, property]));
}

function isGiven({ extent, above }: Site, { required, access, type }: Property): boolean {
  if (access === 'readOnly') return false;
  return required || (extent === 'all' && !leadsBack(type, above));
}

/** What leads back to a type that it is inside of is left out, or it would have no end. */
function leadsBack(type: Type, above: readonly Id[]): boolean {
  if (type.kind === 'reference') return above.includes(type.to);
  return 'of' in type ? leadsBack(type.of, above) : false;
}
