import type { JsonObject, Mend } from '../../diagnostics/diagnostic.js';
import { isList } from '../../load/json.js';
import { remove, update } from '../mends.js';
import type { Place } from '../node.js';
import type { Rule } from '../rule.js';
import { readingOf, typeWordsOf } from '../typeWords.js';
import { textOf } from '../describe.js';

/** Words of other languages where a type should stand, such as `file` or `date`. */
export const unknownType: Rule = {
  code: 'unknown-type',
  says: 'A type is one of JSON: string, number, integer, boolean, array, object or null.',
  section: 'JSON Schema Validation 2020-12, section 6.1.1',
  start: (lint) => ({
    schema: (schema) => {
      for (const { word, pointer } of typeWordsOf(schema)) {
        const reading = readingOf(word);
        if (reading === undefined) continue;
        const mends = mendsOf(schema, reading, pointer);
        lint.report('unknown-type', { word, read: wordsOf(reading) }, { pointer, mends });
      }
    },
  }),
};

function mendsOf(schema: Place, { type, format }: JsonObject, word: string): readonly Mend[] {
  if (type === undefined) return [remove(word)];
  const inList = isList(schema.value.type);
  const formatted = format === undefined || schema.value.format !== undefined ? {} : { format };
  const change = update(schema.pointer, { type: inList ? [type] : type, ...formatted });
  return inList ? [remove(word), change] : [change];
}

function wordsOf({ type, format }: JsonObject): string {
  if (type === undefined) return 'any value';
  return format === undefined
    ? `\`${textOf(type)}\``
    : `\`${textOf(type)}\`, format \`${textOf(format)}\``;
}
