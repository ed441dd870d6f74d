import type { Rule } from '../rule.js';
import { versionOf } from '../version.js';
import { textOf } from '../describe.js';

/** Versions other than 3.0, 3.1 and 3.2, or none. */
export const unknownVersion: Rule = {
  code: 'unknown-version',
  says: 'The document must be written in OpenAPI 3.0, 3.1 or 3.2.',
  section: 'OpenAPI 3.1.0, section 4.1',
  start: (lint) => ({
    document: ({ value }) => {
      const { openapi, swagger, paths, components, webhooks } = value;
      const recognised = openapi ?? swagger ?? paths ?? components ?? webhooks;
      if (versionOf(value) !== undefined || recognised === undefined) return;
      const found = openapi === undefined ? undefined : textOf(openapi);
      const pointer = openapi !== undefined ? '/openapi' : swagger !== undefined ? '/swagger' : '';
      lint.report('unknown-version', { found, swagger: swagger !== undefined }, { pointer });
    },
  }),
};
