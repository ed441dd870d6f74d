import { operationsOf, pathOf } from '../parameters.js';
import { nameAt } from '../references.js';
import type { Rule } from '../rule.js';
import { templateShape } from '../template.js';

/** Paths with the same method that nobody can tell apart. */
export const conflictingPaths: Rule = {
  code: 'conflicting-paths',
  says: 'Two paths must differ in more than the names of their parameters.',
  section: 'OpenAPI 3.1.0, section 4.8.8',
  start: (lint) => {
    const taken = new Map<string, string>();
    return {
      pathItem: (node) => {
        const found = pathOf(lint, node);
        if (found === undefined) return;
        const { path, item } = found;
        const calls = operationsOf(item).map(
          (operation) => `${nameAt(operation.pointer)} ${templateShape(path)}`,
        );
        const other = calls.flatMap((call) => taken.get(call) ?? [])[0];
        for (const call of calls) if (!taken.has(call)) taken.set(call, path);
        if (other === undefined) return;
        lint.report('conflicting-paths', { path, other }, { pointer: node.pointer });
      },
    };
  },
};
