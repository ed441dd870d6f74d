import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Arrays that do not say what they hold. */
export const arrayWithoutItems: Rule = {
  code: 'array-without-items',
  says: 'In OpenAPI 3.0, an array must have `items`.',
  section: 'OpenAPI 3.0.3, section 4.7.24',
  start: (lint) => ({
    schema: ({ value: { type, items }, pointer: schema }) => {
      if (lint.version !== '3.0' || type !== 'array' || items !== undefined) return;
      const mends = [update(schema, { items: {} })];
      lint.report('array-without-items', undefined, { pointer: `${schema}/type`, mends });
    },
  }),
};
