import type { Rule } from '../rule.js';
import { plainTemplate } from '../template.js';
import { renaming } from './path-without-slash.js';

/** Path templates with operators of RFC 6570, such as `{;name*}`. */
export const pathTemplateOperator: Rule = {
  code: 'path-template-operator',
  says: 'The braces of a path hold the name of a parameter and nothing else.',
  section: 'OpenAPI 3.1.0, section 4.8.8.2',
  start: (lint) => ({
    pathItem: ({ parent, key: path, pointer }) => {
      const read = plainTemplate(path);
      if (parent?.kind !== 'paths' || read === path || !path.startsWith('/')) return;
      const mends = renaming(pointer, read);
      lint.report('path-template-operator', { path, read }, { pointer, mends });
    },
  }),
};
