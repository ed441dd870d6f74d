import { remove } from '../mends.js';
import { operationsOf, parametersOf, pathOf } from '../parameters.js';
import type { Rule } from '../rule.js';
import { variablesOf } from '../template.js';

/** Path parameters that do not occur in their path. */
export const unusedPathParameter: Rule = {
  code: 'unused-path-parameter',
  says: "Each path parameter must occur in the path's braces.",
  section: 'OpenAPI 3.1.0, section 4.8.12.1',
  start: (lint) => ({
    pathItem: (node) => {
      const found = pathOf(lint, node);
      if (found === undefined) return;
      const { path, item } = found;
      const used = variablesOf(path);
      for (const owner of [item, ...operationsOf(item)]) {
        for (const { pointer, name, in: place } of parametersOf(lint, owner)) {
          if (place !== 'path' || used.includes(name)) continue;
          const where = { pointer, mends: [remove(pointer)] };
          lint.report('unused-path-parameter', { name, path }, where);
        }
      }
    },
  }),
};
