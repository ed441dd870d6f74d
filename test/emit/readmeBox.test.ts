import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generationIn } from '../../scripts/generation.js';
import { corpus, hasBox } from '../support/box.js';
import { fencesIn, moduleOf, type Fence } from './fences.js';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
const given = { name: 'box-sdk', client: 'BoxClient', auth: 'BoxDeveloperTokenAuth' };

/** What the test server cannot play: an upload in parts, and events that never end. */
const notRun = ['Big files', 'Events'];

const prelude = `
import { BoxClient, BoxDeveloperTokenAuth } from './src/index.ts';
import { createTestServer } from './src/testing.ts';
const { fetch, requests } = createTestServer();
const auth = new BoxDeveloperTokenAuth({ token: 'any' });
const tracer = { startSpan: () => ({ setAttribute() {}, end() {} }) };
Object.assign(globalThis, { fetch, auth, tracer, client: new BoxClient({ auth, fetch }) });
process.on('exit', () => console.error(requests.map(({ method, path }) => method + ' ' + path).join(', ')));
`;

/** What arrives for each chapter's programs; `…` stands for long ids. */
const arrives: { readonly [heading: string]: readonly string[] } = {
  'Quick start': ['GET /files/12345'],
  Authentication: [
    ...['', '', ''],
    'POST /oauth2/token',
    'POST /oauth2/token, POST /oauth2/token, POST /oauth2/revoke',
  ],
  Errors: ['GET /files/12345'],
  Calls: ['GET /files/12345', 'GET /files/12345'],
  'What is sent again': [''],
  'Clients like another': [''],
  'Network sessions': [''],
  'Any other request': ['GET /folders/0/items'],
  'Seeing and changing what is sent': ['', ''],
  Listings: ['GET /files/12345/app_item_associations, GET /files/12345/app_item_associations'],
  Files: ['POST /files/content', 'GET /files/12345/content, GET /files/12345/content'],
  'Uploads after a check': ['OPTIONS /files/content, POST /files/content'],
  'ZIP archives': ['POST /zip_downloads, GET /zip_downloads/…/content'],
  Webhooks: [''],
  'Proxies, agents and files of Node': [''],
  'Testing your code': [''],
};

/** What a new user looks for. */
const words = [
  ...['BoxOAuth', 'BoxCcgAuth', 'BoxJwtAuth', 'tokenStorage', 'FileTokenStorage', 'createPkce'],
  ...['createState', 'downscopeToken', 'revokeToken', 'fromConfigFile', 'fromConfigJsonString'],
  ...['withAsUserHeader', 'withSuppressedNotifications', 'withExtraHeaders', 'withTimeouts'],
  ...['withRetries', 'withCustomBaseUrls', 'withInterceptors', 'makeRequest', 'NetworkSession'],
  ...['BoxRetryStrategy', 'RetryStrategy', 'idempotencyKey', 'withResponse', 'rawData'],
  ...[
    'resumableDownload',
    'withProgress',
    'uploadBigFile',
    'uploadWithPreflightCheck',
    'downloadZip',
    'validateMessage',
  ],
  ...['getEventStream', 'intercepted', 'logged', 'observed', 'proxied', 'agentFetch', 'toJSON'],
  ...['allowInsecure', 'int64: bigint', 'truncated', 'box-sdk/node', 'box-sdk/testing'],
];

describe.skipIf(!hasBox)("The code in the README of Box's whole API", () => {
  let text = '';
  let fences: readonly Fence[] = [];
  const fileOf = (index: number): string => path.join(folder, `fences/${index}.ts`);

  beforeAll(async () => {
    const generate = await generationIn(root);
    const config = ['--config', 'spec/box/codegen.yml', '--documents', corpus];
    await generate(...config, '--out', folder);
    text = await readFile(path.join(folder, 'README.md'), 'utf8');
    fences = fencesIn(text);
    await mkdir(path.join(folder, 'fences'));
    for (const [index, fence] of fences.entries())
      await writeFile(fileOf(index), moduleOf(fence, given));
    await writeFile(path.join(folder, 'prelude.ts'), prelude);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('is of all that there is', () => {
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('compiles', () => {
    const files = fences.map((_, index) => fileOf(index));
    const program = ts.createProgram(files, {
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: true },
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: ['node'],
      typeRoots: [path.join(root, 'node_modules/@types')],
      paths: {
        'box-sdk': [path.join(folder, 'src/index.ts')],
        'box-sdk/*': [path.join(folder, 'src/*.ts')],
        'openapi-fetch': [path.join(root, 'node_modules/openapi-fetch')],
      },
    });
    const errors = files.flatMap((file) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => [file, ts.flattenDiagnosticMessageText(messageText, '\n')]),
    );
    expect(errors).toEqual([]);
  });

  test('runs, and sends what it says', async () => {
    await build({
      entryPoints: [path.join(folder, 'prelude.ts'), ...fences.map((_, index) => fileOf(index))],
      outdir: path.join(folder, 'out'),
      outbase: folder,
      outExtension: { '.js': '.mjs' },
      alias: {
        'box-sdk/node': path.join(folder, 'src/node.ts'),
        'box-sdk/testing': path.join(folder, 'src/testing.ts'),
        'box-sdk': path.join(folder, 'src/index.ts'),
      },
      nodePaths: [path.join(root, 'node_modules')],
      ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'es2022' },
      logLevel: 'silent',
    });
    await writeFile(path.join(folder, 'photo.png'), 'content');
    await writeFile(path.join(folder, 'config.json'), jwtConfig());
    const ran: { [heading: string]: string[] } = {};
    for (const [index, { heading }] of fences.entries())
      if (!notRun.includes(heading)) (ran[heading] ??= []).push(await run(index));
    expect(ran).toEqual(arrives);
  });
});

async function run(index: number): Promise<string> {
  const program = path.join(folder, `out/fences/${index}.mjs`);
  const command = ['--import', path.join(folder, 'out/prelude.mjs'), program];
  const { stderr } = await promisify(execFile)(process.execPath, command, { cwd: folder });
  return stderr.trim().replaceAll(/[^/ ,]{40,}/gu, '…');
}

/** A file as Box's developer console gives it out. */
function jwtConfig(): string {
  const passphrase = 'passphrase';
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase },
  });
  const appAuth = { publicKeyID: 'key', privateKey, passphrase };
  const boxAppSettings = { clientID: 'id', clientSecret: 'secret', appAuth };
  return JSON.stringify({ boxAppSettings, enterpriseID: '1' });
}
