import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/house-rules/root.js';
import { readDocuments } from '../../scripts/site/readDocuments.js';
import { buildSite } from '../../scripts/site/site.js';
import { writeSite } from '../../scripts/site/writeSite.js';
import { barriers, launch, open, program, serve } from './browser.js';
import { answer, labels, operationOf, pages, samplesOf } from './seedPages.js';

describe.skipIf(!program)('the reference of the invites', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  const origins = { disk: '', server: '' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reference-'));
    writeSite(folder, await buildSite(readDocuments(join(root, 'generated/openapi'))));
    const served = await serve(folder);
    server = served.server;
    origins.server = served.origin;
    origins.disk = pathToFileURL(folder).href;
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const places = ['disk', 'server'] as const;
  const cases = places.flatMap((place) => pages.map((one) => ({ ...one, place })));

  test.each(cases)('$tag/$slug from $place', async ({ tag, slug, texts, place, ...of }) => {
    const { page, trouble } = await open(browser);
    await page.goto(`${origins[place]}/${tag}/${slug}.html`);
    expect(await page.locator('h1').innerText()).toBe(operationOf(tag, of).summary);
    expect(await page.getAttribute('html', 'lang')).toBe(tag);
    const text = spaced((await page.locator('main').textContent()) ?? '');
    expect(texts.filter((one) => !text.includes(spaced(one)))).toEqual([]);
    expect(await samplesOn(page)).toEqual(samplesOf(tag, of));
    const example = await page.locator('[aria-labelledby=response-example] code').textContent();
    expect(JSON.parse(example ?? '')).toEqual(answer);
    if (place === 'disk') expect(await barriers(page)).toEqual([]);
    expect(trouble.errors).toEqual([]);
    expect(trouble.requests.filter((url) => !url.startsWith(origins[place]))).toEqual([]);
    await page.close();
  });

  test('the first page leads to the language of the reader', async () => {
    for (const [locale, tag] of [
      ['ja-JP', 'ja'],
      ['de-DE', 'en'],
    ] as const) {
      const { page, trouble } = await open(browser, { locale });
      await page.goto(`${origins.disk}/index.html`);
      await page.waitForURL(`**/${tag}/index.html`);
      expect(await page.locator('main h1').innerText()).toBe('Box Invites API');
      expect([...(await barriers(page)), ...trouble.errors]).toEqual([]);
      await page.close();
    }
  });

  test('a language of the samples is chosen by keys, and stays chosen', async () => {
    const { page } = await open(browser);
    await page.goto(`${origins.server}/en/post-invites.html`);
    const tabs = page.getByRole('tab');
    await tabs.first().focus();
    const shown: (string | null)[] = [];
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'End',
      'ArrowRight',
      'ArrowLeft',
      'Home',
      'End',
    ]) {
      await page.keyboard.press(key);
      shown.push(await page.locator('[role=tab][aria-selected=true]').getAttribute('data-label'));
      expect(await page.evaluate('document.activeElement.dataset.label')).toBe(shown.at(-1));
    }
    const [curl, typescript, python, , , java] = labels;
    expect(shown).toEqual([typescript, python, java, curl, java, curl, java]);
    expect(await page.locator('[role=tabpanel]:visible').count()).toBe(1);
    expect(await page.locator('[role=tabpanel]:visible').innerText()).toContain('getInvites()');
    await page.goto(`${origins.server}/ja/get-invites-id.html`);
    expect(await page.locator('[role=tabpanel]:visible').innerText()).toContain('getInviteById(');
    expect(await page.locator('[role=tab][aria-selected=true]').innerText()).toBe(java);
    await page.close();
  });

  test.each([
    { tag: 'en', query: 'invite', found: ['post-invites', 'get-invites-id', 'model-invite'] },
    { tag: 'en', query: 'create invite', found: ['post-invites'] },
    { tag: 'en', query: 'get_invite_by_id', found: ['get-invites-id'] },
    { tag: 'ja', query: '招待', found: ['post-invites'] },
    { tag: 'ja', query: 'getInviteById', found: ['get-invites-id'] },
  ])('$query is found on $tag', async ({ tag, query, found }) => {
    const { page, trouble } = await open(browser);
    await page.goto(`${origins.disk}/${tag}/index.html`);
    for (const slug of found) {
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      const slugs = await slugsFound(page);
      expect(slugs).toEqual(expect.arrayContaining(found));
      for (let at = slugs.indexOf(slug); at > 0; at--) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${tag}/${slug}.html`);
    }
    expect(trouble.errors).toEqual([]);
    await page.close();
  });

  test('what is not found is said', async () => {
    const { page } = await open(browser);
    await page.goto(`${origins.disk}/ja/index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
    expect(await page.locator('#_search-status').innerText()).toBe('見つかりません');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.locator('#_search').fill('invite');
    expect(await page.getByRole('option').count()).toBeGreaterThan(1);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });

  test('the other language has the same operation, at the same place', async () => {
    const { page } = await open(browser);
    await page.goto(`${origins.server}/en/get-invites-id.html#query-fields`);
    await page.getByRole('link', { name: '日本語' }).click();
    await page.waitForURL('**/ja/get-invites-id.html#query-fields');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/get-invites-id.html#query-fields');
    await page.close();
  });

  test('what an address names inside something closed is opened', async () => {
    const { page } = await open(browser);
    await page.goto(`${origins.disk}/en/get-invites-id.html#response-200-invited-to-name`);
    expect(await page.locator('#response-200-invited-to-name').isVisible()).toBe(true);
    expect(await page.locator('#response-200-invited-by-name').isVisible()).toBe(false);
    await page.close();
  });

  test('the theme is the system’s until the reader chooses', async () => {
    const { page } = await open(browser, { colorScheme: 'dark' });
    await page.goto(`${origins.server}/en/post-invites.html`);
    const background = (): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe('rgb(15, 20, 27)');
    expect(await barriers(page)).toEqual([]);
    const button = page.getByRole('button', { name: 'Dark theme' });
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.press('Enter');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.goto(`${origins.server}/ja/post-invites.html`);
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  test('a phone shows one column, and the navigation when it is asked for', async () => {
    const { page, trouble } = await open(browser, { viewport: { width: 390, height: 844 } });
    for (const { tag, slug } of [
      ...pages,
      { tag: 'ja', slug: 'index' },
      { tag: 'en', slug: 'model-invite' },
    ]) {
      await page.goto(`${origins.disk}/${tag}/${slug}.html`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    expect(await page.getByRole('navigation', { name: 'API reference' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    expect(await page.getByRole('navigation', { name: 'API reference' }).isVisible()).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.className')).toContain('menu');
    expect(trouble.errors).toEqual([]);
    await page.close();
  });

  test('without scripts, all samples and the page’s own manager are there', async () => {
    const { page } = await open(browser, { javaScriptEnabled: false });
    await page.goto(`${origins.disk}/en/post-invites.html`);
    expect(await page.locator('[role=tabpanel]:visible').count()).toBe(labels.length);
    expect(await page.locator('nav a:visible').allInnerTexts()).toContain('Get user invite status');
    await page.close();
  });

  test('a sample is copied as it stands', async () => {
    const { page } = await open(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${origins.server}/en/get-invites-id.html`);
    await page.getByRole('button', { name: 'Copy: Request example' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const [curl] = samplesOf('en', { path: '/invites/{invite_id}', method: 'get' });
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(curl?.source);
    await page.close();
  });
});

async function slugsFound(page: Page): Promise<readonly (string | null)[]> {
  const options = await page.getByRole('option').all();
  return Promise.all(options.map((option) => option.getAttribute('data-slug')));
}

async function samplesOn(page: Page) {
  const names = await page.getByRole('tab').allInnerTexts();
  const sources = await page.locator('[role=tabpanel] code').allTextContents();
  return names.map((label, index) => ({ label, source: sources[index] }));
}

/** Text in which lines are broken nowhere, and marked nowhere. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, '');
}
