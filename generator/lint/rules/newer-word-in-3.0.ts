import type { Json, Mend } from '../../diagnostics/diagnostic.js';
import { isList } from '../../load/json.js';
import { remove, update } from '../mends.js';
import type { Place } from '../node.js';
import type { Rule } from '../rule.js';

/** A word of OpenAPI 3.1, and how OpenAPI 3.0 says it. */
interface Reading {
  readonly field: string;
  readonly word: string;
  readonly read: string;
  readonly mends: readonly Mend[];
}

/** Words of OpenAPI 3.1 that OpenAPI 3.0 has others for. */
export const newerWordIn30: Rule = {
  code: 'newer-word-in-3.0',
  says: 'OpenAPI 3.0 knows only some words of JSON Schema.',
  section: 'OpenAPI 3.0.3, section 4.7.24',
  start: (lint) => ({
    schema: (schema) => {
      if (lint.version !== '3.0') return;
      const readings = [types(schema), constant(schema), examples(schema), ...bounds(schema)];
      for (const reading of readings) {
        if (reading === undefined) continue;
        const { field, word, read, mends } = reading;
        const pointer = `${schema.pointer}/${field}`;
        lint.report('newer-word-in-3.0', { word, read }, { pointer, mends });
      }
    },
  }),
};

function types({ pointer, value }: Place): Reading | undefined {
  const { type } = value;
  if (!isList(type) && type !== null && type !== 'null') return undefined;
  const all = (isList(type) ? type : [type]).map(String);
  const words = all.filter((word) => word !== 'null');
  const nullable = words.length < all.length ? { nullable: true } : {};
  return {
    field: 'type',
    word: isList(type) ? 'lists of types' : 'type `null`',
    read:
      words.length === 0
        ? 'null'
        : words.length < all.length
          ? `${words.join(' or ')}, or null`
          : words.join(' or '),
    mends: [remove(`${pointer}/type`), update(pointer, { ...typed(words, value), ...nullable })],
  };
}

function typed(
  words: readonly string[],
  schema: Place['value'],
): { readonly [field: string]: Json } {
  const [only = 'null', ...others] = words;
  if (words.length === 0) return { enum: [null] };
  if (others.length === 0) return { type: only };
  const anyOf = words.map((type) =>
    type === 'array' ? { type, items: schema.items ?? {} } : { type },
  );
  return schema.anyOf === undefined ? { anyOf } : { allOf: [{ anyOf }] };
}

function constant({ pointer, value }: Place): Reading | undefined {
  const { const: only, enum: values } = value;
  if (only === undefined) return undefined;
  const replaced = values === undefined ? [] : [remove(`${pointer}/enum`)];
  return {
    field: 'const',
    word: '`const`',
    read: '`enum` with one value',
    mends: [...replaced, update(pointer, { enum: [only] }), remove(`${pointer}/const`)],
  };
}

function examples({ pointer, value }: Place): Reading | undefined {
  const { examples: several, example } = value;
  if (!isList(several)) return undefined;
  const [first] = several;
  const shown =
    first === undefined || example !== undefined ? [] : [update(pointer, { example: first })];
  return {
    field: 'examples',
    word: '`examples` in a schema',
    read: 'the first one is its `example`',
    mends: [...shown, remove(`${pointer}/examples`)],
  };
}

function bounds({ pointer, value }: Place): readonly (Reading | undefined)[] {
  const sides = [
    ['exclusiveMinimum', 'minimum', 1],
    ['exclusiveMaximum', 'maximum', -1],
  ] as const;
  return sides.map(([field, bound, sign]) => {
    const excluded = value[field];
    const included = value[bound];
    if (typeof excluded !== 'number') return undefined;
    const tighter = typeof included === 'number' && (included - excluded) * sign > 0;
    const mends = tighter
      ? [remove(`${pointer}/${field}`)]
      : [update(pointer, { [bound]: excluded, [field]: true })];
    return { field, word: `number in \`${field}\``, read: 'that bound itself is excluded', mends };
  });
}
