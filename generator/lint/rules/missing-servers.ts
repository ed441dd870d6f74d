import type { Rule } from '../rule.js';

/** Documents that do not say where the API is served. */
export const missingServers: Rule = {
  code: 'missing-servers',
  says: '`servers` should say where the API is served.',
  section: 'OpenAPI 3.1.0, section 4.8.5',
  start: (lint) => {
    let served = false;
    let operations = 0;
    return {
      server: () => {
        served = true;
      },
      operation: () => {
        operations += 1;
      },
      done: () => {
        if (!served && operations > 0) lint.report('missing-servers', undefined, { pointer: '' });
      },
    };
  },
};
