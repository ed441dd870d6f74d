import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { server } from '../generated/src/server.js';
import { readConfig } from '../generator/config/config.js';
import { startPrism } from '../test/support/prism.js';

// Runs the quick start of the generated package's README against a mock server, and shows what goes over the wire.

const root = join(import.meta.dirname, '..');
const generated = join(root, 'generated');
const send = globalThis.fetch;

const quickStart = await readQuickStart();
console.log(`The quick start of generated/README.md:\n\n${indent(quickStart)}`);

const mock = await startPrism(join(generated, 'openapi/openapi.en.yml'));
const folder = await mkdtemp(join(tmpdir(), 'try-'));
try {
  globalThis.fetch = sendToMock;
  await runProgram(quickStart);
} finally {
  await rm(folder, { recursive: true });
  await mock[Symbol.asyncDispose]();
}

async function readQuickStart(): Promise<string> {
  const readme = await readFile(join(generated, 'README.md'), 'utf8');
  const [, code] = /^## Quick start\n+```ts\n(.*?)^```$/ms.exec(readme) ?? [];
  if (code === undefined) throw new Error('generated/README.md has no quick start.');
  return code;
}

/** Runs the quick start as it is, but for where its package is: nothing is installed here. */
async function runProgram(code: string): Promise<void> {
  const { value: config } = await readConfig('spec/codegen.yml', root);
  const source = pathToFileURL(join(generated, 'src/index.ts')).href;
  const program = join(folder, 'quickStart.mts');
  await writeFile(program, code.replaceAll(`'${config?.package.name ?? ''}'`, `'${source}'`));
  await import(pathToFileURL(program).href);
}

async function sendToMock(...given: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...given);
  const { pathname, search } = new URL(request.url);
  const body = await request.clone().text();
  show('The request:', [`${request.method} ${pathname}${search}`, request.headers, body]);
  const path = request.url.slice(server.baseUrls['baseUrl']?.length);
  const response = await send(new Request(mock.origin + path, request));
  const answer = await response.clone().text();
  show('The answer:', [`${response.status} ${response.statusText}`, response.headers, answer]);
  console.log('What the quick start prints:\n');
  return response;
}

function show(title: string, [line, headers, body]: [string, Headers, string]): void {
  const shown = ['authorization', 'content-type'].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  const content: unknown = body === '' ? '' : JSON.parse(body);
  const text = content === '' ? [] : ['', JSON.stringify(content, null, 2)];
  console.log(`${title}\n\n${indent([line, ...shown, ...text].join('\n'))}\n`);
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
