import { isObject } from '../../load/json.js';
import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Operations that do not say what they answer. */
export const missingResponses: Rule = {
  code: 'missing-responses',
  says: 'An operation must have a response; from OpenAPI 3.1 on, `responses` may be left out.',
  section: 'OpenAPI 3.1.0, sections 4.8.10.1 and 4.8.16',
  start: (lint) => ({
    operation: ({ value: { responses }, pointer: parent }) => {
      const empty = isObject(responses) && Object.keys(responses).length === 0;
      if (!empty && (responses !== undefined || lint.version !== '3.0')) return;
      const mends = [update(parent, { responses: { '2XX': { description: '' } } })];
      const pointer = empty ? `${parent}/responses` : parent;
      lint.report('missing-responses', undefined, { pointer, mends });
    },
  }),
};
