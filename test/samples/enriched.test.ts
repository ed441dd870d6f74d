import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { openapiFiles } from '../../generator/emit/openapi.js';
import { codeSamplesOf, type CodeSample } from '../../generator/emit/openapiSamples.js';
import { packageJson } from '../../generator/emit/packageJson.js';
import type { Scope } from '../../generator/emit/scope.js';
import { isObject } from '../../generator/load/json.js';
import { childrenOf, type Typed } from '../../generator/load/structure.js';
import { box, hasBox } from '../support/box.js';
import { documentOf, minimal } from '../support/document.js';
import { invites } from '../support/invites.js';
import { scopeFor } from './curlSubject.js';

/** The operations of paths, with what they are called for people. */
function operationsIn(root: JsonObject): readonly (readonly [string, JsonObject])[] {
  const found: (readonly [string, JsonObject])[] = [];
  const visit = (node: Typed): void => {
    const isPath = /^\/paths\/[^/]+\/[^/]+$/.test(node.pointer);
    if (node.kind === 'operation' && isPath && isObject(node.value))
      found.push([node.pointer, node.value]);
    childrenOf(node).forEach(visit);
  };
  visit({ value: root, kind: 'document', pointer: '' });
  return found;
}

function textOf(scope: Scope, file: string): string {
  const found = openapiFiles(scope).find(({ path }) => path === file);
  if (found === undefined) throw new Error(`There is no ${file}.`);
  return found.text;
}

/** The document without the samples. */
function plain(node: Json): Json {
  if (Array.isArray(node)) return node.map(plain);
  if (!isObject(node)) return node;
  const entries = Object.entries(node).filter(([key]) => key !== 'x-codeSamples');
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

const documents = [
  { of: 'the invites document', present: true, read: async () => (await invites()).document },
  {
    of: 'the whole API of Box',
    present: hasBox,
    read: async () => (await box()).composed.document,
  },
];

describe.each(documents)('The enriched document of $of', ({ present, read }) => {
  describe.skipIf(!present)('(where it is)', () => {
    let scope: Scope;
    let root: JsonObject;

    beforeAll(async () => {
      scope = scopeFor(await read(), 'box');
      root = parse(textOf(scope, 'openapi/openapi.en.yml')) as JsonObject;
    }, 120_000);

    test('has six samples of each operation', () => {
      const labels = operationsIn(root).map(([pointer, operation]) => {
        const samples = operation['x-codeSamples'] as readonly CodeSample[] | undefined;
        const shown = samples?.filter(({ source }) => source !== '');
        return [pointer, shown?.map(({ lang, label }) => `${lang} ${label}`)];
      });
      expect(labels.length).toBeGreaterThan(1);
      const all = [
        'shell cURL',
        'typescript Node/TypeScript v10',
        'python Python v10',
        'csharp .NET v10',
        'swift Swift v10',
        'java Java v10',
      ];
      expect(labels).toEqual(labels.map(([pointer]) => [pointer, all]));
    });

    test('has the samples of the operation itself, and not those of a further way to call it', () => {
      const pointers = codeSamplesOf(scope).map(({ pointer }) => pointer);
      expect(new Set(pointers).size).toBe(pointers.length);
      expect(pointers).toHaveLength(operationsIn(root).length);
    });

    test('is the repaired document in all else', () => {
      expect(plain(root)).toEqual(plain(scope.document.root));
    });
  });
});

const own = { lang: 'shell', source: 'echo' };
const example = minimal({
  paths: {
    '/things': {
      get: { operationId: 'list', 'x-codeSamples': [own], responses: {}, description: 'a\n\nb\n' },
    },
  },
});

describe('An enriched document', () => {
  const scope = scopeFor(documentOf(example), 'general');

  test('has our samples in the place of any that it had', () => {
    const root = parse(textOf(scope, 'openapi/openapi.en.yml')) as JsonObject;
    const [first] = operationsIn(root);
    expect(first?.[1]['x-codeSamples']).toEqual([
      {
        lang: 'shell',
        label: 'cURL',
        source: 'curl -i -X GET "https://api.example.com/v1/things"',
      },
      { lang: 'typescript', label: 'TypeScript', source: 'await client.default.list();' },
    ]);
  });

  test('keeps the lines of its texts', () => {
    expect(textOf(scope, 'openapi/openapi.en.yml')).toContain('|\n        a\n\n        b\n');
  });

  test('exists in every language that there is a translation in', () => {
    const info = { title: '例', version: '1.0.0' };
    const document = documentOf({ ...example, info });
    const translated = { ...scope, translations: [{ tag: 'ja', document }] };
    const paths = openapiFiles(translated).map(({ path }) => path);
    expect(paths).toEqual([
      'openapi/openapi.en.yml',
      'openapi/openapi.ja.yml',
      'openapi/code-samples.overlay.yml',
    ]);
    const root = parse(textOf(translated, 'openapi/openapi.ja.yml')) as JsonObject;
    expect(root['info']).toEqual(info);
    expect(operationsIn(root)[0]?.[1]['x-codeSamples']).toHaveLength(2);
  });

  test('is published with the package', () => {
    const { files } = JSON.parse(packageJson(scope, []).text) as { files: string[] };
    expect(files).toContain('openapi');
  });
});
