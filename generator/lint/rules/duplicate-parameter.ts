import { remove } from '../mends.js';
import type { Node } from '../node.js';
import { parametersOf } from '../parameters.js';
import type { Rule } from '../rule.js';

/** Parameters that stand twice in one list. */
export const duplicateParameter: Rule = {
  code: 'duplicate-parameter',
  says: 'A list of parameters must not name one twice.',
  section: 'OpenAPI 3.1.0, section 4.8.10',
  start: (lint) => {
    const visit = (owner: Node): void => {
      const seen = new Set<string>();
      for (const { pointer, name, in: place } of parametersOf(lint, owner)) {
        const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
        if (seen.has(key)) {
          const where = { pointer, mends: [remove(pointer)] };
          lint.report('duplicate-parameter', { name, in: place }, where);
        }
        seen.add(key);
      }
    };
    return { pathItem: visit, operation: visit };
  },
};
