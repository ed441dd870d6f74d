import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Responses that do not say what they are. */
export const responseWithoutDescription: Rule = {
  code: 'response-without-description',
  says: 'A response must have a description; from OpenAPI 3.2 on, it may be left out.',
  section: 'OpenAPI 3.1.0, section 4.8.17',
  start: (lint) => ({
    response: ({ value: { description }, pointer }) => {
      if (typeof description === 'string' || lint.version === '3.2') return;
      const mends = [update(pointer, { description: '' })];
      lint.report('response-without-description', undefined, { pointer, mends });
    },
  }),
};
