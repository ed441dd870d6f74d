import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { coverageOf } from '../../generator/locale/coverage.js';
import { extract } from '../../generator/locale/extract.js';
import { marked } from '../../generator/locale/mark.js';
import { textsOf } from '../../generator/locale/texts.js';
import { translate } from '../../generator/locale/translate.js';
import { valueAt } from '../../generator/load/pointer.js';
import { documentOf, minimal } from '../support/document.js';
import { invites } from '../support/invites.js';
import { localeOf } from './support.js';

const mark = '（英語）';
const prose = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\n', '#', '`', '*/', '<b>', '"', ':'),
});
const anySchema = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.record(
    {
      description: prose,
      title: prose,
      properties: fc.dictionary(fc.string({ maxLength: 4 }), tie('schema'), { maxKeys: 3 }),
      items: tie('schema'),
      enum: fc.array(prose, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
})).schema;
const anyDocument = fc
  .record({ schema: anySchema, tags: fc.array(prose, { maxLength: 3 }) })
  .map(({ schema, tags }) =>
    documentOf(
      minimal({
        components: { schemas: { S: schema } },
        tags: tags.map((description, index) => ({ name: `t${String(index)}`, description })),
      }),
    ),
  );

test('without translations, every text is marked, and nothing else', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { value, diagnostics } = translate(document, localeOf(`mark: ${mark}\n`));
      expect(diagnostics).toEqual([]);
      const texts = textsOf(document);
      for (const { pointer, text } of texts) {
        expect(valueAt(value.root, pointer)).toBe(marked(text, mark));
      }
      expect(JSON.stringify(value.root).split(mark)).toHaveLength(texts.length + 1);
    }),
  );
});

test('a file that extraction made and a translator filled leaves no mark', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const empty = localeOf(`mark: ${mark}\n`);
      const { text, added } = extract(empty, coverageOf(document, empty));
      const filled = localeOf(text.replace(/^ {4}text:$/gmu, '    text: 訳'));
      const { value, diagnostics } = translate(document, filled);
      expect(diagnostics).toEqual([]);
      expect(filled.entries).toHaveLength(added);
      expect(JSON.stringify(value.root)).not.toContain(mark);
      const texts = textsOf(document);
      for (const { pointer } of texts) expect(valueAt(value.root, pointer)).toBe('訳');
      expect(extract(filled, coverageOf(document, filled)).text).toBe(filled.file.text);
    }),
  );
});

test('whatever entries are taken out, extraction brings their texts back, and loses none', async () => {
  const { document } = await invites();
  const empty = localeOf(`mark: ${mark}\ntexts:\n`);
  const full = localeOf(extract(empty, coverageOf(document, empty)).text);
  const [head = '', ...entries] = full.file.text.split(/^(?= {2}- at:)/mu);
  fc.assert(
    fc.property(fc.subarray(entries, { minLength: 1 }), (kept) => {
      const partly = localeOf(head + kept.join(''));
      const { text } = extract(partly, coverageOf(document, partly));
      expect(text.trimEnd()).toBe(full.file.text.trimEnd());
    }),
    { numRuns: 30 },
  );
});
