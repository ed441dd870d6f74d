import { afterAll, describe, expect, test } from 'vitest';
import { corpus, hasBox } from '../support/box.js';
import { packageOf } from './package.js';

interface Item {
  readonly id: string;
  readonly name?: string;
}

/** What these tests use of the client; the package is generated, so that its own types are not known here. */
interface Client {
  readonly folders: {
    createFolder(body: object): Promise<Item>;
    getFolderById(id: string): Promise<Item>;
    getFolderItems(id: string): Promise<{ readonly entries?: readonly Item[] }>;
    deleteFolderById(id: string): Promise<undefined>;
  };
  readonly uploads: {
    uploadFile(body: object): Promise<{ readonly entries?: readonly Item[] }>;
  };
  readonly downloads: {
    downloadFile(id: string): Promise<ReadableStream<Uint8Array>>;
    getDownloadFileUrl(id: string): Promise<string>;
  };
}

describe.skipIf(!hasBox)('The test server of the whole API', { timeout: 60_000 }, async () => {
  if (!hasBox) return;
  const sdk = await packageOf('--config', 'spec/box/codegen.yml', '--documents', corpus);
  afterAll(() => sdk.dispose());

  function connect(): Client {
    const { BoxClient, BoxDeveloperTokenAuth } = sdk.exported as {
      BoxClient: new (options: object) => Client;
      BoxDeveloperTokenAuth: new (options: object) => object;
    };
    const auth = new BoxDeveloperTokenAuth({ token: 'any' });
    return new BoxClient({ auth, fetch: sdk.createTestServer().fetch });
  }

  test('keeps folders: created, got, listed, deleted, missing', async () => {
    const { folders } = connect();
    const folder = await folders.createFolder({ name: 'Plans', parent: { id: '0' } });
    expect(folder).toMatchObject({ id: '1', type: 'folder', name: 'Plans', parent: { id: '0' } });
    expect(await folders.getFolderById(folder.id)).toEqual(folder);
    const { id } = await folders.createFolder({ name: 'Inside', parent: { id: folder.id } });
    expect(await folders.getFolderItems(folder.id)).toMatchObject({
      totalCount: 1,
      entries: [{ id, type: 'folder', name: 'Inside' }],
    });
    expect(await folders.deleteFolderById(folder.id)).toBeUndefined();
    await expect(folders.getFolderById(folder.id)).rejects.toMatchObject({
      responseInfo: { statusCode: 404, code: 'not_found' },
    });
    expect(await folders.getFolderItems('0')).toMatchObject({ totalCount: 0, entries: [] });
  });

  test('keeps files: uploaded, listed, downloaded', async () => {
    const { uploads, downloads, folders } = connect();
    const attributes = { name: 'plan.txt', parent: { id: '0' } };
    const file = new Blob(['what is planned']);
    const { entries: [uploaded] = [] } = await uploads.uploadFile({ attributes, file });
    expect(uploaded).toMatchObject({ id: '1', type: 'file', name: 'plan.txt', size: 15 });
    expect(await folders.getFolderItems('0')).toMatchObject({ entries: [{ id: '1' }] });
    const content = await downloads.downloadFile('1');
    expect(await new Response(content).text()).toBe('what is planned');
    expect(await downloads.getDownloadFileUrl('1')).toContain('/files/1/content');
  });

  test('answers every sample', async () => {
    const runs = await sdk.runSamples();
    expect(runs.size).toBeGreaterThanOrEqual(336);
    const failed = [...runs].filter(([, { error }]) => error !== undefined);
    expect(failed.map(([sample, { error }]) => `${sample}: ${String(error)}`)).toEqual([]);
    const silent = [...runs].filter(([, { requests }]) => requests.length === 0);
    expect(silent.map(([sample]) => sample)).toEqual([]);
  });
});
