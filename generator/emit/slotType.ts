import type { Operation } from '../model/api.js';
import type { Slot } from '../name/signature.js';
import type { SourceFile } from './file.js';
import { roleName, type Scope } from './scope.js';
import { typeExpression } from './typeExpression.js';

/** The type of an argument, or of a property of the last one. */
export function slotType(
  scope: Scope,
  file: SourceFile,
  { operation, slot }: { readonly operation: Operation; readonly slot: Slot },
): string {
  switch (slot.kind) {
    case 'path':
      return typeExpression(scope, file, slot.parameter.type);
    case 'body':
      return typeExpression(scope, file, slot.body.type);
    case 'query':
      return roleName(scope, operation, 'queryParams');
    case 'headers':
      return roleName(scope, operation, 'headersInput');
    case 'cancellation':
      return 'AbortSignal';
  }
}
