import { join } from 'node:path';
import { expect, test } from 'vitest';
import budgets from '../../scripts/bench/budgets.json' with { type: 'json' };
import { sizeOf } from '../../scripts/bench/bundle.js';
import { createInvite } from '../../scripts/bench/programs.js';
import { root } from '../../scripts/house-rules/root.js';

const generated = join(root, 'generated');

test('a program that creates an invite stays within its budget', async () => {
  const { gzip } = await sizeOf(createInvite, generated);
  expect(gzip).toBeLessThanOrEqual(budgets.createInvite.gzip);
  expect(budgets.createInvite.gzip).toBeLessThanOrEqual(7168);
});

test('what a program does not use stays out of it', async () => {
  const { minified } = await sizeOf(`export { Invite } from './src/index.js';`, generated);
  expect(minified).toBeLessThan(200);
});
