import { valueAt } from '../load/pointer.js';
import type { Operation } from '../model/api.js';
import { pointerOf } from '../model/id.js';
import { asObject, own } from '../model/json.js';
import type { Scope } from './scope.js';

/** Whether an operation wants no credentials: the document gives it an empty list of requirements. */
export function isAnonymous({ document }: Scope, operation: Operation): boolean {
  const node = asObject(valueAt(document.root, pointerOf(operation.id)));
  const security = node && own(node, 'security');
  return Array.isArray(security) && security.length === 0;
}
