import type { JsonObject } from '../../diagnostics/diagnostic.js';
import type { Answer, Body, Docs, Operation, Parameter, Part } from '../../model/api.js';
import type { SecurityRequirement } from '../../model/securityScheme.js';
import { nameOf } from '../../name/names.js';
import { isRequired, signatureOf, type Slot } from '../../name/signature.js';
import type {
  AnswerSurface,
  ArgumentSurface,
  BodySurface,
  MethodSurface,
  Table,
  TypeUse,
  WireSurface,
} from '../../surface/surface.js';
import { addedTo } from '../addedTypes.js';
import { roleName, serviceOf, targetOf, type Scope } from '../scope.js';
import { described, placeOf } from './placing.js';
import { contentUse, gives, typeUse } from './typeUse.js';

/** A method as callers see it, and the call that it makes. */
export function methodSurface(scope: Scope, operation: Operation): MethodSurface {
  const { names } = scope;
  const { body, pages, server } = operation;
  const { positional, optionals } = signatureOf(operation, scope);
  const argument = (slot: Slot): ArgumentSurface => argumentOf(scope, operation, slot);
  const result = gives(names, operation);
  return {
    ...described(scope, operation, docsInside(operation)),
    route: `${operation.method.toUpperCase()} ${operation.path}`,
    ...(server && { server: server.url }),
    ...aliasOf(scope, operation),
    arguments: positional.map(argument),
    ...(optionals.length > 0 && { optionals: optionals.map(argument) }),
    ...(body && { body: bodyOf(scope, body) }),
    ...(result !== undefined && { gives: result }),
    answers: answersOf(scope, [operation.success, ...operation.otherSuccesses]),
    errors: answersOf(scope, operation.failures),
    ...(pages && { items: typeUse(names, pages.items.of) }),
    ...(operation.security && { security: operation.security.map(requirementText) }),
  };
}

/** What a deprecated name stands for. */
function aliasOf(scope: Scope, operation: Operation): Pick<MethodSurface, 'aliasOf'> {
  const target = targetOf(scope, operation);
  if (target === operation) return {};
  const manager = nameOf(scope.names, serviceOf(scope, target).id);
  return { aliasOf: `${manager}.${nameOf(scope.names, target.id)}` };
}

/** What a call has to prove all at once, such as `key` or `oauth2 [read, write]`. */
function requirementText(requirement: SecurityRequirement): string {
  const wanted = requirement.map(({ key, scopes }) =>
    scopes.length > 0 ? `${key} [${[...scopes].sort().join(', ')}]` : key,
  );
  return wanted.length === 0 ? 'nothing' : wanted.sort().join(' + ');
}

function docsInside({ parameters, body, success, otherSuccesses, failures }: Operation): Docs[] {
  const parts = [...parameters, ...(body ? [body] : []), success, ...otherSuccesses, ...failures];
  return parts.map(({ docs }) => docs);
}

function argumentOf(scope: Scope, operation: Operation, slot: Slot): ArgumentSurface {
  const about = { name: slot.name, ...(!isRequired(slot) && { optional: true as const }) };
  switch (slot.kind) {
    case 'path':
      return {
        ...{ ...about, type: typeUse(scope.names, slot.parameter.type) },
        wire: wireOf(slot.parameter),
        at: placeOf(scope, slot.parameter.source),
      };
    case 'url':
      return { ...about, type: 'string' };
    case 'body':
      return {
        ...{ ...about, type: typeUse(scope.names, slot.body.type) },
        at: placeOf(scope, slot.body.source),
      };
    case 'query':
      return { ...about, type: { ref: roleName(scope, operation, 'queryParams') } };
    case 'headers':
      return { ...about, type: headersUse(scope, operation) };
    case 'cancellation':
      return { ...about, type: { ref: 'AbortSignal' } };
  }
}

function headersUse(scope: Scope, operation: Operation): TypeUse {
  const { headers } = addedTo(scope, operation);
  return { ref: headers ? roleName(scope, operation, 'headers') : 'ExtraHeaders' };
}

/** How a parameter travels. */
export function wireOf(parameter: Parameter): WireSurface {
  const { name, style, explode, allowReserved } = parameter;
  return { in: parameter.in, name, style, explode, ...(allowReserved && { reserved: true }) };
}

function bodyOf(scope: Scope, body: Body): BodySurface {
  const { form, mediaType, parts, required, source, type } = body;
  return {
    at: placeOf(scope, source),
    ...(!required && { optional: true }),
    mediaType,
    form,
    type: typeUse(scope.names, type),
    ...(parts.size > 0 && { parts: partsOf(parts) }),
  };
}

function partsOf(parts: ReadonlyMap<string, Part>): JsonObject {
  const all = [...parts].map(([name, { contentType, style, explode }]): [string, JsonObject] => [
    name,
    { ...(contentType !== undefined && { contentType }), style, explode },
  ]);
  return Object.fromEntries(all);
}

function answersOf(scope: Scope, answers: readonly Answer[]): Table<AnswerSurface> {
  const all = answers.map(({ status, source, content }): [string, AnswerSurface] => [
    status,
    {
      at: placeOf(scope, source),
      ...(content && {
        mediaType: content.mediaType,
        type: contentUse(scope.names, content),
      }),
    },
  ]);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
