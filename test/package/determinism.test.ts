import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isShape, isString, isTableOf, parseJson } from '../../generator/write/guards.js';
import { differences, type Content } from './generating.js';
import {
  contentOf,
  execute,
  filesIn,
  fixture,
  lanes,
  patience,
  root,
  temporaryFolder,
} from './support.js';

const folder = temporaryFolder();
const inTurn = lanes(2);
const isManifest = isShape({ files: isTableOf(isString) });
const out = path.join(folder, 'generated');

let first: Content;

beforeAll(async () => {
  first = await generate({ out });
}, patience);

interface ProgramRun {
  readonly out: string;
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  /** Options of Node.js. */
  readonly node?: readonly string[];
  /** Options of the program. */
  readonly options?: readonly string[];
}

/** Runs the program itself, which must succeed, and gives what then stands in the folder. */
async function generate({ out, cwd = root, env = {}, ...given }: ProgramRun): Promise<Content> {
  const { node = [], options = [] } = given;
  const program = path.join(root, 'bin/openapi-managers.js');
  const config = path.join(root, 'spec/codegen.yml');
  const args = [program, 'generate', '--config', config, '--out', out, ...options];
  const command = [process.execPath, ...node, ...args] as const;
  const { code, stderr } = await inTurn(() => execute(command, { cwd, env }));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return contentOf(out);
}

test('What is committed is what the generator writes, byte for byte', async () => {
  const found = await contentOf(path.join(root, 'generated'));
  const manifest = parseJson(found['.manifest.json'] ?? '');
  if (!isManifest(manifest)) throw new Error('The committed folder has no manifest.');
  const owned = ['.manifest.json', ...Object.keys(manifest.files)];
  const committed = Object.fromEntries(owned.map((file) => [file, found[file] ?? 'missing']));
  expect(differences(committed, first)).toEqual([]);
});

describe.concurrent('The generator writes the same', () => {
  test.each([
    ['Pacific/Kiritimati', 'tr_TR.UTF-8', '/'],
    ['America/St_Johns', 'ja_JP.UTF-8', folder],
  ])(
    'in another time zone (%s), language (%s) and working folder (%s)',
    async (TZ, LANG, cwd) => {
      const env = { TZ, LANG, LC_ALL: LANG };
      const written = await generate({ out: path.join(folder, LANG), cwd, env });
      expect(differences(written, first)).toEqual([]);
    },
    patience,
  );

  test(
    'without a network',
    async () => {
      const node = ['--import', pathToFileURL(fixture('noNetwork.mjs')).href];
      const asking = ['fetch("http://127.0.0.1:9")', 'net.connect(9)', 'dns.lookup("localhost")'];
      for (const source of asking) {
        const command = [process.execPath, ...node, '--eval', source] as const;
        expect(await execute(command, { cwd: folder })).toMatchObject({ code: 99 });
      }
      const written = await generate({ out: path.join(folder, 'offline'), node });
      expect(differences(written, first)).toEqual([]);
    },
    patience,
  );

  test(
    'again, and touches no file, not even by force',
    async () => {
      const times = await timesOf(out);
      expect(differences(await generate({ out }), first)).toEqual([]);
      expect(differences(await generate({ out, options: ['--force'] }), first)).toEqual([]);
      expect(await timesOf(out)).toEqual(times);
    },
    patience,
  );
});

/** When each file was written. */
async function timesOf(out: string): Promise<readonly (readonly [string, number])[]> {
  const times = (await filesIn(out)).map(async (file): Promise<[string, number]> => {
    const { mtimeMs } = await stat(path.join(out, file));
    return [file, mtimeMs];
  });
  return Promise.all(times);
}

test('The document is as its owner handed it over, also after it was read', async () => {
  const [document, original] = ['spec/invites.yml', 'test/seeds/invites-openapi-original.yml'];
  const bytes = await readFile(path.join(root, document));
  expect(bytes.equals(await readFile(path.join(root, original)))).toBe(true);
});
