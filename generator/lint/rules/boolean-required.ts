import { remove, update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Schemas that are marked as required themselves, as in the first drafts of JSON Schema. */
export const booleanRequired: Rule = {
  code: 'boolean-required',
  says: '`required` lists the names of the properties that must be there.',
  section: 'JSON Schema Validation 2020-12, section 6.5.3',
  start: (lint) => ({
    schema: ({ value: { required }, pointer: schema, parent, field, key }) => {
      if (typeof required !== 'boolean') return;
      const pointer = `${schema}/required`;
      const owner = parent?.kind === 'schema' && field === 'properties' ? parent : undefined;
      const name = owner === undefined ? undefined : key;
      const listed =
        owner !== undefined && required ? [update(owner.pointer, { required: [key] })] : [];
      const mends = [...listed, remove(pointer)];
      lint.report('boolean-required', { name, required }, { pointer, mends });
    },
  }),
};
