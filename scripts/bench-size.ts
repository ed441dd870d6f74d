import { join } from 'node:path';
import budgets from './bench/budgets.json' with { type: 'json' };
import { type Size, sizeOf } from './bench/bundle.js';
import { createInvite, openapiFetch } from './bench/programs.js';

// Says what a program weighs that creates an invite: bundled and minified, and compressed by `gzip -9`.

const generated = join(import.meta.dirname, '../generated');
const budget = budgets.createInvite.gzip;
const ours = await sizeOf(createInvite, generated);

console.log(line('createInvite', ours), `of ${bytes(budget)}`);
console.log(line('openapi-fetch alone', await sizeOf(openapiFetch, generated)));
if (ours.gzip > budget) process.exitCode = 1;

function line(name: string, { minified, gzip }: Size): string {
  return `${name.padEnd(20)}${bytes(minified).padStart(7)} min${bytes(gzip).padStart(7)} gzip`;
}

function bytes(count: number): string {
  return count.toLocaleString('en');
}
