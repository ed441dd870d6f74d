import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './browserBundle.js';
import { Host } from './browserHost.js';
import type { Order, Verdict } from './browserRun.js';
import { adaptedAll, differences, type Difference, type Platform } from './elsewhereDifferences.js';
import { programInPath } from './elsewherePrograms.js';
import { scenarios } from './scenarios/all.js';

const platform = 'Chromium';
const { runnable, sum } = adaptedAll(platform);
const program = programInPath(['chromium', 'google-chrome', 'chromium-browser']);
console.log(program ? sum : 'Chromium is left out: there is none in the path.');

// What a browser would do for its own sake, on machines that have neither a display nor a user.
const options = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

describe.skipIf(!program)('Chromium', () => {
  let host: Host;
  let origin: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = new Host(platform, await bundle('iife'));
    origin = await host.start();
    browser = await chromium.launch({ executablePath: program, args: options });
    page = await browser.newPage();
    await page.goto(origin);
  });

  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  // A browser drops its requests when the network of the machine changes, whatever they are.
  test.each(runnable)('$name', { retry: 2 }, async ({ index }) => {
    const order: Order = { index, host: origin, platform };
    const verdict = await page.evaluate<Verdict>(`runScenario(${JSON.stringify(order)})`);
    expect(verdict).toEqual({ problems: [], leaks: [] });
  });
});

test('most scenarios run everywhere, and what platforms differ in is in the scenarios', () => {
  for (const [name, all] of Object.entries<readonly Difference[]>(differences)) {
    expect(adaptedAll(name as Platform).runnable.length).toBeGreaterThan(200);
    for (const { reason, of } of all) expect([reason, scenarios.some(of)]).toEqual([reason, true]);
  }
});
