import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { load, type Loaded, type LoadOptions } from '../../generator/load/load.js';
import { folderOf, found } from './folder.js';

const canary = 'canary: {title: secret}\n';

/** Loads `docs/api.yml`, which refers to `ref`, in a folder with a canary outside `docs`. */
async function loadRef(
  ref: string | ((folder: string) => string),
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  const folder = await folderOf({
    'canary.yml': canary,
    'docs/inside.yml': canary,
    'docs/in/a.yml': '',
  });
  await symlink(join(folder, 'canary.yml'), join(folder, 'docs/link.yml'));
  await symlink(folder, join(folder, 'docs/up'));
  await symlink(join(folder, 'docs/inside.yml'), join(folder, 'docs/in/link.yml'));
  const text = typeof ref === 'string' ? ref : ref(folder);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(
    join(folder, 'docs/api.yml'),
    `components:\n  schemas:\n    A:\n      $ref: ${JSON.stringify(text)}\n`,
  );
  return load('docs/api.yml', { cwd: folder, allowRemote: [], ...options });
}

describe('the ways out of the folder', () => {
  test.each([
    ['..', '../canary.yml#/canary'],
    ['.. further in', 'in/../../canary.yml#/canary'],
    ['.. in disguise', '%2e%2e/canary.yml#/canary'],
    ['.. with an encoded slash', '..%2Fcanary.yml#/canary'],
    ['a file that is not there', '../nothing.yml'],
    ['the folder above', '..'],
    ['an absolute path', (folder: string) => `${folder}/canary.yml#/canary`],
    ['a file URL', (folder: string) => `${pathToFileURL(join(folder, 'canary.yml')).href}#/canary`],
    ['a symbolic link', 'link.yml#/canary'],
    ['a symbolic link to a folder', 'up/canary.yml#/canary'],
  ])('%s is closed', async (_, ref) => {
    const { value, diagnostics, files } = await loadRef(ref);
    expect(found(diagnostics, files)).toEqual(['docs/api.yml:4:13 ref-outside-root']);
    expect(diagnostics[0]?.hint).toContain('--ref-root DIR');
    expect(JSON.stringify(value?.root)).not.toContain('secret');
    expect([...files.keys()]).toEqual(['docs/api.yml']);
  });

  test.each([
    ['..', '../canary.yml#/canary'],
    ['an absolute path', (folder: string) => `${folder}/canary.yml#/canary`],
    ['a symbolic link', 'link.yml#/canary'],
  ])('%s is open with a wider folder', async (_, ref) => {
    const { value, diagnostics } = await loadRef(ref, { refRoot: '.' });
    expect(diagnostics).toEqual([]);
    expect(value?.root).toEqual({ components: { schemas: { A: { title: 'secret' } } } });
  });

  test.each([
    ['a path', 'in/../inside.yml#/canary'],
    ['a symbolic link that stays inside', 'in/link.yml#/canary'],
    [
      'a file URL that stays inside',
      (folder: string) => `${pathToFileURL(join(folder, 'docs/inside.yml')).href}#/canary`,
    ],
  ])('%s is read', async (_, ref) => {
    const { value, diagnostics } = await loadRef(ref);
    expect(diagnostics).toEqual([]);
    expect(value?.root).toEqual({ components: { schemas: { A: { title: 'secret' } } } });
  });
});

describe('references to the network', () => {
  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  test('are refused without a look', async () => {
    let requests = 0;
    const host = await serve((_, response) => void response.end(String(requests++)));
    const { diagnostics, files } = await loadRef(`http://${host}/a.yml`);
    expect(found(diagnostics, files)).toEqual(['docs/api.yml:4:13 ref-remote']);
    expect(diagnostics[0]?.hint).toContain(`--allow-remote ${host}`);
    expect(requests).toBe(0);
  });

  test('are followed where the host is allowed, also from there', async () => {
    const bodies = new Map([
      ['/in/a.yml', `A: {items: {$ref: '../b.json#/B'}}`],
      ['/b.json', '{"B": {"type": "string"}}'],
    ]);
    const host = await serve(
      (request, response) => void response.end(bodies.get(request.url ?? '')),
    );
    const ref = `http://${host}/in/a.yml#/A`;
    for (const allowed of [host, '127.0.0.1']) {
      const { value, diagnostics } = await loadRef(ref, { allowRemote: [allowed] });
      expect(diagnostics).toEqual([]);
      expect(value?.root).toEqual({
        components: {
          schemas: { A: { items: { $ref: '#/components/schemas/B' } }, B: { type: 'string' } },
        },
      });
      expect(value?.sourceOf('/components/schemas/B').file).toBe(`http://${host}/b.json`);
    }
  });

  test('may not lead to files', async () => {
    const host = await serve(
      (_, response) => void response.end(`items: {$ref: 'file:///etc/hostname'}`),
    );
    const { diagnostics, files } = await loadRef(`http://${host}/a.yml`, {
      allowRemote: [host],
      refRoot: '/',
    });
    expect(found(diagnostics, files)).toEqual([`http://${host}/a.yml:1:15 ref-outside-root`]);
  });

  test('may be redirected on one host only', async () => {
    const other = await serve((_, response) => void response.end(canary));
    const host = await serve((request, response) => {
      const location =
        request.url === '/here'
          ? '/there'
          : request.url === '/there'
            ? undefined
            : `http://${other}/`;
      if (location === undefined) return void response.end(canary);
      response.writeHead(302, { location }).end();
    });
    const options = { allowRemote: [host, other] };
    const here = await loadRef(`http://${host}/here#/canary`, options);
    expect(here.diagnostics).toEqual([]);
    const away = await loadRef(`http://${host}/away#/canary`, options);
    expect(found(away.diagnostics, away.files)).toEqual(['docs/api.yml:4:13 ref-fetch-failed']);
    expect(away.diagnostics[0]?.message).toContain(`it redirects to http://${other}`);
  });

  test.each([
    ['an error', 404, 'the server answers 404'],
    ['a loop', 302, 'it redirects too often'],
  ])('that end in %s are reported', async (_, status, reason) => {
    const host = await serve((__, response) => {
      response.writeHead(status, { location: '/' }).end();
    });
    const { diagnostics } = await loadRef(`http://${host}/a.yml`, { allowRemote: [host] });
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
  });

  test('that nobody answers are reported', async () => {
    const { diagnostics, files } = await loadRef('http://127.0.0.1:1/a.yml', {
      allowRemote: ['127.0.0.1'],
    });
    expect(found(diagnostics, files)).toEqual(['docs/api.yml:4:13 ref-fetch-failed']);
  });
});
