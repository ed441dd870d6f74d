import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConnectionError } from '../../generator/runtime/errors.js';
import { Invites } from '../runtime/invites.js';
import { rejection } from '../runtime/server.js';
import { canary } from './canaries.js';
import { shown } from './shown.js';

const bench = path.join(import.meta.dirname, '../../scripts/bench/node_modules');

/** Where npm puts other platforms, which are for the benchmarks; without them, they are left out. */
const platforms = [
  { name: 'Deno', program: path.join(bench, '.bin/deno'), options: ['run', '-A', '--no-lock'] },
  { name: 'Bun', program: path.join(bench, '.bin/bun'), options: [] },
];

describe('elsewhere', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  for (const { name, program, options } of platforms)
    test.skipIf(!existsSync(program))(`all scenarios end as they have to: ${name}`, async () => {
      const outfile = path.join(folder, `${name}.mjs`);
      const entry = path.join(import.meta.dirname, 'elsewhere.ts');
      await build({
        ...{ entryPoints: [entry], outfile, bundle: true },
        ...{ platform: 'node', format: 'esm', target: 'es2022', logLevel: 'silent' },
      });
      const { stdout } = await promisify(execFile)(program, [...options, outfile]);
      expect(stdout).toMatch(/^\d{3} passed, 0 failed$/m);
    });
});

test('what a platform tells of an address is cut before its query', async () => {
  const fetch = ({ url }: Request): Promise<Response> => {
    const cause = new Error(`error sending request for url (${url}): refused`);
    return Promise.reject(Object.assign(new TypeError('failed', { cause }), { path: url }));
  };
  const invites = new Invites({ fetch, retries: { maxAttempts: 1 } } as never);
  const error = await rejection(invites.get('1', { queryParams: { marker: canary.query } }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(shown(error)).toContain('(https://api.example.com/2.0/invites/1): refused');
  expect(shown(error)).not.toContain(canary.query);
});
