import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseJson } from '../../generator/write/guards.js';
import { compile } from './compiling.js';
import { install, pack } from './packing.js';
import { serve, type Server } from './server.js';
import { execute, filesIn, fixture, output, patience, root, temporaryFolder } from './support.js';

const project = temporaryFolder();
const generated = path.join(root, 'generated');

let server: Server;

beforeAll(async () => {
  server = await serve(await exampleResponse());
  await install(await pack(path.join(project, 'packing')), project);
}, patience);

/** The response that the API's reference page shows. */
async function exampleResponse(): Promise<string> {
  const page = path.join(root, 'test/seeds/api-reference-get-invites-id.en.txt');
  const [, example = ''] = (await readFile(page, 'utf8')).split('Response Example');
  return example;
}

const user = { id: '11446498', type: 'user', login: 'ceo@example.com', name: 'Aaron Levie' };
const exampleInvite = {
  id: '11446498',
  type: 'invite',
  actionableBy: user,
  createdAt: new Date('2012-12-12T10:53:43-08:00'),
  invitedBy: user,
  invitedTo: { id: '11446498', type: 'enterprise', name: 'Acme Inc.' },
  modifiedAt: new Date('2012-12-12T10:53:43-08:00'),
  status: 'pending',
};

describe('A program in plain JavaScript', () => {
  test('imports the package and two of its modules, and calls the API', async () => {
    await copyFile(fixture('program.mjs'), path.join(project, 'program.mjs'));
    const surroundings = { cwd: project, env: { SERVER: server.url } };
    const printed = parseJson(await output([process.execPath, 'program.mjs'], surroundings));
    expect(printed).toEqual({
      created: parseJson(JSON.stringify(exampleInvite)),
      isDate: true,
      status: 200,
      made: { id: '1', type: 'invite', invitedBy: { id: '2', type: 'user' } },
      isApiError: true,
      message: `GET ${server.url}/invites/missing failed with 404 not_found: Not Found.`,
      sameClasses: true,
    });
  });
});

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};
const platforms = {
  dom: { lib: ['es2022', 'dom'], types: [] },
  node: { lib: ['es2022'], types: ['node'] },
};
const consumers = (['5.4', '5.9', '6.0', '7.0'] as const).flatMap((version) =>
  (['nodenext', 'bundler'] as const).flatMap((resolution) =>
    (['node', 'dom'] as const).map((platform) => [version, resolution, platform] as const),
  ),
);

describe('A program in TypeScript that uses all of the package, and misuses it', () => {
  beforeAll(() => copyFile(fixture('consumer.ts'), path.join(project, 'consumer.ts')));

  test('names everything that the package exports', async () => {
    const index = await readFile(path.join(generated, 'src/index.ts'), 'utf8');
    const program = await readFile(path.join(project, 'consumer.ts'), 'utf8');
    const exported = [...index.matchAll(/(\w+)(?=,?\s*(?:\n|\}))/g)].map(([, name]) => name);
    const [imports = ''] = program.split("from 'box-invites-sdk'");
    expect(exported).toEqual(expect.arrayContaining(['BoxClient', 'Invite', 'BoxApiError']));
    expect(exported.filter((name) => !RegExp(`\\b${name}\\b`).test(imports))).toEqual([]);
  });

  test.concurrent.each(consumers)(
    'compiles as it should under TypeScript %s, resolved by %s, with the types of %s',
    async (version, resolution, platform) => {
      const options = { ...resolutions[resolution], ...platforms[platform], noEmit: true };
      const name = `${version}.${resolution}.${platform}`;
      const include = ['consumer.ts'];
      expect(await compile(project, { name, version, include, options })).toBe('');
    },
    patience,
  );
});

/** The fenced pieces of TypeScript in a page, by the names of the files that they become. */
async function fencesOf(page: string): Promise<readonly (readonly [file: string, code: string])[]> {
  const text = await readFile(path.join(generated, page), 'utf8');
  const fences = text.matchAll(/^```ts\n(.*?)^```$/gms);
  return [...fences].map(([, code = ''], index) => [`${page}.${index + 1}.ts`, code]);
}

describe('The samples and the code of the documentation', async () => {
  const samples = await filesIn(path.join(generated, 'samples'));
  const pages = (await filesIn(path.join(generated, 'docs'))).map((page) => `docs/${page}`);
  const fences = (await Promise.all(['README.md', ...pages].map(fencesOf))).flat();

  beforeAll(async () => {
    await cp(path.join(generated, 'samples'), path.join(project, 'samples'), { recursive: true });
    await mkdir(path.join(project, 'fences/docs'), { recursive: true });
    await copyFile(fixture('prelude.d.ts'), path.join(project, 'fences/prelude.d.ts'));
    for (const [file, code] of fences) await writeFile(path.join(project, 'fences', file), code);
  });

  test('are there: a sample for each method, a piece of code for what the pages explain', () => {
    expect(samples).toEqual(['invites/createInvite.ts', 'invites/getInviteById.ts']);
    expect(fences.map(([file]) => file)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => `README.md.${index}.ts`),
      ...[1, 2].map((index) => `docs/invites.md.${index}.ts`),
    ]);
  });

  test(
    'compile against the package',
    async () => {
      const options = {
        ...resolutions.nodenext,
        ...platforms.dom,
        rootDir: '.',
        outDir: 'programs',
      };
      const include = ['samples', 'fences'];
      expect(await compile(project, { name: 'samples', version: '7.0', include, options })).toBe(
        '',
      );
    },
    patience,
  );

  test.each([
    ['samples/invites/createInvite.js', 'POST /2.0/invites'],
    ['samples/invites/getInviteById.js', 'GET /2.0/invites/213723'],
    ['fences/README.md.1.js', 'POST /2.0/invites'],
  ])('run as they are: %s sends %s, and prints the invite', async (file, sent) => {
    const program = path.join(project, 'programs', file);
    const redirect = pathToFileURL(fixture('redirect.mjs')).href;
    const command = [process.execPath, '--import', redirect, program] as const;
    const printed = await execute(command, { cwd: project, env: { SERVER: server.url } });
    const stdout = `${inspect(exampleInvite, { sorted: true })}\n`;
    expect(printed).toEqual({ code: 0, stdout, stderr: '' });
    const { method, url, authorization } = server.received.at(-1) ?? {};
    expect([`${method} ${url}`, authorization]).toEqual([sent, 'Bearer YOUR_TOKEN']);
  });

  test('run without a network where they use the test server', async () => {
    const [file = ''] = fences.find(([, code]) => code.includes('createTestServer')) ?? [];
    const program = path.join(project, 'programs/fences', file.replace(/\.ts$/, '.js'));
    const noNetwork = pathToFileURL(fixture('noNetwork.mjs')).href;
    const command = [process.execPath, '--import', noNetwork, program] as const;
    const { code, stdout, stderr } = await execute(command, { cwd: project });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // The first attempt meets the fault of the script.
    expect(stdout.match(/path: '\/invites'/g)).toHaveLength(2);
  });
});
