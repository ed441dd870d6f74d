import { operationName } from '../describe.js';
import { remove } from '../mends.js';
import type { Rule } from '../rule.js';

/** Operations that have the operationId of another. */
export const duplicateOperationId: Rule = {
  code: 'duplicate-operation-id',
  says: 'Each operationId must be unique.',
  section: 'OpenAPI 3.1.0, section 4.8.10.1',
  start: (lint) => {
    const taken = new Map<string, string>();
    return {
      operation: (node) => {
        const { operationId: id } = node.value;
        if (typeof id !== 'string') return;
        const other = taken.get(id);
        if (other === undefined) {
          taken.set(id, operationName(node));
          return;
        }
        const pointer = `${node.pointer}/operationId`;
        lint.report('duplicate-operation-id', { id, other }, { pointer, mends: [remove(pointer)] });
      },
    };
  },
};
