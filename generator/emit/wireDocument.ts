import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { childPointer, valueAt } from '../load/pointer.js';
import { targetOf } from '../model/context.js';
import { asList, asObject, asSchema, asText, own } from '../model/json.js';
import { admitsNull, isNull } from '../model/nullness.js';
import type { Reading } from '../model/reading.js';
import { scalarOf } from '../model/scalar.js';
import { strengthOf } from '../model/strength.js';
import type { JointObject, Rewriting } from './rewriting.js';

/**
 * The document as openapi-typescript may see it. Its bundler follows every `$ref` and every discriminator mapping that
 * it meets, also in examples, to any file and any host; so none is left that does not lead into the document itself.
 * Bytes are left untyped, for they are sent in many forms; a list of values that admits others loses its values; and what
 * several schemas say together is written so that openapi-typescript, which joins their types, says the same.
 */
export function wireDocument(rewriting: Rewriting): JsonObject {
  const { hoisted, parts, context } = rewriting;
  const { root } = context.document;
  const document = asObject(written(rewriting, { value: root, pointer: '' })) ?? {};
  const added = [
    ...[...hoisted].map(([pointer, name]): [string, Json] => [
      name,
      inside(rewriting, { value: valueAt(root, pointer) ?? {}, pointer, isPart: true }),
    ]),
    ...parts.map(({ name, pointer, said }): [string, Json] => [
      name,
      'object' in said
        ? objectSchema(rewriting, said.object)
        : inside(rewriting, { value: said.schema, pointer, isPart: true }),
    ]),
  ];
  if (added.length === 0) return document;
  const components = asObject(own(document, 'components')) ?? {};
  const schemas = { ...asObject(own(components, 'schemas')), ...Object.fromEntries(added) };
  return { ...document, components: { ...components, schemas } };
}

/** A node of the document. Null is left out of what is declared by name, or is a part of something: who uses it says so. */
interface Place {
  readonly value: Json;
  readonly pointer: string;
  readonly isPart?: boolean;
}

/** What stands in a place; a schema that has been moved is referred to. */
function written(rewriting: Rewriting, place: Place): Json {
  if (rewriting.contents.has(place.pointer)) return {};
  const name = rewriting.hoisted.get(place.pointer);
  if (name === undefined) return inside(rewriting, place);
  const moved = referenceTo(childPointer('/components/schemas', name));
  return place.isPart === true ? moved : withNull(rewriting, place, moved);
}

function inside(rewriting: Rewriting, place: Place): Json {
  const { value, pointer } = place;
  if (Array.isArray(value)) {
    return asList(value).map((item, index) =>
      written(rewriting, { value: item, pointer: childPointer(pointer, index) }),
    );
  }
  const node = asObject(value);
  if (node === undefined) return value;
  if (scalarOf(node, rewriting.context.reading) === 'binary') return {};
  const isPart = place.isPart === true || isComponent(pointer);
  const schema = schemaAt(rewriting, { value: node, pointer, isPart });
  if (isPart) return withoutNull(schema);
  return isPlain(rewriting, node, pointer) ? schema : withNull(rewriting, place, schema);
}

function isComponent(pointer: string): boolean {
  return /^\/components\/schemas\/[^/]+$/u.test(pointer);
}

function schemaAt(
  rewriting: Rewriting,
  { value: node, pointer }: Place & { readonly value: JsonObject },
): JsonObject {
  const { openEnums, objects, context } = rewriting;
  const type = openEnums.get(pointer);
  if (type !== undefined) return { type };
  const object = objects.get(pointer);
  if (object !== undefined) return objectSchema(rewriting, object);
  const entries = Object.entries(node)
    .filter(([key]) => !isLead(node, key, context.document.root))
    .map(([key, value]): [string, Json] => {
      const place = { value, pointer: childPointer(pointer, key) };
      return [key, isComposing(key) ? members(rewriting, place, key) : written(rewriting, place)];
    });
  return open(apart(Object.fromEntries(entries)), context.reading);
}

/** An object of which nothing is said is a map, where the convention has it so: openapi-typescript takes it for empty. */
function open(schema: JsonObject, { emptyObjects }: Reading): JsonObject {
  const says = [
    'properties',
    'additionalProperties',
    'patternProperties',
    'allOf',
    'anyOf',
    'oneOf',
  ];
  const isFree =
    emptyObjects === 'map' &&
    own(schema, 'type') === 'object' &&
    !says.some((key) => own(schema, key) !== undefined);
  return isFree ? { ...schema, additionalProperties: true } : schema;
}

/** Whether a schema says of null what it says in words that everybody understands. */
function isPlain({ openEnums, objects }: Rewriting, node: JsonObject, pointer: string): boolean {
  const composes = Object.keys(node).some((key) => isComposing(key) || key === '$ref');
  return !composes && !openEnums.has(pointer) && !objects.has(pointer);
}

/** A schema that admits null where the model has it so. */
function withNull(
  { context }: Rewriting,
  { value, pointer }: Place,
  schema: JsonObject,
): JsonObject {
  const node = asObject(value);
  const nullable = node !== undefined && admitsNull(context, { value: node, pointer });
  if (!nullable) return withoutNull(schema);
  return own(schema, '$ref') === undefined
    ? { ...withoutNull(schema), nullable }
    : { allOf: [schema], nullable };
}

function withoutNull({ nullable: _, ...schema }: JsonObject): JsonObject {
  const [type, values] = [own(schema, 'type'), own(schema, 'enum')];
  return {
    ...schema,
    ...(Array.isArray(type) && { type: asList(type).filter((word) => word !== 'null') }),
    ...(Array.isArray(values) && { enum: asList(values).filter((one) => one !== null) }),
  };
}

function isComposing(key: string): boolean {
  return ['allOf', 'anyOf', 'oneOf'].includes(key);
}

/** The members of a composition that count: openapi-typescript takes a mere type word, or a null, for a type of its own. */
function members(rewriting: Rewriting, { value, pointer }: Place, key: string): Json {
  const { context } = rewriting;
  const all = asList(value).map((item, index) => ({
    value: asSchema(item) ?? {},
    pointer: childPointer(pointer, index),
    isPart: true,
  }));
  const strengths = all.map((member) => strengthOf(member.value));
  const most = Math.max(0, ...strengths);
  const counting = all.filter((member, index) =>
    key === 'allOf' ? strengths[index] === most : !isNull(context, member),
  );
  return (counting.length > 0 ? counting : all).map((member) => written(rewriting, member));
}

/** `anyOf` holds besides all else: openapi-typescript would take all else for one more alternative. */
function apart(schema: JsonObject): JsonObject {
  const { anyOf, ...rest } = schema;
  const isBeside = ['properties', 'additionalProperties', 'allOf', 'oneOf'].some(
    (key) => own(rest, key) !== undefined,
  );
  if (anyOf === undefined || !isBeside) return schema;
  return { ...rest, allOf: [...asList(own(rest, 'allOf')), { anyOf }] };
}

function objectSchema(rewriting: Rewriting, object: JointObject): JsonObject {
  const { bases, properties, required, additional } = object;
  const schemas = properties.map(({ name, pointer, schema }): [string, Json] => [
    name,
    written(rewriting, { value: schema, pointer }),
  ]);
  const additionalProperties =
    additional && written(rewriting, { value: additional.schema, pointer: additional.pointer });
  const own: JsonObject = {
    type: 'object',
    ...(schemas.length > 0 && { properties: Object.fromEntries(schemas) }),
    ...(required.length > 0 && { required }),
    ...(additionalProperties !== undefined && { additionalProperties }),
  };
  const says = schemas.length > 0 || additional !== undefined;
  if (bases.length === 0) return own;
  return { allOf: [...bases.map(referenceTo), ...(says ? [own] : [])] };
}

function referenceTo(pointer: string): JsonObject {
  return { $ref: `#${pointer}` };
}

function isLead(node: JsonObject, key: string, root: JsonObject): boolean {
  const value = own(node, key);
  if (key === 'discriminator') return asText(asObject(value)?.['propertyName']) !== undefined;
  if (key !== '$ref' || typeof value !== 'string') return false;
  const target = targetOf(node);
  return target === undefined || valueAt(root, target) === undefined;
}
