import { isObject } from '../../load/json.js';
import { childPointer, valueAt } from '../../load/pointer.js';
import { remove } from '../mends.js';
import { pointerOf } from '../references.js';
import type { Lint, Rule } from '../rule.js';

/** Entries of a discriminator's mapping that lead nowhere. */
export const danglingMapping: Rule = {
  code: 'dangling-mapping',
  says: "Each entry of a discriminator's mapping must name a schema.",
  section: 'OpenAPI 3.1.0, section 4.8.25',
  start: (lint) => ({
    discriminator: ({ value: { mapping }, pointer: parent }) => {
      for (const [value, target] of Object.entries(isObject(mapping) ? mapping : {})) {
        if (typeof target !== 'string' || exists(lint, target)) continue;
        const pointer = childPointer(`${parent}/mapping`, value);
        lint.report('dangling-mapping', { value, target }, { pointer, mends: [remove(pointer)] });
      }
    },
  }),
};

/** Whether a mapping's target is there; it is a reference or the bare name of a component. */
function exists(lint: Lint, target: string): boolean {
  const pointer = pointerOf(lint.root, target);
  if (pointer !== undefined) return valueAt(lint.root, pointer) !== undefined;
  const bare = childPointer('/components/schemas', target);
  return /[/#:]|\.(?:ya?ml|json)$/.test(target) || valueAt(lint.root, bare) !== undefined;
}
