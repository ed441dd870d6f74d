import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type SiteFile } from '../../scripts/site/site.js';
import { writeSite } from '../../scripts/site/writeSite.js';
import { launch, open, program } from './browser.js';
import { faultsOf, targetsIn } from './links.js';

const attack = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '</script></code></pre><script>alert(3)</script>',
  '[one](javascript:alert(4)) ![two](https://evil.example/pixel.png) <https://evil.example/>',
  '"onmouseover="alert(5) \u2028 ${alert(6)} `alert(7)`',
].join('\n\n');
const name = '"><script>alert(8)</script>';
const schema = {
  title: name,
  ...{ type: 'object', description: attack, required: [name] },
  properties: {
    [name]: { type: name, format: name, enum: [attack, name], default: attack, example: attack },
    __proto__x: { $ref: '#/components/schemas/Self' },
    list: { type: 'array', items: { $ref: '#/components/schemas/Self' } },
    nowhere: { $ref: '#/components/schemas/Nowhere' },
    choice: { oneOf: [{ $ref: '#/components/schemas/Self' }, { type: 'string', pattern: name }] },
  },
};
const operation = {
  ...{ operationId: name, summary: attack, description: attack, tags: [name], deprecated: true },
  externalDocs: { url: 'javascript:alert(9)' },
  parameters: [
    ...['a b', 'a-b', 'a_b'].map((one) => ({ name: one, in: 'query', schema: { type: 'string' } })),
    { name, in: 'path', required: true, description: attack, schema },
  ],
  requestBody: { content: { [name]: { schema } } },
  responses: {
    200: {
      description: attack,
      headers: { [name]: { schema } },
      content: { 'application/json': { schema } },
    },
    [name]: { description: attack, content: { [name]: { schema } } },
  },
  'x-codeSamples': [
    { lang: 'typescript', label: name, source: attack },
    { lang: '__proto__', label: 'constructor', source: attack },
    name,
  ],
};
const document = {
  openapi: '3.1.0',
  info: { title: name, description: attack, version: name },
  servers: [{ url: `https://example.com/${name}` }],
  security: [{ [name]: [name] }],
  tags: [{ name, description: attack }],
  paths: {
    [`/${name}/{id}`]: { get: operation, post: { ...operation, operationId: name.toUpperCase() } },
    '/index': { get: { operationId: 'index', responses: {} } },
    '/nothing': { get: null, put: 'text' },
  },
  components: {
    schemas: { [name]: schema, Self: { allOf: [{ $ref: '#/components/schemas/Self' }, schema] } },
    securitySchemes: { [name]: { type: name, description: attack } },
  },
};

describe('texts of a document that are more than text', () => {
  let files: readonly SiteFile[];

  beforeAll(async () => {
    files = await buildSite([
      { tag: 'en', document },
      { tag: 'ja', document },
    ]);
  });

  test('are text on every page', () => {
    const pages = files.filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const [path, text] of pages) {
      const tags = [...text.matchAll(/<(?:script|img|iframe|object|style)\b[^>]*>/gu)].map(
        ([tag]) => tag,
      );
      expect([path, tags.filter((tag) => !/^<script src="[\w./-]+">$/u.test(tag))]).toEqual([
        path,
        [],
      ]);
      const unquoted = text.replace(/="[^"]*"/gu, '=');
      expect(unquoted).not.toMatch(/<[^>]*\s(?:on\w+|style)=/u);
    }
  });

  test('are no addresses but those of the web', () => {
    const targets = files.flatMap(([, text]) => targetsIn(text));
    expect(targets.filter((target) => /^\w*script:/iu.test(target))).toEqual([]);
    expect(faultsOf(files)).toEqual([]);
  });

  test('end no script', () => {
    const [, listing = ''] = files.find(([path]) => path === 'en/listing.js') ?? [];
    expect(listing).toContain('alert(1)');
    expect(listing).not.toMatch(/<|\u2028/u);
  });

  test('give the same bytes each time', async () => {
    const again = await buildSite([
      { tag: 'en', document },
      { tag: 'ja', document },
    ]);
    expect(again).toEqual(files);
  });

  describe.skipIf(!program)('in a browser', () => {
    let browser: Browser;
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));

    beforeAll(async () => {
      browser = await launch();
    });

    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    test('run nothing and ask for nothing', async () => {
      writeSite(folder, files);
      const { page, trouble } = await open(browser);
      const pages = files.map(([path]) => path).filter((path) => /^en\/.*\.html$/u.test(path));
      for (const path of pages) await page.goto(pathToFileURL(join(folder, path)).href);
      await page.keyboard.press('/');
      await page.keyboard.type('alert');
      expect(await page.getByRole('option').count()).toBeGreaterThan(0);
      expect(trouble.errors).toEqual([]);
      expect(trouble.requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    });
  });
});
