import { isList, isObject } from '../../load/json.js';
import { childPointer } from '../../load/pointer.js';
import { cyclesOf } from '../cycles.js';
import type { Place } from '../node.js';
import { nameAt, pointerOf, refOf } from '../references.js';
import type { Lint, Rule } from '../rule.js';

/** Schemas that are a part of themselves by `allOf`. */
export const allofCycle: Rule = {
  code: 'allof-cycle',
  says: 'A schema must not be a part of itself.',
  section: 'JSON Schema Core 2020-12, section 9.4.1',
  start: (lint) => {
    const parts = new Map<string, readonly string[]>();
    const wholes = new Set<string>();
    return {
      schema: (schema) => {
        const members = membersOf(schema);
        if (members.length > 0) wholes.add(schema.pointer);
        parts.set(schema.pointer, [...members, ...targetOf(lint, schema)]);
      },
      done: () => {
        for (const cycle of cyclesOf(parts)) {
          const pointer = cycle.find((each) => wholes.has(each));
          if (pointer === undefined) continue;
          const schema = `\`${nameAt(pointer)}\``;
          lint.report('allof-cycle', { schema }, { pointer: childPointer(pointer, 'allOf') });
        }
      },
    };
  },
};

function membersOf({ pointer, value: { allOf } }: Place): readonly string[] {
  if (!isList(allOf)) return [];
  return allOf.flatMap((part, index) => (isObject(part) ? [`${pointer}/allOf/${index}`] : []));
}

function targetOf(lint: Lint, { value }: Place): readonly string[] {
  const ref = refOf(value);
  return ref === undefined ? [] : [pointerOf(lint.root, ref) ?? []].flat();
}
