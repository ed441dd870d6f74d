import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { openapiFiles } from '../../generator/emit/openapi.js';
import { codeSamplesOf } from '../../generator/emit/openapiSamples.js';
import type { Scope } from '../../generator/emit/scope.js';
import { compose } from '../../generator/compose/compose.js';
import type { Document } from '../../generator/load/document.js';
import { load } from '../../generator/load/load.js';
import { valueAt } from '../../generator/load/pointer.js';
import { readSourceFile } from '../../generator/load/sourceFile.js';
import { applyOverlays } from '../../generator/overlay/apply.js';
import { parseOverlay } from '../../generator/overlay/parse.js';
import { box, corpus, hasBox } from '../support/box.js';
import { documentOf, minimal } from '../support/document.js';
import { invites } from '../support/invites.js';
import { scopeFor } from './curlSubject.js';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'overlay-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function received(file: string): Promise<Document> {
  const { value } = await load(file, { cwd: root, allowRemote: [] });
  if (value === undefined) throw new Error(`${file} cannot be read.`);
  return value;
}

function overlaysOf(scope: Scope): ReadonlyMap<string, string> {
  const files = openapiFiles(scope).filter(({ path: file }) => file.endsWith('.overlay.yml'));
  return new Map(files.map((file) => [file.path, file.text]));
}

/** What our own overlay stage makes of a document. */
async function applied(document: Document, text: string) {
  const file = path.join(folder, 'code-samples.overlay.yml');
  writeFileSync(file, text);
  const read = await readSourceFile(file, root);
  const overlay = read.value && parseOverlay(read.value);
  if (overlay?.value === undefined) throw new Error(JSON.stringify(overlay?.diagnostics));
  const { value, diagnostics } = applyOverlays(document, [overlay.value]);
  return { ...value, diagnostics };
}

function samplesIn(document: Document, pointer: string) {
  return valueAt(document.root, `${pointer}/x-codeSamples`);
}

describe('The overlay of samples', () => {
  test('brings them to the invites document as it was received', async () => {
    const scope = scopeFor((await invites()).document, 'box');
    const overlays = overlaysOf(scope);
    expect([...overlays.keys()]).toEqual(['openapi/code-samples.overlay.yml']);
    const text = overlays.get('openapi/code-samples.overlay.yml') ?? '';
    expect(parse(text)).toMatchObject({
      overlay: '1.0.0',
      info: { title: 'Code samples for invites.yml', version: '2024.0' },
    });
    const { document, diagnostics, actions } = await applied(
      await received('spec/invites.yml'),
      text,
    );
    expect(diagnostics).toEqual([]);
    expect(actions.map(({ matches, changed }) => [matches, changed])).toEqual([
      [1, true],
      [1, true],
    ]);
    for (const { pointer, samples } of codeSamplesOf(scope))
      expect(samplesIn(document, pointer)).toEqual(samples);
  });

  test('takes away those that the document had', async () => {
    const old = { lang: 'shell', source: 'echo' };
    const get = { operationId: 'list', 'x-codeSamples': [old], responses: {} };
    const document = documentOf(minimal({ paths: { "/it's": { get } } }));
    const [[name, text = ''] = []] = overlaysOf(scopeFor(document, 'general'));
    expect(name).toBe('openapi/code-samples.overlay.yml');
    const result = await applied(document, text);
    expect(result.diagnostics).toEqual([]);
    expect(samplesIn(result.document, "/paths/~1it's/get")).toHaveLength(2);
    expect(samplesIn(result.document, "/paths/~1it's/get")).not.toContainEqual(old);
  });

  test('does not exist where there is no operation', () => {
    expect(overlaysOf(scopeFor(documentOf(minimal({})), 'general')).size).toBe(0);
  });

  test('leaves out what the document does not hold itself', () => {
    const operation = { operationId: 'list', responses: {} };
    const paths = { '/own': { get: operation }, '/other': { get: { ...operation } } };
    const document: Document = {
      ...documentOf(minimal({ paths })),
      sourceOf: (pointer) =>
        pointer.startsWith('/paths/~1other')
          ? { file: 'overlay.yml', pointer: '/actions/0/update' }
          : { file: 'document.yml', pointer },
    };
    const overlays = [...overlaysOf(scopeFor(document, 'general')).values()];
    const targets = overlays.map((text) => (parse(text) as JsonObject)['actions']);
    expect(targets).toMatchObject([[{ target: "$.paths['/own'].get" }]]);
  });

  test('is one for each of several documents, also where they are called the same', () => {
    const named = (file: string, key: string): Document => {
      const get = { operationId: key, tags: ['all'], responses: {} };
      const base = documentOf(minimal({ paths: { [`/${key}`]: { get } } }));
      return { ...base, sourceOf: (pointer) => ({ file, pointer }) };
    };
    const further = [named('a/b c.yml', 'two'), named('b/b c.yml', 'three')].map((document) => {
      return { document, suffix: '' };
    });
    const { document } = compose(named('a/first.yml', 'one'), further).value;
    expect([...overlaysOf(scopeFor(document, 'general')).keys()]).toEqual([
      'openapi/code-samples.overlay.yml',
      'openapi/code-samples-b-c.overlay.yml',
      'openapi/code-samples-b-c-2.overlay.yml',
    ]);
  });
});

describe.skipIf(!hasBox)('The overlays of the whole API of Box (where the corpus is)', () => {
  const files = {
    'openapi/code-samples.overlay.yml': 'box-openapi.json',
    'openapi/code-samples-box-openapi-openapi-v2025-0.overlay.yml':
      'box-openapi-openapi-v2025-0.json',
    'openapi/code-samples-box-openapi-openapi-v2026-0.overlay.yml':
      'box-openapi-openapi-v2026-0.json',
  };

  test('bring them to each document as it was received', async () => {
    const overlays = overlaysOf(scopeFor((await box()).composed.document, 'box'));
    expect([...overlays.keys()]).toEqual(Object.keys(files));
    for (const [name, file] of Object.entries(files)) {
      const original = path.join(corpus, file);
      const { diagnostics, document } = await applied(
        await received(original),
        overlays.get(name) ?? '',
      );
      expect(diagnostics).toEqual([]);
      const operations = readFileSync(original, 'utf8').match(/"operationId":/g)?.length;
      const samples = JSON.stringify(document.root).match(/"x-codeSamples":/g)?.length;
      expect(samples).toBe(operations);
    }
  }, 120_000);
});
