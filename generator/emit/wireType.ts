import type { Content, Id, Operation, Place, TypeDefinition } from '../model/api.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

/** The type that openapi-typescript gives to what a definition with a codec describes, as an expression in a file. */
export function wireType(scope: Scope, file: SourceFile, { id, place }: TypeDefinition): string {
  const name = scope.hoisted.get(id) ?? (place.kind === 'component' ? place.key : undefined);
  if (name === undefined) throw new Error(`The wire type of ${id} has no name.`);
  return `${file.type({ name: 'Schemas', module: 'wire' })}[${literal(name)}]`;
}

/** The wire type of a body or an answer. */
export type ContentPlace = Extract<Place, { readonly kind: 'body' | 'answer' }>;

/** The type of what an operation sends or receives, as an expression in a file. */
export function contentPath(scope: Scope, file: SourceFile, place: ContentPlace): string {
  const operation = operationAt(scope, place.operation);
  const base = operationPath(file, operation);
  const mediaType = literal(contentAt(operation, place)?.mediaType ?? 'application/json');
  if (place.kind === 'answer') {
    const { status } = place;
    const key = /^\d+$/u.test(status) ? status : literal(status);
    return `${base}['responses'][${key}]['content'][${mediaType}]`;
  }
  const body = `${base}['requestBody']`;
  const given = operation.body?.required === true ? body : `NonNullable<${body}>`;
  return `${given}['content'][${mediaType}]`;
}

/** The wire type of an operation, as an expression in a file. */
export function operationPath(file: SourceFile, { path, method }: Operation): string {
  return `${file.type({ name: 'paths', module: 'wire' })}[${literal(path)}][${literal(method)}]`;
}

function contentAt(operation: Operation, place: ContentPlace): Content | undefined {
  if (place.kind === 'body') return operation.body;
  const { success, otherSuccesses, failures } = operation;
  const answers = [success, ...otherSuccesses, ...failures];
  return answers.find(({ status }) => status === place.status)?.content;
}

function operationAt(scope: Scope, id: Id): Operation {
  const operation = scope.operations.get(id);
  if (operation === undefined) throw new Error(`There is no operation ${id}.`);
  return operation;
}
