import type { Id, Type } from '../../model/api.js';
import { nameOf } from '../../name/names.js';
import { upperFirst } from '../../name/words.js';
import type { Sample } from '../../sample/sample.js';
import type { Scope } from '../scope.js';
import { typeNameFor } from './typeNames.js';
import { definitionOf } from './values.js';

/** The model whose members are arguments of a Python method: that of the body; `undefined` where a body is one argument. */
export function spreadBody(scope: Scope, { operation, body }: Sample): Id | undefined {
  const root = operation.body && rootOf(scope, operation.body.type);
  return body?.kind === 'object' && root !== undefined ? root : undefined;
}

/**
 * What Python calls a type. A body whose members are arguments has no type of its own, so that the types in it begin
 * with the method, and the first of them do not end in `Field`; so do those of query parameters and headers.
 */
export function typeNameIn(scope: Scope, sample: Sample): (id: Id) => string {
  const root = spreadBody(scope, sample);
  const method = upperFirst(nameOf(scope.names, sample.operation.id));
  const typeName = typeNameFor(scope, sample.operation);
  return (id) => {
    const name = typeName(id);
    const place = scope.api.types.get(id)?.place;
    if (place?.kind === 'parameter') return withoutHolder(name, method);
    const depth = root === undefined ? undefined : depthIn(scope, root, id);
    const stem = root === undefined ? '' : typeName(root);
    if (depth === undefined || !name.startsWith(stem)) return name;
    const rest = name.slice(stem.length);
    return method + (depth === 1 ? rest.replace(/Field$/u, '') : rest);
  };
}

/** The name of the type of a query parameter, or of a header, without the object that holds it elsewhere. */
function withoutHolder(name: string, method: string): string {
  const holder = ['QueryParams', 'Headers'].find((one) => name.startsWith(method + one));
  if (holder === undefined) return name;
  return method + name.slice(method.length + holder.length).replace(/Field$/u, '');
}

/** How many properties stand between a type and the one that it is nested in; `undefined` where it is not. */
function depthIn({ api }: Scope, root: Id, id: Id): number | undefined {
  let depth = 0;
  for (let at = api.types.get(id); at !== undefined;) {
    const { place } = at;
    if (at.id === root) return depth;
    if (!('within' in place)) return undefined;
    if (place.kind === 'property') depth += 1;
    at = api.types.get(place.within);
  }
  return undefined;
}

function rootOf(scope: Scope, type: Type): Id | undefined {
  const definition = definitionOf(scope, type);
  if (type.kind === 'nullable') return rootOf(scope, type.of);
  if (definition?.kind === 'alias') return rootOf(scope, definition.of);
  return definition?.kind === 'union' ? undefined : definition?.id;
}
