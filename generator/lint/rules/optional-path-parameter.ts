import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Path parameters that could be left out. */
export const optionalPathParameter: Rule = {
  code: 'optional-path-parameter',
  says: 'A path parameter must be required.',
  section: 'OpenAPI 3.1.0, section 4.8.12.1',
  start: (lint) => ({
    parameter: ({ value: { name, in: place, required }, value, pointer: parent }) => {
      if (place !== 'path' || typeof name !== 'string' || required === true) return;
      const pointer = 'required' in value ? `${parent}/required` : parent;
      const mends = [update(parent, { required: true })];
      lint.report('optional-path-parameter', { name }, { pointer, mends });
    },
  }),
};
