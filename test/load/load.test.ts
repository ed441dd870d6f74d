import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Json } from '../../generator/diagnostics/diagnostic.js';
import { isList, isObject } from '../../generator/load/json.js';
import { load } from '../../generator/load/load.js';
import { locate } from '../../generator/load/locate.js';
import { parseJson } from '../../generator/load/parseJson.js';
import { parseYaml } from '../../generator/load/parseYaml.js';
import type { Parsed } from '../../generator/load/parsed.js';
import { childPointer, parsePointer, valueAt } from '../../generator/load/pointer.js';
import { folderOf, found } from './folder.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

describe('a document', () => {
  test('keeps its order, and its files know where nodes stand', async () => {
    const cwd = await folderOf({
      'spec/api.yml': 'openapi: 3.1.0\ninfo:\n  title: Ä😀 "T"\npaths: {}\n',
    });
    const { value, diagnostics, files } = await load('spec/api.yml', { cwd, allowRemote: [] });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(value?.root ?? {})).toEqual(['openapi', 'info', 'paths']);
    expect(value?.files).toBe(files);
    const source = value?.sourceOf('/info/title');
    expect(source).toEqual({ file: 'spec/api.yml', pointer: '/info/title' });
    expect(source && locate(source, files)).toEqual({
      file: 'spec/api.yml',
      line: 3,
      column: 10,
      endLine: 3,
      endColumn: 17,
    });
  });

  test('that is missing or broken is no document, and broken ones can be shown', async () => {
    const cwd = await folderOf({ 'bad.yml': 'a: 1\na: 2\n' });
    const missing = await load('no.yml', { cwd, allowRemote: [] });
    expect(missing.value).toBeUndefined();
    expect(found(missing.diagnostics, missing.files)).toEqual(['no.yml file-missing']);
    const broken = await load('bad.yml', { cwd, allowRemote: [] });
    expect(broken.value).toBeUndefined();
    expect(found(broken.diagnostics, broken.files)).toEqual(['bad.yml:2:1 duplicate-key']);
    expect(broken.files.get('bad.yml')?.text).toBe('a: 1\na: 2\n');
  });

  test('stands where its lines say: the dangling references of the Invites API', async () => {
    const { value, diagnostics, files } = await load('spec/invites.yml', {
      cwd: repository,
      allowRemote: [],
    });
    expect(diagnostics).toEqual([]);
    const at = (pointer: string): string => {
      const source = value?.sourceOf(pointer);
      const position = source && locate(source, files);
      return [position?.line, position?.column].join(':');
    };
    const properties = '/components/schemas/Invite/properties';
    expect(at(`${properties}/actionable_by/$ref`)).toBe('181:17');
    expect(at(`${properties}/invited_by/$ref`)).toBe('183:17');
    expect(at(`${properties}/invited_by`)).toBe('182:9');
    expect(at('/info/version')).toBe('2:1');
  });
});

describe('positions', () => {
  test('of offsets count UTF-16 units, over LF and CRLF', () => {
    const text = 'a: 😀x\r\nb: 1\n';
    const files = new Map([['f', { path: 'f', text, rangeOf: (): [number, number] => [0, 1] }]]);
    const at = (offset: number): string => {
      const position = locate({ file: 'f', pointer: '', offset }, files);
      return [position?.line, position?.column].join(':');
    };
    expect([0, 3, 5, 8, 11, 12, 13].map(at)).toEqual([
      '1:1',
      '1:4',
      '1:6',
      '2:1',
      '2:4',
      '2:5',
      '3:1',
    ]);
    expect(locate({ file: 'other', pointer: '' }, files)).toBeUndefined();
  });

  const { node } = fc.letrec<{ node: Json }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.constant(null)),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom('__proto__', '200', '$ref', '/a~b')),
        tie('node'),
        { maxKeys: 4 },
      ),
    ),
  }));
  const documents = fc.dictionary(fc.string(), node);

  test.each<[string, (text: string) => Parsed, (value: Json) => string]>([
    ['JSON', (text) => parseJson({ path: 'f', text }), (value) => JSON.stringify(value, null, 1)],
    [
      'YAML',
      (text) => parseYaml({ path: 'f', text }),
      (value) => stringify(value, { lineWidth: 0 }),
    ],
  ])('of nodes in %s are those of their text', (_, parse, print) => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = print(document);
        const { value, rangeOf, problems } = parse(text);
        expect(problems).toEqual([]);
        expect(value).toEqual(document);
        for (const pointer of pointersIn(document)) {
          const { value: read } = parse(cutOut(text, rangeOf(pointer)));
          expect(read).toEqual(expectedAt(document, pointer));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A part of a text, its first line indented as it was. */
function cutOut(text: string, [start, end]: readonly [number, number]): string {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return ' '.repeat(start - line) + text.slice(start, end);
}

/** What the text of a node says: the key of a collection, the value of anything else. */
function expectedAt(document: Json, pointer: string): Json {
  const value = valueAt(document, pointer) ?? null;
  const segments = parsePointer(pointer);
  const key = segments.at(-1);
  const parent = valueAt(document, pointer.slice(0, pointer.lastIndexOf('/')));
  const isShownByKey = (isObject(value) || isList(value)) && key !== undefined && isObject(parent);
  return isShownByKey ? key : value;
}

function pointersIn(value: Json, pointer = ''): string[] {
  const entries = isList(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [
    pointer,
    ...entries.flatMap(([key, child]) => pointersIn(child, childPointer(pointer, key))),
  ];
}

const corpus = process.env.CORPUS ?? '';

test.skipIf(corpus === '')(
  'every document of the corpus is loaded',
  { timeout: 120_000 },
  async () => {
    const index: { documents: { file: string }[] } = JSON.parse(
      readFileSync(join(corpus, 'index.json'), 'utf8'),
    );
    expect(index.documents.length).toBeGreaterThan(0);
    for (const { file } of index.documents) {
      expect(existsSync(join(corpus, file))).toBe(true);
      const [folder = '.'] = file.includes('/') ? file.split('/') : [];
      const options = { cwd: corpus, refRoot: join(corpus, folder), allowRemote: [] };
      const { value, diagnostics, files } = await load(file, options);
      expect(value, file).toBeDefined();
      expect(
        diagnostics.filter(({ code }) => !code.startsWith('ref-')),
        file,
      ).toEqual([]);
      for (const { source } of diagnostics)
        expect(source && locate(source, files), file).toBeDefined();
    }
  },
);
