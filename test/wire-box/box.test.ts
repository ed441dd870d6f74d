import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callsOf } from './examine.js';
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

describe.skipIf(!present)('every operation of the whole API', async () => {
  if (!present) return;
  const calls = await callsOf(
    await generated('--config', 'spec/box/codegen.yml', '--documents', documents),
    (file) => path.join(documents, path.basename(file)),
  );
  const met = new Set<string>();
  afterAll(() => calls[Symbol.asyncDispose]());

  test('is called', () => {
    expect(calls.all.length).toBeGreaterThanOrEqual(2 * 336);
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
