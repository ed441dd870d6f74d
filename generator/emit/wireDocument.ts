import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import {
  childPointer,
  joinPointer,
  parentPointer,
  parsePointer,
  valueAt,
} from '../load/pointer.js';
import { resolve, targetOf } from '../model/context.js';
import { asList, asObject, asSchema, asText, entriesOf, own } from '../model/json.js';
import { admitsNull, isNull } from '../model/nullness.js';
import { scalarOf } from '../model/scalar.js';
import { strengthOf } from '../model/strength.js';
import { inKnownWords } from './knownWords.js';
import type { JointObject, Rewriting, UsedContent } from './rewriting.js';

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
  const moved = movedTo(rewriting, place.pointer);
  if (moved === undefined) return inside(rewriting, place);
  return place.isPart === true ? moved : withNull(rewriting, place, moved);
}

/** The reference to a schema that has been moved; `undefined` for what has not. */
function movedTo({ hoisted }: Rewriting, pointer: string): JsonObject | undefined {
  const name = hoisted.get(pointer);
  return name === undefined ? undefined : referenceTo(childPointer('/components/schemas', name));
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
  const further = furtherTarget(rewriting, node);
  if (further !== undefined) return inside(rewriting, further);
  const content = isParameter(node) && firstSchema(node, pointer);
  if (content) return { ...node, content: {}, schema: written(rewriting, content) };
  if (scalarOf(node, rewriting.context.reading) === 'binary') return {};
  const isPart = place.isPart === true || isComponent(pointer);
  const schema = schemaAt(rewriting, { value: node, pointer, isPart });
  if (isPart) return withoutNull(schema);
  return isPlain(rewriting, node, pointer) ? schema : withNull(rewriting, place, schema);
}

/**
 * Where a reference to a parameter, a body or an answer leads in the end, if on the way there is another one or if that
 * is no component: openapi-typescript makes no working type of either.
 */
function furtherTarget({ context }: Rewriting, node: JsonObject): Place | undefined {
  const target = targetOf(node);
  if (target === undefined || !isShared(target)) return undefined;
  const { pointer, value } = resolve(context, { pointer: '', value: node });
  const isDirect = pointer === target && target.startsWith('/components/');
  return isDirect || pointer === '' ? undefined : { pointer, value };
}

function isShared(pointer: string): boolean {
  const [last = '', holder = '', ...above] = parsePointer(pointer).reverse();
  const isHeld = ['parameters', 'responses', 'requestBodies', 'headers'].includes(holder);
  return (isHeld && !above.includes('schemas')) || last === 'requestBody';
}

function isParameter(node: JsonObject): boolean {
  return ['name', 'in', 'content'].every((key) => own(node, key) !== undefined);
}

/** The schema of the content of a parameter: openapi-typescript would take any content for text. */
function firstSchema(node: JsonObject, pointer: string): Place | undefined {
  const [first] = entriesOf(own(node, 'content'));
  const value = own(asObject(first?.[1]) ?? {}, 'schema');
  if (first === undefined || value === undefined) return undefined;
  return { value, pointer: joinPointer(pointer, 'content', first[0], 'schema') };
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
    .filter(([key]) => !isLead(node, key, context.document.root) && !isStore(key, pointer))
    .filter(([key]) => !rewriting.repeatedIds.has(childPointer(pointer, key)))
    .map(([key, value]): [string, Json] => [
      key,
      childAt(rewriting, { value, pointer: childPointer(pointer, key) }, key),
    ]);
  const schema = Object.fromEntries(entries);
  return isMapOfSchemas(pointer) ? schema : inKnownWords(apart(schema), context.reading);
}

function childAt(rewriting: Rewriting, place: Place, key: string): Json {
  if (isComposing(key)) return members(rewriting, place, key);
  if (key === '$ref' && typeof place.value === 'string') {
    const target = targetOf({ $ref: place.value }) ?? '';
    return movedTo(rewriting, target)?.['$ref'] ?? place.value;
  }
  const used = key === 'content' && rewriting.contents.get(parentPointer(place.pointer) ?? '');
  return used ? offered(rewriting, place, used) : written(rewriting, place);
}

/** Content in the one media type that is used: openapi-typescript would take the others for alternatives. */
function offered(
  rewriting: Rewriting,
  { value, pointer }: Place,
  { mediaType, schema }: UsedContent,
): Json {
  const media = own(asObject(value) ?? {}, mediaType) ?? {};
  return {
    [mediaType]:
      schema === undefined
        ? written(rewriting, { value: media, pointer: childPointer(pointer, mediaType) })
        : { schema },
  };
}

/** Schemas that are kept for references alone, which lead to where they have been moved. */
function isStore(key: string, pointer: string): boolean {
  return ['$defs', 'definitions'].includes(key) && !isMapOfSchemas(pointer);
}

function isMapOfSchemas(pointer: string): boolean {
  return ['properties', 'patternProperties', 'schemas'].includes(
    parsePointer(pointer).at(-1) ?? '',
  );
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
  return {
    allOf: [
      ...bases.map((base) => movedTo(rewriting, base) ?? referenceTo(base)),
      ...(says ? [own] : []),
    ],
  };
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
