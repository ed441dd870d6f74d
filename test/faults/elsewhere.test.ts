import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { ConnectionError } from '../../generator/runtime/errors.js';
import { Invites } from '../runtime/invites.js';
import { rejection } from '../runtime/server.js';
import { canary } from './canaries.js';
import { programOf } from './elsewherePrograms.js';
import { shown } from './shown.js';

const platforms = [
  { name: 'Deno', options: ['run', '-A', '--no-lock'] },
  { name: 'Bun', options: [] },
] as const;

describe.each(platforms)('$name', ({ name, options }) => {
  const program = programOf(name);
  if (!program) console.log(`${name} is left out: \`npm ci\` in scripts/bench installs it.`);

  test.skipIf(!program)('all scenarios end as they have to', { timeout: 180_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
    const outfile = path.join(folder, 'suite.mjs');
    await build({
      ...{ entryPoints: [path.join(import.meta.dirname, 'elsewhere.ts')], outfile, bundle: true },
      ...{ platform: 'node', format: 'esm', target: 'es2022', logLevel: 'silent' },
    });
    const printed = await outputOf(program, [...options, outfile]);
    await rm(folder, { recursive: true });
    const lines = printed.trim().split('\n');
    console.log(lines.at(-1));
    expect(lines.filter((line) => !line.startsWith('left out: '))).toEqual([
      expect.stringMatching(new RegExp(`^${name}: 2\\d\\d passed, 0 failed, \\d+ left out$`)),
    ]);
  });
});

/** What a program prints, also when it fails. */
async function outputOf(program: string, options: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)(program, options)).stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

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
