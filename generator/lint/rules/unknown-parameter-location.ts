import type { Rule } from '../rule.js';
import { textOf } from '../describe.js';

const locations = ['path', 'query', 'header', 'cookie', 'querystring'];

/** Parameters that stand nowhere in a request. */
export const unknownParameterLocation: Rule = {
  code: 'unknown-parameter-location',
  says: 'A parameter must stand in the path, the query, a header or a cookie.',
  section: 'OpenAPI 3.1.0, section 4.8.12.1',
  start: (lint) => ({
    parameter: ({ value: { name, in: place }, pointer }) => {
      if (typeof name !== 'string' || locations.some((location) => location === place)) return;
      const found = place === undefined ? undefined : textOf(place);
      const where = { pointer: place === undefined ? pointer : `${pointer}/in` };
      lint.report('unknown-parameter-location', { name, in: found }, where);
    },
  }),
};
