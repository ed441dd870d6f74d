import type { Rule } from '../rule.js';

/** Parameters without a name. */
export const missingParameterName: Rule = {
  code: 'missing-parameter-name',
  says: 'A parameter must have a name.',
  section: 'OpenAPI 3.1.0, section 4.8.12.1',
  start: (lint) => ({
    parameter: ({ value: { name }, pointer }) => {
      if (typeof name !== 'string') lint.report('missing-parameter-name', undefined, { pointer });
    },
  }),
};
