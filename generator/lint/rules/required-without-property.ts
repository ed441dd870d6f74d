import { isList, isObject } from '../../load/json.js';
import { remove } from '../mends.js';
import type { Node } from '../node.js';
import { Composition } from '../composition.js';
import type { Rule } from '../rule.js';

/** Names in `required` that no property has. */
export const requiredWithoutProperty: Rule = {
  code: 'required-without-property',
  says: 'Each name in `required` should be the name of a property.',
  section: 'JSON Schema Validation 2020-12, section 6.5.3',
  start: (lint) => {
    const composition = new Composition(lint.resolve);
    const requiring: Node[] = [];
    const visit = (schema: Node): void => {
      const { required } = schema.value;
      if (!isList(required)) return;
      const missing = composition.undeclared(schema, required);
      for (const name of missing) {
        const pointer = `${schema.pointer}/required/${required.indexOf(name)}`;
        const mends = [remove(required.length === 1 ? `${schema.pointer}/required` : pointer)];
        lint.report('required-without-property', { name }, { pointer, mends });
      }
    };
    return {
      schema: (schema) => {
        composition.add(schema);
        if (isObject(schema.value) && isList(schema.value.required)) requiring.push(schema);
      },
      done: () => {
        requiring.forEach(visit);
      },
    };
  },
};
