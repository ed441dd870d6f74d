import { update } from '../mends.js';
import type { Place } from '../node.js';
import { operationsOf, parametersOf, pathOf } from '../parameters.js';
import type { Lint, Rule } from '../rule.js';
import { variablesOf } from '../template.js';

/** Names in a path's braces that no parameter declares. */
export const undeclaredPathParameter: Rule = {
  code: 'undeclared-path-parameter',
  says: "Each name in a path's braces must be declared as a parameter.",
  section: 'OpenAPI 3.1.0, section 4.8.12',
  start: (lint) => ({
    pathItem: (node) => {
      const found = pathOf(lint, node);
      if (found === undefined) return;
      const { path, item } = found;
      for (const name of variablesOf(path)) {
        for (const owner of ownersWithout(lint, item, name)) {
          const parameter = { name, in: 'path', required: true, schema: { type: 'string' } };
          const mends = [update(owner.pointer, { parameters: [parameter] })];
          const { pointer } = owner === item ? node : owner;
          lint.report('undeclared-path-parameter', { name, path }, { pointer, mends });
        }
      }
    },
  }),
};

/** Where the declaration is missing: in the path item as a whole, or in some of its operations. */
function ownersWithout(lint: Lint, item: Place, name: string): readonly Place[] {
  const lacks = (owner: Place): boolean =>
    !parametersOf(lint, owner).some((listed) => listed.in === 'path' && listed.name === name);
  const operations = operationsOf(item);
  if (operations.length === 0 || !lacks(item)) return [];
  const without = operations.filter(lacks);
  return without.length === operations.length ? [item] : without;
}
