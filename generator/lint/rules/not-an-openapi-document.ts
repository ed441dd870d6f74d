import type { Rule } from '../rule.js';

/** The outermost keys that an OpenAPI document has. */
const keys = ['openapi', 'swagger', 'paths', 'components', 'webhooks'];

/** Files that were meant to be something else. */
export const notAnOpenapiDocument: Rule = {
  code: 'not-an-openapi-document',
  says: 'The document must be an OpenAPI document.',
  section: 'OpenAPI 3.1.0, section 4.8.1',
  start: (lint) => ({
    document: ({ value, pointer }) => {
      const recognised = keys.some((key) => Object.hasOwn(value, key));
      if (!recognised) lint.report('not-an-openapi-document', undefined, { pointer });
    },
  }),
};
