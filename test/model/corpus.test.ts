import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../generator/lint/lint.js';
import { load } from '../../generator/load/load.js';
import type { Id } from '../../generator/model/api.js';
import { build, type Built } from '../../generator/model/build.js';
import { mentionedBy, mentionedByCall } from '../../generator/model/reach.js';
import { conventions } from '../../generator/name/conventions.js';
import { operationsIn } from './notation.js';

const beside = join(import.meta.dirname, '../../../shared/corpus');
const corpus = process.env.CORPUS ?? (existsSync(beside) ? beside : '');
const index = corpus === '' ? '{}' : await readFile(join(corpus, 'index.json'), 'utf8');
const { documents = [] } = JSON.parse(index) as {
  readonly documents?: readonly { readonly id: string; readonly file: string }[];
};

/** What is mentioned and not defined, or named after what is not defined. */
function missingIn(built: Built): readonly Id[] {
  const { types } = built.value;
  const owners = [...types.values()].flatMap(({ place }) =>
    'within' in place ? place.within : [],
  );
  const mentioned = [
    ...operationsIn(built).flatMap(mentionedByCall),
    ...[...types.values()].flatMap(mentionedBy),
  ];
  return [...owners, ...mentioned].filter((id) => !types.has(id));
}

describe.skipIf(corpus === '')('the public documents', () => {
  test.each(documents)('$id: nothing is refused, and nothing is missing', async ({ file }) => {
    const { value } = await load(file, { cwd: corpus, refRoot: corpus, allowRemote: [] });
    if (value === undefined) return;
    const document = lint(value).value;
    for (const { reading } of Object.values(conventions)) {
      const built = build(document, reading);
      expect(built.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(missingIn(built)).toEqual([]);
    }
  });
});
