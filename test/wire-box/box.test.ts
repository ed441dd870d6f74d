import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callsOf } from './examine.js';
import { failingCallsOf, findingsOf } from './failing.js';
import { generated } from './subject.js';

const documents = process.env['CORPUS'] ?? path.join(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(path.join(documents, 'box-openapi.json'));

/** What the documents say against themselves: it holds for no request, whoever sends it. */
const contradictions: { readonly [method: string]: RegExp } = {
  // `required` names a property that the schema does not have.
  'authorization.revokeAccessToken': /^body: .* required property 'grant_type'$/,
  'files.updateFileById': /^body\.lock: .* required property 'type'$/,
  'invites.createInvite': /^body\.actionable_by: .* required property 'id'$/,
  // OpenAPI does not say how the style `form` writes a list of objects; Prism takes each for text.
  'search.searchForContent': /^query\.mdfilters\.0: .* must be object$/,
};

/** The document has a metadata template for an error; of a `templateKey`, errors do not show the value. */
const hidden = /^metadataTemplates\.getMetadataTemplateById 400: .*\btemplateKey\b/;

describe.skipIf(!present)('every operation of the whole API', async () => {
  if (!present) return;
  const subject = await generated('--config', 'spec/box/codegen.yml', '--documents', documents);
  const calls = await callsOf(subject, (file) => path.join(documents, path.basename(file)));
  const failing = await failingCallsOf(subject, 'BoxApiError');
  const met = new Set<string>();
  afterAll(() => calls[Symbol.asyncDispose]());
  afterAll(() => failing[Symbol.asyncDispose]());

  test('is called', () => {
    expect(calls.all.length).toBeGreaterThanOrEqual(2 * 336);
  });

  test('gives, for each failure that is documented, the error of the package with its body', async () => {
    expect(failing.all.length).toBeGreaterThanOrEqual(878);
    const findings = await findingsOf(failing, 24);
    const unknown = findings.filter((finding) => !hidden.test(finding));
    expect(unknown).toEqual([]);
    expect(findings).toHaveLength(2);
  });

  const each = calls.all.map((call) => [call.method, call.extent, call] as const);

  test.each(each)('%s sends what the documents say (%s)', async (_, __, call) => {
    const contradiction = contradictions[call.method];
    const findings = (await call.findings()).filter((finding) => {
      const isKnown = contradiction?.test(finding) === true;
      if (isKnown) met.add(call.method);
      return !isKnown;
    });
    expect(findings).toEqual([]);
  });

  test('no contradiction is excused that is not there', () => {
    expect([...met].sort()).toEqual(Object.keys(contradictions).sort());
  });
});
