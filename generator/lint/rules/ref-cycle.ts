import { childPointer } from '../../load/pointer.js';
import { cyclesOf } from '../cycles.js';
import { pointerOf, refOf } from '../references.js';
import type { Rule } from '../rule.js';

/** References that lead only to one another. */
export const refCycle: Rule = {
  code: 'ref-cycle',
  says: 'A chain of references must end in a definition.',
  section: 'OpenAPI 3.1.0, section 4.8.23',
  start: (lint) => {
    const refs = new Map<string, string>();
    const next = new Map<string, readonly string[]>();
    return {
      reference: ({ pointer }, ref) => {
        const target = pointerOf(lint.root, ref);
        refs.set(pointer, ref);
        next.set(pointer, target === undefined ? [] : [target]);
      },
      done: () => {
        for (const [first = ''] of cyclesOf(next)) {
          const ref = refs.get(first) ?? refOf(lint.root) ?? '';
          lint.report('ref-cycle', { ref }, { pointer: childPointer(first, '$ref') });
        }
      },
    };
  },
};
