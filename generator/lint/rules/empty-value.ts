import type { Json, Mend } from '../../diagnostics/diagnostic.js';
import { parentPointer } from '../../load/pointer.js';
import type { Kind } from '../grammar.js';
import { remove, update } from '../mends.js';
import type { Misfit } from '../node.js';
import type { Rule } from '../rule.js';
import { whatOf } from './wrong-type.js';

/** What an object without a value is read as; all others are read as if they were not there. */
const empty: { readonly [K in Kind]?: Json } = {
  schema: {},
  mediaType: {},
  pathItem: {},
  response: { description: '' },
};

/** Keys without a value, which YAML reads as null. */
export const emptyValue: Rule = {
  code: 'empty-value',
  says: 'Objects must not be null.',
  section: 'OpenAPI 3.1.0, section 4.8',
  start: (lint) => ({
    misfit: (misfit) => {
      const { pointer, value, slot, field } = misfit;
      if (value !== null) return;
      const emptied = field === 'not' ? undefined : valueOf(misfit);
      const read = emptied === undefined ? 'left out' : wordsOf(slot.kind);
      const mends = mendsOf(misfit, emptied);
      lint.report('empty-value', { what: whatOf(misfit), read }, { pointer, mends });
    },
  }),
};

function valueOf({ slot, member }: Misfit): Json | undefined {
  return member || slot.holds === 'one' ? empty[slot.kind] : undefined;
}

function wordsOf(kind: Kind): string {
  return kind === 'schema' ? 'read as a schema that allows any value' : 'read as an empty one';
}

function mendsOf({ pointer, key, slot }: Misfit, emptied: Json | undefined): readonly Mend[] {
  if (emptied === undefined) return [remove(pointer)];
  return slot.holds === 'list'
    ? [update(pointer, emptied)]
    : [update(parentPointer(pointer) ?? '', { [key]: emptied })];
}
