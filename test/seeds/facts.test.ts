import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { valueAt } from '../../generator/load/pointer.js';
import { asList, asObject } from '../../generator/model/json.js';
import { generationIn } from '../../scripts/generation.js';
import { get, post, reasons, type Fact, type Found, type Values } from './facts/fact.js';
import { japanese } from './facts/japanese.js';
import { python } from './facts/python.js';
import { reference, referenceOfGet } from './facts/reference.js';
import { pages, responseExample } from './pages.js';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'facts-'));
const generate = await generationIn(root);
await generate('--out', folder);

const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const ours = read('docs/invites.md');
const documents = {
  en: parse(read('openapi/openapi.en.yml')) as JsonObject,
  ja: parse(read('openapi/openapi.ja.yml')) as JsonObject,
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Page {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly locale: keyof typeof documents;
  /** The operation whose answer the page shows. */
  readonly answer: string | undefined;
}

const all: { readonly [name: string]: Page } = {
  'of the manager in the SDK for Python': { text: pages.manager, facts: python, locale: 'en', answer: undefined },
  'of a new invite': { text: pages.create, facts: reference, locale: 'en', answer: post },
  'of a new invite in Japanese': { text: pages.createJapanese, facts: japanese, locale: 'ja', answer: post },
  "of an invite's status": { text: pages.get, facts: referenceOfGet, locale: 'en', answer: get },
};

describe.each(Object.entries(all))('The page %s', (_, { text, facts, locale, answer }) => {
  const document = documents[locale];
  const said = facts.map(({ says, found }) => [says.slice(0, 60), says, found] as const);

  test.each(said)('says: %s', (__, says, found) => {
    expect(flat(text)).toContain(flat(says));
    check(document, says, found);
  });

  const example = answer === undefined ? '' : responseExample(text);
  const values = answer === undefined ? [] : leavesOf(JSON.parse(example) as Json);
  test.each(values)('has an example of an answer: %s is %s', (pointer, value) => {
    const schema = valueAt(document, `${answer ?? ''}/responses/200/content/application~1json/schema`);
    expect(valueAt(exampleOf(document, schema ?? {}), pointer)).toEqual(value);
  });

  test('says nothing else', () => {
    const known = [...facts.map(({ says }) => flat(says)), flat(example)].filter((one) => one !== '').sort((a, b) => b.length - a.length);
    const rest = known.reduce((left, one) => left.replaceAll(one, ' '), flat(text));
    expect(rest.replaceAll('•', '').split(' ').filter((word) => word !== '')).toEqual([]);
  });
});

test('What the document cannot give is the frame of the pages, and calls of former SDKs', () => {
  const why = Object.values(all).flatMap(({ facts }) =>
    facts.flatMap(({ found }) => ('lacks' in found ? [found.lacks] : [])),
  );
  const times = Object.values(reasons).map((reason) => why.filter((one) => one === reason).length);
  expect(why).toHaveLength(25);
  expect(times).toEqual([11, 2, 8, 3, 1]);
});

function check(document: JsonObject, says: string, found: Found): void {
  if ('page' in found) expect(flat(partOf(ours, found.under))).toContain(flat(found.page));
  else if ('sample' in found) checkSample(document, says, found);
  else if ('at' in found) checkValue(valueAt(document, found.at), found);
}

function checkValue(value: Json | undefined, { is, holds }: { readonly is?: Json; readonly holds?: string }): void {
  if (is !== undefined) expect(value).toEqual(is);
  if (holds !== undefined) expect(flat(textIn(value))).toContain(flat(holds));
}

/** The page's call with the values of the examples is ours, but for blanks, and for what only the compiler is told. */
function checkSample(document: JsonObject, says: string, { sample, of, variables }: { readonly sample: string; readonly of: string; readonly variables: Values }): void {
  const samples = asList(valueAt(document, `${of}/x-codeSamples`)).map((one) => asObject(one) ?? {});
  const source = samples.find(({ label }) => label === sample)?.['source'];
  expect(source).toBeTypeOf('string');
  if (says === sample) return;
  const filled = Object.entries(variables).reduce((call, [variable, value]) => call.replaceAll(variable, value), says);
  expect(bare(textIn(source))).toBe(bare(filled));
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function bare(call: string): string {
  return call.replace(/ satisfies \w+/gu, '').replace(/[\s\\]+/gu, '').replace(/,(?=[)}])/gu, '').replace(/;$/u, '');
}

/** The part of a page under a heading; the whole page without one. */
function partOf(page: string, heading: string | undefined): string {
  if (heading === undefined) return page;
  const [, part = ''] = page.split(`\n## ${heading}\n`);
  return part.split('\n## ')[0] ?? '';
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function leavesOf(value: Json, pointer = ''): [string, Json][] {
  const object = asObject(value);
  if (object === undefined) return [[pointer, value]];
  return Object.entries(object).flatMap(([key, child]) => leavesOf(child, `${pointer}/${key}`));
}

/** The example that the schema and those in it make up. */
function exampleOf(document: JsonObject, schema: Json): Json {
  const { $ref: reference, example, properties } = asObject(schema) ?? {};
  if (typeof reference === 'string') return exampleOf(document, valueAt(document, reference.slice(1)) ?? {});
  if (example !== undefined) return example;
  const members = Object.entries(asObject(properties) ?? {});
  return Object.fromEntries(members.map(([name, of]) => [name, exampleOf(document, of)]));
}
