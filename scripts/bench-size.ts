import { existsSync } from 'node:fs';
import { join } from 'node:path';
import budgets from './bench/budgets.json' with { type: 'json' };
import { type Size, sizeOf } from './bench/bundle.js';
import { compiled } from './bench/compiled.js';
import { whole } from './bench/peer.js';
import {
  createInvite,
  createInviteOfAll,
  createInviteOfBuilt,
  everything,
  openapiFetch,
  wholeClient,
} from './bench/programs.js';

// Says what programs weigh: bundled and minified, and compressed by `gzip -9`.

const generated = join(import.meta.dirname, '../generated');

weigh('createInvite', await sizeOf(createInvite, generated), budgets.createInvite.gzip);
weigh('openapi-fetch alone', await sizeOf(openapiFetch, generated));
if (existsSync(whole)) {
  const invites = await sizeOf(createInviteOfAll, whole);
  weigh('createInvite, whole API', invites, budgets.createInviteOfAll.gzip);
  const built = await sizeOf(createInviteOfBuilt, compiled(whole));
  weigh('createInvite, as built', built, budgets.createInviteOfAll.gzip);
  weigh('client, whole API', await sizeOf(wholeClient, whole), budgets.wholeClient.gzip);
  weigh('all exports, whole API', await sizeOf(everything, whole));
} else {
  console.log('    The whole API is not weighed: `npm run generate:box` has not been run.');
}

function weigh(name: string, { minified, gzip }: Size, budget = Infinity): void {
  const kept = gzip <= budget;
  const size = `${bytes(minified).padStart(9)} min${bytes(gzip).padStart(9)} gzip`;
  const asked = budget === Infinity ? '' : ` of ${bytes(budget)}`;
  console.log(`${kept ? 'ok' : 'NO'}  ${name.padEnd(24)}${size}${asked}`);
  if (!kept) process.exitCode = 1;
}

function bytes(count: number): string {
  return count.toLocaleString('en');
}
