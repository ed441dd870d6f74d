import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Documents that do not say how callers authenticate. */
export const missingSecurity: Rule = {
  code: 'missing-security',
  says: '`security` should say how callers authenticate, or that they need not: `security: []`.',
  section: 'OpenAPI 3.1.0, section 4.8.30',
  start: (lint) => {
    let said = lint.root.security !== undefined;
    let operations = 0;
    return {
      securityScheme: () => {
        said = true;
      },
      operation: ({ value: { security } }) => {
        operations += 1;
        said ||= security !== undefined;
      },
      done: () => {
        if (said || operations === 0) return;
        lint.report('missing-security', undefined, {
          pointer: '',
          mends: [update('', { security: [] })],
        });
      },
    };
  },
};
