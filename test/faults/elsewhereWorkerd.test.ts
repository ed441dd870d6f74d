import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Host } from './browserHost.js';
import type { Order } from './browserRun.js';
import { adaptedAll } from './elsewhereDifferences.js';
import { programOf } from './elsewherePrograms.js';
import { Workerd } from './elsewhereWorkerd.js';

const platform = 'workerd';
const { runnable, sum } = adaptedAll(platform);
const program = programOf(platform);
console.log(program ? sum : 'workerd is left out: scripts/bench has no such package installed.');

describe.skipIf(!program)('workerd', () => {
  const host = new Host(platform);
  const workerd = new Workerd(program);
  let folder: string;
  let place: { readonly host: string; readonly workerd: string };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'workerd-'));
    place = { host: await host.start(), workerd: await workerd.start(folder) };
  });

  afterAll(async () => {
    await Promise.all([workerd.close(), host.close()]);
    await rm(folder, { recursive: true });
  });

  test.each(runnable)('$name', async ({ index }) => {
    const order: Order = { index, host: place.host, platform };
    const response = await fetch(place.workerd, { method: 'POST', body: JSON.stringify(order) });
    expect(await response.json()).toEqual({ problems: [], leaks: [] });
  });
});
