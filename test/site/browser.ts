import axe from 'axe-core';
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { programInPath } from '../faults/elsewherePrograms.js';

/** The browser of this machine, if there is one. */
export const program = programInPath(['chromium', 'google-chrome', 'chromium-browser']);
if (!program) console.log('The pages are not opened: there is no Chromium in the path.');

const options = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** A browser that has nobody to ask. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: program, args: options });
}

/** What a page did that a reader should not have to know of. */
export interface Trouble {
  readonly errors: string[];
  readonly requests: string[];
}

/** Opens a page, and listens to all that it says and asks for. */
export async function open(
  browser: Browser,
  settings: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; trouble: Trouble }> {
  const page = await browser.newPage(settings);
  const trouble: Trouble = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(String(error)));
  page.on('dialog', (dialog) => {
    trouble.errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => trouble.requests.push(request.url()));
  return { page, trouble };
}

/** What axe finds that keeps people out. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run({ preload: false }).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}

const types: { readonly [ending: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Serves a folder; gives the server and its address. */
export async function serve(folder: string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, decodeURIComponent(pathname));
    if (!existsSync(file) || pathname.endsWith('/')) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[file.split('.').at(-1) ?? ''] ?? 'text/plain');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { server, origin: `http://127.0.0.1:${port}` };
}
