import { isObject } from '../../load/json.js';
import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Documents that do not say what the API is called. */
export const missingInfoTitle: Rule = {
  code: 'missing-info-title',
  says: '`info.title` must say what the API is called.',
  section: 'OpenAPI 3.1.0, section 4.8.2',
  start: (lint) => ({
    document: ({ value: { info } }) => {
      if (isObject(info) && typeof info.title === 'string') return;
      const mends = [update('', { info: { title: 'API' } })];
      lint.report('missing-info-title', undefined, { pointer: '/info', mends });
    },
  }),
};
