import type { Id, Operation } from '../../model/api.js';
import { nameOf } from '../../name/names.js';
import { upperFirst } from '../../name/words.js';
import type { Scope } from '../scope.js';

/**
 * What an SDK calls a type: by its TypeScript name. Only the types of an operation that has a second method, such as
 * `getFileThumbnailUrl`, are called after that one where that one takes them; ours are the same for both.
 */
export function typeNameFor(scope: Scope, operation: Operation): (id: Id) => string {
  const { id: own, twinOf } = operation;
  const method = upperFirst(nameOf(scope.names, own));
  const first = twinOf === undefined ? method : upperFirst(nameOf(scope.names, twinOf));
  return (id) => {
    const name = nameOf(scope.names, id);
    const isShared = name.startsWith(first) && operationOf(scope, id) === twinOf;
    return isShared ? method + name.slice(first.length) : name;
  };
}

/** The operation that a type stands in; `undefined` for one of the components. */
function operationOf({ api }: Scope, id: Id): Id | undefined {
  let place = api.types.get(id)?.place;
  while (place !== undefined && 'within' in place) place = api.types.get(place.within)?.place;
  return place !== undefined && 'operation' in place ? place.operation : undefined;
}
