import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { nameOf, type Names } from '../../generator/name/names.js';
import type { Api } from '../../generator/model/api.js';
import { valueAt } from '../../generator/load/pointer.js';
import { box, hasBox, type Box } from '../support/box.js';

describe.skipIf(!hasBox)("Box's whole API, of three documents", () => {
  let read: Box;
  let api: Api;
  let names: Names;
  let problems: readonly string[];

  beforeAll(async () => {
    read = await box();
    api = build(read.composed.document, conventions.box.reading).value;
    const named = name(api, conventions.box);
    names = named.value;
    problems = named.diagnostics.map(({ message }) => message);
  }, 60_000);

  test('is read without a conflict, and every overlay action changes one node', () => {
    expect(read.diagnostics).toEqual([]);
    expect(read.actions.length).toBeGreaterThan(100);
    const idle = read.actions.filter(({ matches, changed }) => matches !== 1 || !changed);
    expect(idle.map(({ target }) => target)).toEqual([]);
    expect(read.actions.filter(({ description = '' }) => description === '')).toEqual([]);
  });

  test('has no reference that leads nowhere', () => {
    const { root } = read.composed.document;
    const refs = JSON.stringify(root).matchAll(/"\$ref":"#([^"]+)"/gu);
    const dangling = [...refs].flatMap(([, pointer = '']) =>
      valueAt(root, pointer) === undefined ? [pointer] : [],
    );
    expect(dangling).toEqual([]);
  });

  test('has managers that the documents share, and no two things of one name', () => {
    expect(problems).toEqual([]);
    expect(api.services).toHaveLength(85);
    const operations = api.services.flatMap((service) => service.operations);
    expect(operations.filter(({ twinOf }) => twinOf === undefined)).toHaveLength(336);
  });

  test('says of what comes from a versioned document which version it is', () => {
    const operations = api.services.flatMap((service) => service.operations);
    const wrong = operations.filter((operation) => {
      const { file } = operation.source;
      const suffix = /v(\d+)-(\d+)\.json$/u.exec(file)?.slice(1).join('R') ?? '';
      return !nameOf(names, operation.id).endsWith(suffix === '' ? '' : `V${suffix}`);
    });
    expect(wrong.map(({ id }) => nameOf(names, id))).toEqual([]);
    expect(operations.filter(({ suffix }) => suffix === 'V2025R0')).toHaveLength(37);
    expect(operations.filter(({ suffix }) => suffix === 'V2026R0')).toHaveLength(3);
  });

  test('has the names that the overlays ask for, and those that follow from them', () => {
    const all = new Set(names.values());
    const expected = [
      'authorizeUser',
      'downloadFile',
      'getDownloadFileUrl',
      'getFileThumbnailUrl',
      'uploadFilePartByUrl',
      'getClassificationOnFile',
      'restoreWeblinkFromTrash',
      'copyHubV2025R0',
      'createAutomateWorkflowStartV2026R0',
      'BoxVersionHeaderV2025R0',
      'CreateFileUploadSessionCommitByUrlRequestBody',
      'GetFileThumbnailUrlExtension',
      'CreateAiAgentInput',
      'EnterpriseConfigurationSecurityV2025R0EnforcedMfaFrequencyFieldValueField',
    ];
    expect(expected.filter((one) => !all.has(one))).toEqual([]);
  });
});
