import type { Json, Mend } from '../../diagnostics/diagnostic.js';
import { remove, update } from '../mends.js';
import type { Place } from '../node.js';
import type { Rule } from '../rule.js';

const bounds = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

/** Bounds that are excluded in OpenAPI 3.0's way. */
export const booleanBoundIn31: Rule = {
  code: 'boolean-bound-in-3.1',
  says: 'From OpenAPI 3.1 on, `exclusiveMinimum` and `exclusiveMaximum` are numbers.',
  section: 'JSON Schema Validation 2020-12, section 6.2',
  start: (lint) => ({
    schema: (schema) => {
      for (const [word, bound] of bounds) {
        if (lint.version === '3.0' || typeof schema.value[word] !== 'boolean') continue;
        const pointer = `${schema.pointer}/${word}`;
        const mends = mendsOf(schema, word, bound);
        lint.report('boolean-bound-in-3.1', { word, bound }, { pointer, mends });
      }
    },
  }),
};

function mendsOf({ pointer, value }: Place, word: string, bound: string): readonly Mend[] {
  const limit: Json | undefined = value[bound];
  return value[word] === true && typeof limit === 'number'
    ? [update(pointer, { [word]: limit }), remove(`${pointer}/${bound}`)]
    : [remove(`${pointer}/${word}`)];
}
