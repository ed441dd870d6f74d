import type { Answer, Body, Id, Operation, Place, Type, TypeDefinition } from '../model/api.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** The type that openapi-typescript gives to what a definition describes, as an expression in a file. */
export function wireType(scope: Scope, file: SourceFile, definition: TypeDefinition): string {
  const { place } = definition;
  switch (place.kind) {
    case 'component':
      return componentPath(file, place.key);
    case 'body':
    case 'answer':
      return contentPath(scope, file, place) + stepsTo(definition.id, contentAt(scope, place));
    case 'property':
      return propertyPath(scope, file, { definition, within: place.within, name: place.name });
    case 'parameter':
    case 'variant':
      throw new Error(`What stands at ${definition.id} has no codec.`);
  }
}

/** The wire type of a body or an answer. */
export type ContentPlace = Extract<Place, { readonly kind: 'body' | 'answer' }>;

/** The type of what an operation sends or receives, as an expression in a file. */
export function contentPath(scope: Scope, file: SourceFile, place: ContentPlace): string {
  const operation = operationAt(scope, place.operation);
  const base = operationPath(file, operation);
  if (place.kind === 'answer') {
    const { status } = place;
    const key = /^\d+$/u.test(status) ? status : literal(status);
    return `${base}['responses'][${key}]['content'][${literal(mediaTypeAt(scope, place))}]`;
  }
  const body = `${base}['requestBody']`;
  const given = operation.body?.required === true ? body : `NonNullable<${body}>`;
  return `${given}['content'][${literal(mediaTypeAt(scope, place))}]`;
}

/** The wire type of an operation, as an expression in a file. */
export function operationPath(file: SourceFile, { path, method }: Operation): string {
  return `${file.type({ name: 'paths', module: 'wire' })}[${literal(path)}][${literal(method)}]`;
}

function componentPath(file: SourceFile, key: string): string {
  return `${file.type({ name: 'components', module: 'wire' })}['schemas'][${literal(key)}]`;
}

interface Nested {
  readonly definition: TypeDefinition;
  readonly within: Id;
  readonly name: string;
}

function propertyPath(
  scope: Scope,
  file: SourceFile,
  { definition, within, name }: Nested,
): string {
  const owner = scope.api.types.get(within);
  if (owner === undefined) throw new Error(`Nothing holds ${definition.id}.`);
  const base = wireType(scope, file, owner);
  if (owner.kind === 'alias') return base + stepsTo(definition.id, owner.of);
  const property =
    owner.kind === 'model' ? owner.properties.find((one) => one.name === name) : undefined;
  if (property === undefined) return `${base}[string]`;
  const path = `${base}[${literal(name)}]`;
  const isCertain = property.required && property.type.kind !== 'nullable';
  return (isCertain ? path : `NonNullable<${path}>`) + stepsTo(definition.id, property.type);
}

/** The way from a list or a map to what it holds. */
function stepsTo(target: Id, type: Type | undefined): string {
  switch (type?.kind) {
    case 'list':
      return `[number]${stepsTo(target, type.of)}`;
    case 'map':
      return `[string]${stepsTo(target, type.of)}`;
    case 'nullable':
      return stepsTo(target, type.of);
    default:
      return '';
  }
}

function operationAt(scope: Scope, id: Id): Operation {
  const operation = scope.operations.get(id);
  if (operation === undefined) throw new Error(`There is no operation ${id}.`);
  return operation;
}

function carrierAt(scope: Scope, place: ContentPlace): Body | Answer['content'] {
  const { body, success, failures } = operationAt(scope, place.operation);
  if (place.kind === 'body') return body;
  return [success, ...failures].find(({ status }) => status === place.status)?.content;
}

function mediaTypeAt(scope: Scope, place: ContentPlace): string {
  return carrierAt(scope, place)?.mediaType ?? 'application/json';
}

function contentAt(scope: Scope, place: ContentPlace): Type | undefined {
  return carrierAt(scope, place)?.type;
}
