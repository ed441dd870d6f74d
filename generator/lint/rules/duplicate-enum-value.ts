import { isList } from '../../load/json.js';
import { shortJson } from '../describe.js';
import { remove } from '../mends.js';
import type { Rule } from '../rule.js';

/** Values that stand twice in one list. */
export const duplicateEnumValue: Rule = {
  code: 'duplicate-enum-value',
  says: 'The values of an `enum` should be different from each other.',
  section: 'JSON Schema Validation 2020-12, section 6.1.2',
  start: (lint) => ({
    schema: ({ value: { enum: values }, pointer: schema }) => {
      const seen = new Set<string>();
      for (const [index, value] of isList(values) ? values.entries() : []) {
        const text = JSON.stringify(value);
        const pointer = `${schema}/enum/${index}`;
        if (seen.has(text)) {
          const where = { pointer, mends: [remove(pointer)] };
          lint.report('duplicate-enum-value', { value: shortJson(value) }, where);
        }
        seen.add(text);
      }
    },
  }),
};
