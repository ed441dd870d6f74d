import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../generator/diagnostics/diagnostic.js';
import { lint } from '../../generator/lint/lint.js';
import { load } from '../../generator/load/load.js';

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly expect: 'clean' | 'clean-or-diagnosed';
}

const corpus = process.env.CORPUS ?? '';
const index = corpus === '' ? '{}' : await readFile(join(corpus, 'index.json'), 'utf8');
const { documents = [] } = JSON.parse(index) as { readonly documents?: readonly Entry[] };

describe.skipIf(corpus === '')('the public documents of CORPUS', () => {
  test.each(documents)(
    '$id: sound ones have no errors, and repairs leave nothing to repair',
    async (entry) => {
      const { value } = await load(entry.file, { cwd: corpus, refRoot: corpus, allowRemote: [] });
      const linted = value && lint(value);
      const again = linted ? lint(linted.value).diagnostics : [];
      if (entry.expect === 'clean') expect(hasErrors(linted?.diagnostics ?? [])).toBe(false);
      expect(
        again.filter(({ severity, mends }) => severity === 'warning' && mends.length > 0),
      ).toEqual([]);
    },
  );
});
