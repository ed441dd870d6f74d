import type { JsonObject, Mend } from '../../diagnostics/diagnostic.js';
import { admitNull, isMovedForNull } from '../nullability.js';
import { remove } from '../mends.js';
import type { Rule } from '../rule.js';

/** The word by which OpenAPI 3.0 allows null. */
export const nullableIn31: Rule = {
  code: 'nullable-in-3.1',
  says: 'From OpenAPI 3.1 on, the type `null` says that a value may be null.',
  section: 'OpenAPI 3.1.0, section 4.8.24',
  start: (lint) => ({
    schema: ({ value, pointer: schema }) => {
      const { nullable } = value;
      if (lint.version === '3.0' || nullable === undefined) return;
      const pointer = `${schema}/nullable`;
      const mendsIn = (root: JsonObject): readonly Mend[] => [
        ...(nullable === true ? admitNull(root, schema) : []),
        remove(pointer),
      ];
      const mends = isMovedForNull(value) ? { pointer: schema, mendsIn } : mendsIn(lint.root);
      lint.report('nullable-in-3.1', { nullable: nullable === true }, { pointer, mends });
    },
  }),
};
