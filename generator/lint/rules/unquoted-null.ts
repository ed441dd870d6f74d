import { isList } from '../../load/json.js';
import { remove, update } from '../mends.js';
import type { Rule } from '../rule.js';

/** The type `null` without quotes, which YAML reads as no type. */
export const unquotedNull: Rule = {
  code: 'unquoted-null',
  says: 'The type `null` must be text.',
  section: 'JSON Schema Validation 2020-12, section 6.1.1',
  start: (lint) => ({
    schema: ({ value: { type }, pointer: schema }) => {
      if (lint.version === '3.0') return;
      const list = isList(type);
      const found = list ? [...type.keys()].filter((index) => type[index] === null) : [];
      const pointers = found.map((index) => `${schema}/type/${index}`);
      for (const pointer of type === null ? [`${schema}/type`] : pointers) {
        const mends = [remove(pointer), update(schema, { type: list ? ['null'] : 'null' })];
        lint.report('unquoted-null', undefined, { pointer, mends });
      }
    },
  }),
};
