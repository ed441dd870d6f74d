import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../generator/lint/lint.js';
import type { Document } from '../../generator/load/document.js';
import { load } from '../../generator/load/load.js';
import { box, corpus, hasBox } from '../support/box.js';
import { invites } from '../support/invites.js';
import { pages, responseExample } from '../seeds/pages.js';
import { examplesIn, Judge } from './documentExamples.js';

/** What is wrong with the examples of a document, by where they stand. */
function complaintsOf(document: Document): readonly string[] {
  const judge = new Judge(document.root);
  return examplesIn(document).flatMap((example) => {
    const complaint = judge.complaint(example);
    return complaint === undefined ? [] : [`${example.pointer}: ${complaint}`];
  });
}

describe('The examples of the invites', async () => {
  const { document } = await invites();

  test('are what their schemas say', () => {
    expect(examplesIn(document).length).toBe(24);
    expect(complaintsOf(document)).toEqual([]);
  });

  test.each(['create', 'get', 'createJapanese'] as const)('so is that of the page "%s"', (page) => {
    const value = JSON.parse(responseExample(pages[page])) as string;
    const schema = '/components/schemas/Invite';
    const example = { pointer: '', schema, value, isSerialised: false };
    expect(new Judge(document.root).complaint(example)).toBeUndefined();
    const spoilt = { ...example, value: { type: 'invitation' } };
    expect(new Judge(document.root).complaint(spoilt)).toBe("must have required property 'id'");
  });
});

/** `nullable` beside `allOf`, without a type: OpenAPI 3.0.3 gives it no meaning, Box means it. */
const known = [
  '/paths/~1folders~1{folder_id}#remove_shared_link/put/responses/200/content/application~1json/examples/default/value: /shared_link must be object',
];

/** What Box's own documents say against their examples; these are left out. */
const contradicted = [
  '/paths/~1docgen_templates~1{template_id}/get/parameters/0/example: The example is the number 123, but the schema asks for a string.',
  '/paths/~1docgen_templates~1{template_id}~1tags/get/parameters/0/example: The example is the number 123, but the schema asks for a string.',
  '/paths/~1docgen_templates~1{template_id}~1tags/get/parameters/1/example: The example is the number 123, but the schema asks for a string.',
  '/paths/~1docgen_jobs~1{job_id}/get/parameters/0/example: The example is the number 123, but the schema asks for a string.',
  '/paths/~1docgen_template_jobs~1{template_id}/get/parameters/0/example: The example is the number 123, but the schema asks for a string.',
  '/paths/~1docgen_batch_jobs~1{batch_id}/get/parameters/0/example: The example is the number 123, but the schema asks for a string.',
  '/paths/~1search/get/parameters/12/example/0/filters: `/0/filters` of the example is an array, but the schema asks for an object.',
  '/paths/~1files~1{file_id}#remove_shared_link/put/responses/200/content/application~1json/examples/default/value/shared_link: `/shared_link` of the example is null, but the schema asks for an object.',
  '/paths/~1web_links~1{web_link_id}#remove_shared_link/put/responses/200/content/application~1json/examples/default/value/shared_link: `/shared_link` of the example is null, but the schema asks for an object.',
];

describe.skipIf(!hasBox)("The examples of Box's whole API", async () => {
  if (!hasBox) return;
  const { document } = (await box()).composed;

  test('are what their schemas say', { timeout: 60_000 }, () => {
    expect(examplesIn(document).length).toBeGreaterThan(2_600);
    expect(complaintsOf(document)).toEqual(known);
  });

  test('are all but those that the documents themselves contradict', async () => {
    const files = readdirSync(corpus).filter((file) => file.startsWith('box-openapi'));
    const found = await Promise.all(files.map(contradictionsIn));
    expect(found.flat()).toEqual(contradicted);
  });
});

/** The examples of a document of the corpus that are left out, because their schemas say something else. */
async function contradictionsIn(file: string): Promise<readonly string[]> {
  const { value } = await load(path.join(corpus, file), { cwd: corpus, allowRemote: [] });
  if (value === undefined) throw new Error(`${file} cannot be read.`);
  return lint(value)
    .diagnostics.filter(({ code }) => code === 'example-contradicts-schema')
    .map(({ source, message }) => `${source?.pointer ?? ''}: ${message}`);
}
