import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import { valueAt } from '../load/pointer.js';
import type { Id, Model, Operation, TypeDefinition } from '../model/api.js';
import { contextOf, targetOf, type Context } from '../model/context.js';
import { pointerOf } from '../model/id.js';
import { asList, asObject, own } from '../model/json.js';
import { isPartHint } from '../model/partHints.js';
import { deepReferences } from './deepReferences.js';
import { repeatedIds } from './repeatedIds.js';
import type { Scope } from './scope.js';
import { ownUndeclared } from './undeclared.js';

/** What is written in another way for openapi-typescript, by JSON Pointers. */
export interface Rewriting {
  readonly context: Context;
  /** Lists of known values that admit others, with the types of their values. */
  readonly openEnums: ReadonlyMap<string, readonly string[]>;
  /** Objects that several schemas describe together. */
  readonly objects: ReadonlyMap<string, JointObject>;
  /** For each body and answer the media type that is used, and its schema where that is not the document's. */
  readonly contents: ReadonlyMap<string, UsedContent>;
  /** Where an operation has the `operationId` of another one. */
  readonly repeatedIds: ReadonlySet<string>;
  /** Schemas that get a name under `components`, so that their types can be mentioned. */
  readonly hoisted: ReadonlyMap<string, string>;
  /** What gets such a name, too, and is one of several things that a schema says. */
  readonly parts: readonly SchemaPart[];
}

/** The media type that is used of those which a body or an answer offers. */
export interface UsedContent {
  readonly mediaType: string;
  readonly schema: JsonObject | undefined;
}

/** An object by the pointers of what describes it. */
export interface JointObject {
  readonly bases: readonly string[];
  readonly properties: readonly (Located & { readonly name: string })[];
  readonly required: readonly string[];
  /** The schema of undeclared properties, or whether there may be any. */
  readonly additional: Located | undefined;
}

/** A schema, and where it stands. */
export interface Located {
  readonly pointer: string;
  readonly schema: Json;
}

/** One of several things that a schema says. */
export interface SchemaPart {
  readonly name: string;
  readonly pointer: string;
  readonly said: { readonly object: JointObject } | { readonly schema: JsonObject };
}

/** What is written in another way, and why, follows from what the model makes of the document. */
export function rewritingOf(scope: Scope): Rewriting {
  const { api, hoisted, document, convention } = scope;
  const { root } = document;
  const definitions = [...api.types.values()];
  const named = [...hoisted].map(([id, name]) => ({ id, name, pointer: pointerOf(id) }));
  return {
    context: contextOf(document, convention.reading),
    openEnums: new Map(definitions.flatMap(openEnumEntry)),
    objects: new Map(
      definitions.flatMap((type) => (isJoint(root, type) ? [jointEntry(root, type)] : [])),
    ),
    contents: new Map([...scope.operations.values()].flatMap(contentEntries)),
    repeatedIds: repeatedIds(root),
    hoisted: new Map([
      ...deepReferences(root, namesTaken(root, named)),
      ...named.filter(({ id }) => !isPart(id)).map(({ pointer, name }) => [pointer, name] as const),
    ]),
    parts: named
      .filter(({ id }) => isPart(id))
      .map(({ id, name, pointer }) => ({ name, pointer, said: saidBy(root, api.types.get(id)) })),
  };
}

/** Text and bytes are given as they are, whatever the schema says of them; bytes in many forms. */
const plainContents: { readonly [form: string]: JsonObject } = {
  text: { type: 'string' },
  binary: {},
};

function contentEntries(operation: Operation): [string, UsedContent][] {
  const { body, success, otherSuccesses, failures } = operation;
  const answers = [success, ...otherSuccesses, ...failures];
  const contents = answers.flatMap(({ id, content }) => (content ? [{ id, ...content }] : []));
  return [...(body ? [body] : []), ...contents].map(({ id, mediaType, form }) => [
    pointerOf(id),
    { mediaType, schema: plainContents[form] },
  ]);
}

function namesTaken(
  root: JsonObject,
  named: readonly { readonly name: string }[],
): ReadonlySet<string> {
  const schemas = asObject(valueAt(root, '/components/schemas')) ?? {};
  return new Set([...Object.keys(schemas), ...named.map(({ name }) => name)]);
}

/** Whether an identity is that of one of several things that a schema says. */
function isPart(id: Id): boolean {
  return id.includes('@');
}

function openEnumEntry(type: TypeDefinition): [string, string[]][] {
  if (type.kind !== 'enum' || !type.open || isPart(type.id)) return [];
  return [[pointerOf(type.id), [...new Set(type.values.map((value) => typeof value))]]];
}

function isJoint(root: JsonObject, type: TypeDefinition): type is Model {
  if (type.kind !== 'model' || isPart(type.id)) return false;
  const node = asObject(valueAt(root, pointerOf(type.id))) ?? {};
  if (targetOf(node) !== undefined || type.properties.some(isPartHint)) return true;
  return ['allOf', 'oneOf', 'anyOf'].some((key) => own(node, key) !== undefined);
}

function jointEntry(root: JsonObject, model: Model): [string, JointObject] {
  return [pointerOf(model.id), jointObject(root, model)];
}

function jointObject(root: JsonObject, model: Model): JointObject {
  const { bases, properties } = model;
  const additional = ownUndeclared(model);
  const schema = additional && additionalIn(root, pointerOf(model.id));
  return {
    bases: bases.map(pointerOf),
    properties: properties.map((property) => ({
      name: property.name,
      pointer: pointerOf(property.id),
      schema: isPartHint(property)
        ? { type: 'string' }
        : (valueAt(root, pointerOf(property.id)) ?? {}),
    })),
    required: properties.filter((property) => property.required).map(({ name }) => name),
    additional: additional && (schema ?? { pointer: '', schema: true }),
  };
}

/** What a schema, or one that stands in its `allOf`, says of undeclared properties. */
function additionalIn(root: JsonObject, pointer: string): JointObject['additional'] {
  const node = asObject(valueAt(root, pointer)) ?? {};
  const schema = own(node, 'additionalProperties');
  if (schema !== undefined) return { pointer: `${pointer}/additionalProperties`, schema };
  const members = asList(own(node, 'allOf')).map((_, index) =>
    additionalIn(root, `${pointer}/allOf/${String(index)}`),
  );
  return members.find((member) => member !== undefined);
}

function saidBy(root: JsonObject, definition: TypeDefinition | undefined): SchemaPart['said'] {
  if (definition === undefined) return { schema: {} };
  if (definition.kind === 'model') return { object: jointObject(root, definition) };
  const node = asObject(valueAt(root, pointerOf(definition.id))) ?? {};
  const word = definition.id.replace(/^.*@/u, '');
  const chosen = own(node, word);
  if (chosen !== undefined) return { schema: { [word]: chosen } };
  const { oneOf: _oneOf, anyOf: _anyOf, allOf: _allOf, ...rest } = node;
  const isTypeWord = ['array', 'object', 'string'].includes(word);
  return { schema: { ...rest, ...(isTypeWord && { type: word }) } };
}
