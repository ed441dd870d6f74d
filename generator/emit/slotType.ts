import type { Operation } from '../model/api.js';
import type { Slot } from '../name/signature.js';
import { headersTypeName, queryTypeName } from './addedTypes.js';
import { inputType } from './constructor.js';
import type { SourceFile } from './file.js';
import type { Scope } from './scope.js';
import { typeExpression } from './typeExpression.js';

interface Place {
  readonly operation: Operation;
  readonly slot: Slot;
}

/** The type of an argument; where the last one is a signal, it may hold more about the call as well. */
export function argumentType(scope: Scope, file: SourceFile, place: Place): string {
  if (place.slot.kind !== 'cancellation') return slotType(scope, file, place);
  return file.type({ name: 'LastOptions', module: 'runtime/lastOptions' });
}

/** The type of an argument that says no more than its slot, or of a property of the last one. */
export function slotType(scope: Scope, file: SourceFile, { operation, slot }: Place): string {
  switch (slot.kind) {
    case 'path':
      return typeExpression(scope, file, slot.parameter.type);
    case 'url':
      return 'string';
    case 'body': {
      const { input, body } = slot;
      const model = input === undefined ? undefined : scope.api.types.get(input);
      return model?.kind === 'model'
        ? inputType(scope, file, model)
        : typeExpression(scope, file, body.type);
    }
    case 'query':
      return queryTypeName(scope, file, operation);
    case 'headers':
      return headersTypeName(scope, file, operation);
    case 'cancellation':
      return 'AbortSignal';
  }
}
