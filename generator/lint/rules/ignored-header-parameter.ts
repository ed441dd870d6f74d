import { remove } from '../mends.js';
import { parametersOf } from '../parameters.js';
import type { Node } from '../node.js';
import type { Rule } from '../rule.js';

const ignored = ['accept', 'content-type', 'authorization'];

/** Header parameters that OpenAPI describes by other means. */
export const ignoredHeaderParameter: Rule = {
  code: 'ignored-header-parameter',
  says: '`Accept`, `Content-Type` and `Authorization` are not described by parameters.',
  section: 'OpenAPI 3.1.0, section 4.8.12.1',
  start: (lint) => {
    const visit = (owner: Node): void => {
      for (const { pointer, name, in: place } of parametersOf(lint, owner)) {
        if (place !== 'header' || !ignored.includes(name.toLowerCase())) continue;
        lint.report('ignored-header-parameter', { name }, { pointer, mends: [remove(pointer)] });
      }
    };
    return { pathItem: visit, operation: visit };
  },
};
