import { isList } from '../../load/json.js';
import { remove } from '../mends.js';
import type { Rule } from '../rule.js';

/** Lists of values that no value is in. */
export const emptyEnum: Rule = {
  code: 'empty-enum',
  says: '`enum` should have a value.',
  section: 'JSON Schema Validation 2020-12, section 6.1.2',
  start: (lint) => ({
    schema: ({ value: { enum: values }, pointer: schema }) => {
      if (!isList(values) || values.length > 0) return;
      const pointer = `${schema}/enum`;
      lint.report('empty-enum', undefined, { pointer, mends: [remove(pointer)] });
    },
  }),
};
