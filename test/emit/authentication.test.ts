import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { compile } from '../runtime/compile.js';
import { serve, type TestServer } from '../runtime/server.js';
import { generated, minimal } from '../support/pipeline.js';

/** What a package says of authentication is compiled, and run against a server on this machine. */
const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'authentication-'));
let server: TestServer;

beforeAll(async () => {
  server = await serve((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(request.url === '/token' ? '{"access_token":"given"}' : '[]');
  });
});

const packages = new Map<string, Shown>();

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const key = (name: string, place: string): JsonObject => ({ type: 'apiKey', name, in: place });
const oauth = (): JsonObject => ({
  type: 'oauth2',
  flows: {
    clientCredentials: { tokenUrl: '/token', scopes: { read: 'Read pets.', write: 'Add pets.' } },
  },
});
const basic = { type: 'http', scheme: 'basic' };
const bearer = { type: 'http', scheme: 'bearer' };

interface Case {
  readonly schemes: () => JsonObject;
  readonly security: readonly JsonObject[];
  /** What arrives for each program: the quick start, then those of the README's section, then the sample. */
  readonly arrives: readonly (readonly string[])[];
}

const pair = (name: string, secret: string): string => `Basic ${btoa(`${name}:${secret}`)}`;
const basicLine = `/pets ${pair('YOUR_NAME', 'YOUR_PASSWORD')}`;
const tokenLines = (scope: string): readonly string[] => [
  `/token ${pair('YOUR_CLIENT_ID', 'YOUR_CLIENT_SECRET')} ${scope}`,
  '/pets Bearer given',
];

const cases: { readonly [name: string]: Case } = {
  'basic authentication': {
    schemes: () => ({ basic }),
    security: [{ basic: [] }],
    arrives: Array(3).fill([basicLine]),
  },
  'a bearer token': {
    schemes: () => ({ bearer }),
    security: [{ bearer: [] }],
    arrives: Array(2).fill(['/pets Bearer YOUR_TOKEN']),
  },
  'a key in a header': {
    schemes: () => ({ key: key("X-'Key", 'header') }),
    security: [{ key: [] }],
    arrives: Array(3).fill(["/pets x-'key=YOUR_KEY"]),
  },
  'a key in the query': {
    schemes: () => ({ key: key('api key', 'query') }),
    security: [{ key: [] }],
    arrives: Array(3).fill(['/pets?api%20key=YOUR_KEY']),
  },
  'a key in a cookie': {
    schemes: () => ({ key: key('session', 'cookie') }),
    security: [{ key: [] }],
    arrives: Array(3).fill(['/pets session=YOUR_KEY']),
  },
  'client credentials': {
    schemes: () => ({ oauth: oauth() }),
    security: [{ oauth: ['read'] }],
    arrives: Array(3).fill(tokenLines('read')),
  },
  'a scheme that no call names': {
    schemes: () => ({ basic }),
    security: [],
    arrives: Array(3).fill([basicLine]),
  },
  'one of several': {
    schemes: () => ({ certificate: { type: 'mutualTLS' }, basic, oauth: oauth() }),
    security: [{ certificate: [] }, { basic: [] }, { oauth: ['read', 'write'] }],
    arrives: [[basicLine], [basicLine], tokenLines('read write'), [basicLine]],
  },
  'one of several, of which one is beside a certificate': {
    schemes: () => ({ certificate: { type: 'mutualTLS' }, key: key('X-Key', 'header'), bearer }),
    security: [{ certificate: [], key: [] }, {}, { bearer: [], unknown: [] }],
    arrives: Array(3).fill(['/pets x-key=YOUR_KEY']),
  },
  'several at once': {
    schemes: () => ({ id: key('id', 'query'), key: key('X-Key', 'header'), bearer }),
    security: [{ id: [], key: [], bearer: [] }],
    arrives: Array(3).fill(['/pets?id=YOUR_KEY Bearer YOUR_TOKEN x-key=YOUR_KEY']),
  },
};

/** A package, and the programs that it shows. */
interface Shown {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly programs: readonly string[];
}

async function shown(
  { schemes, security }: Case,
  convention: 'box' | 'general' = 'general',
): Promise<Shown> {
  const content = { 'application/json': { schema: { type: 'array', items: {} } } };
  const get = {
    operationId: 'listPets',
    tags: ['pets'],
    responses: { 200: { description: 'Pets.', content } },
    ...(security.length > 0 && { security }),
  };
  const { files } = await generated(
    minimal({
      servers: [{ url: server.url }],
      paths: { '/pets': { get } },
      components: { securitySchemes: schemes() },
    }),
    convention,
    { extras: convention === 'box' },
  );
  const { name }: { readonly name: string } = JSON.parse(files.get('package.json') ?? '');
  const text = files.get('README.md') ?? '';
  const [start = '', ways = ''] = ['Quick start', 'Authentication'].map(
    (title) => text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '',
  );
  const sample = [...files].find(([file]) => file.startsWith('samples/'))?.[1] ?? '';
  const call = sample.split('\n').find((line) => line.includes('await client.'));
  const sections = blocksIn(ways).map((block) => `${block}\n${call}\n`);
  return { name, files, programs: [...blocksIn(start), ...sections, sample] };
}

function blocksIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/```ts\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
}

/** Runs a program of a package; gives what arrived. */
async function run({ name, files }: Shown, program: string): Promise<readonly string[]> {
  const home = mkdtempSync(path.join(folder, 'package-'));
  for (const [file, text] of [...files, ['program.ts', program] as const]) {
    await mkdir(path.dirname(path.join(home, file)), { recursive: true });
    await writeFile(path.join(home, file), text);
  }
  const outfile = path.join(home, 'program.mjs');
  await build({
    entryPoints: [path.join(home, 'program.ts')],
    outfile,
    alias: { [name]: path.join(home, 'src/index.ts') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    nodePaths: [path.join(root, 'node_modules')],
    logLevel: 'silent',
  });
  const before = server.requests.length;
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import(/* @vite-ignore */ pathToFileURL(outfile).href).finally(() => log.mockRestore());
  return server.requests.slice(before).map(({ url = '', headers, body }) => {
    const { authorization, cookie } = headers;
    const keys = ['x-key', "x-'key"].flatMap((one) =>
      headers[one] === undefined ? [] : [`${one}=${String(headers[one])}`],
    );
    const scope = new URLSearchParams(body).get('scope') ?? '';
    return [url, authorization, cookie, ...keys, scope].filter(Boolean).join(' ');
  });
}

describe('a document that asks for', () => {
  test.each(Object.entries(cases))('%s gives programs that say it', async (what, one) => {
    const all = await shown(one);
    packages.set(what, all);
    const arrived: (readonly string[])[] = [];
    for (const program of all.programs) arrived.push(await run(all, program));
    expect(arrived).toEqual(one.arrives);
  });
});

/** The runtime is compiled once, and not for every package. */
function sourceOf(home: string, file: string, text: string): string {
  if (!file.startsWith('src/runtime/')) return text;
  const from = path.posix.dirname(`test/runtime/${home}/${file}`);
  const to = file.replace('src/', 'generator/').replace(/\.ts$/u, '.js');
  return `export * from '${path.posix.relative(from, to)}';\n`;
}

test('what is shown compiles', async () => {
  const boxed = { schemes: () => ({ oauth: oauth() }), security: [{ oauth: [] }], arrives: [] };
  const box = await shown(boxed, 'box');
  const ways = ['BoxDeveloperTokenAuth', 'BoxCcgAuth', 'BoxJwtAuth', 'BoxOAuth', 'BoxCcgAuth'];
  expect(
    box.programs.slice(1, -1).map((text) => ways.find((way) => text.includes(`new ${way}(`))),
  ).toEqual(ways);
  packages.set('what Box adds', box);

  const modules = [...packages.values()].flatMap(({ name, files, programs }, index) => {
    const home = `authentication-${index}`;
    const sources = [...files].filter(([file]) => file.startsWith('src/'));
    return [
      ...sources.map(([file, text]) => [`${home}/${file}`, sourceOf(home, file, text)] as const),
      ...programs.map(
        (text, at) =>
          [
            `${home}/${at}.ts`,
            text
              .replaceAll(`'${name}'`, "'./src/index.js'")
              .replaceAll(`'${name}/node'`, "'./src/node.js'"),
          ] as const,
      ),
    ];
  });
  const errors = [...compile(Object.fromEntries(modules))];
  const count = Object.values(cases).flatMap(({ arrives }) => arrives).length;
  const all = count + box.programs.length;
  expect(errors.filter(([file]) => /\/\d+\.ts$/u.test(file))).toHaveLength(all);
  expect(errors.filter(([, found]) => found.length > 0)).toEqual([]);
}, 120_000);
