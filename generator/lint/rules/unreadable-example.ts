import { typeWord } from '../describe.js';
import { remove } from '../mends.js';
import type { Rule } from '../rule.js';
import { expectedOf } from './wrong-type.js';

/** Examples that are not written as a map of Example Objects. */
export const unreadableExample: Rule = {
  code: 'unreadable-example',
  says: '`examples` must be a map of Example Objects.',
  section: 'OpenAPI 3.1.0, section 4.8.19',
  start: (lint) => ({
    misfit: (misfit) => {
      const { pointer, value, slot } = misfit;
      if (value === null || slot.kind !== 'example') return;
      const words = { expected: expectedOf(misfit), found: typeWord(value) };
      lint.report('unreadable-example', words, { pointer, mends: [remove(pointer)] });
    },
  }),
};
