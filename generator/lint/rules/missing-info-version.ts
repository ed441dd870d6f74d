import { isObject } from '../../load/json.js';
import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Documents that do not say which version of the API they describe. */
export const missingInfoVersion: Rule = {
  code: 'missing-info-version',
  says: '`info.version` must say which version of the API the document describes.',
  section: 'OpenAPI 3.1.0, section 4.8.2',
  start: (lint) => ({
    document: ({ value: { info } }) => {
      const version = isObject(info) ? info.version : undefined;
      if (typeof version === 'string' || typeof version === 'number') return;
      const mends = [update('', { info: { version: '0.0.0' } })];
      lint.report('missing-info-version', undefined, { pointer: '/info', mends });
    },
  }),
};
