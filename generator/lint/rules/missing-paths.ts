import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Documents without a single place for an operation. */
export const missingPaths: Rule = {
  code: 'missing-paths',
  says: 'A document must have `paths`; from OpenAPI 3.1 on, `components` or `webhooks` will do.',
  section: 'OpenAPI 3.1.0, section 4.8.1',
  start: (lint) => ({
    document: ({ value: { paths, components, webhooks }, pointer }) => {
      const enough = lint.version === '3.0' ? paths : (paths ?? components ?? webhooks);
      if (enough !== undefined) return;
      lint.report('missing-paths', undefined, { pointer, mends: [update('', { paths: {} })] });
    },
  }),
};
