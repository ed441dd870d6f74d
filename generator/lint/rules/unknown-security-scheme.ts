import { childPointer, valueAt } from '../../load/pointer.js';
import { remove } from '../mends.js';
import type { Rule } from '../rule.js';

/** Security requirements that name no scheme. */
export const unknownSecurityScheme: Rule = {
  code: 'unknown-security-scheme',
  says: 'Each security requirement must name a scheme under `components.securitySchemes`.',
  section: 'OpenAPI 3.1.0, section 4.8.30',
  start: (lint) => ({
    securityRequirement: ({ value, pointer: requirement }) => {
      const schemes = Object.keys(value);
      const isUnknown = (scheme: string): boolean =>
        !scheme.includes('/') &&
        valueAt(lint.root, childPointer('/components/securitySchemes', scheme)) === undefined;
      const unknown = schemes.filter(isUnknown);
      for (const scheme of unknown) {
        const pointer = childPointer(requirement, scheme);
        const mends = [remove(unknown.length === schemes.length ? requirement : pointer)];
        lint.report('unknown-security-scheme', { scheme }, { pointer, mends });
      }
    },
  }),
};
