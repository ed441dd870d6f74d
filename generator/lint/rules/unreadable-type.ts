import type { Rule } from '../rule.js';
import { isReadable, typeWordsOf } from '../typeWords.js';

/** Words without a meaning where a type should stand. */
export const unreadableType: Rule = {
  code: 'unreadable-type',
  says: 'A type is one of JSON: string, number, integer, boolean, array, object or null.',
  section: 'JSON Schema Validation 2020-12, section 6.1.1',
  start: (lint) => ({
    schema: (schema) => {
      for (const { word, pointer } of typeWordsOf(schema)) {
        if (!isReadable(word)) lint.report('unreadable-type', { word }, { pointer });
      }
    },
  }),
};
