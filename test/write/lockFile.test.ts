import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockFileFindings } from '../../generator/write/lockFile.js';

const described = { name: 'sdk', version: '1.0.0', dependencies: { b: '^2', a: '^1' } };
const files = [{ path: 'package.json', text: JSON.stringify({ ...described, type: 'module' }) }];
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-file-'));
  mkdirSync(join(root, 'packages/sdk'), { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function findingsWith(lock: string, severity: 'error' | 'warning' = 'error'): string[] {
  writeFileSync(join(root, 'package-lock.json'), lock);
  const found = lockFileFindings(join(root, 'packages/sdk'), files, { severity });
  return found.map((finding) => `${finding.severity} ${finding.code}`);
}

function lockWith(locked: object): string {
  return JSON.stringify({ packages: { '': {}, 'packages/sdk': locked } });
}

test('a lock file that repeats the package fits, whatever the order of its keys', () => {
  expect(findingsWith(lockWith({ ...described, dependencies: { a: '^1', b: '^2' } }))).toEqual([]);
});

test.each([
  ['another version', { ...described, version: '1.0.1' }],
  ['another range', { ...described, dependencies: { a: '^1', b: '^3' } }],
  ['a dependency that is gone', { ...described, devDependencies: { c: '1' } }],
])('%s is due, as a warning or as an error', (_what, locked) => {
  expect(findingsWith(lockWith(locked))).toEqual(['error lock-file-due']);
  expect(findingsWith(lockWith(locked), 'warning')).toEqual(['warning lock-file-due']);
});

test('nothing is due where the lock file does not know the folder, or cannot be read', () => {
  expect(findingsWith(JSON.stringify({ packages: { '': {} } }))).toEqual([]);
  expect(findingsWith('{')).toEqual([]);
});
