import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { nodeDisk } from '../../generator/write/disk.js';
import { codeOf, reasonOf } from '../../generator/write/diskError.js';
import { newFolder, snapshot } from './support.js';

const hardware = vi.hoisted(() => ({ isFull: false }));

vi.mock(import('node:fs'), async (importOriginal) => {
  const original = await importOriginal();
  const writeFileSync: typeof original.writeFileSync = (file, ...rest) => {
    if (hardware.isFull) throw Object.assign(new Error(), { code: 'ENOSPC', syscall: 'write' });
    original.writeFileSync(file, ...rest);
  };
  return { ...original, writeFileSync };
});

function codeThrownBy(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function here(): string {
  return dirname(newFolder());
}

/** A folder on another file system, if this machine has a usual one. */
function elsewhere(): string | undefined {
  const parent = '/dev/shm';
  if (!fs.existsSync(parent) || fs.statSync(parent).dev === fs.statSync(here()).dev)
    return undefined;
  const folder = fs.mkdtempSync(join(parent, 'write-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

describe('the file system of this machine', () => {
  test('tells what stands at a path without following links', () => {
    const folder = here();
    fs.writeFileSync(join(folder, 'file'), '');
    fs.symlinkSync('.', join(folder, 'link'));
    expect(nodeDisk.kindOf(folder)).toBe('folder');
    expect(nodeDisk.kindOf(join(folder, 'file'))).toBe('file');
    expect(nodeDisk.kindOf(join(folder, 'link'))).toBe('special');
    expect(nodeDisk.kindOf(join(folder, 'none'))).toBeUndefined();
    expect(nodeDisk.kindOf(join(folder, 'file/none'))).toBeUndefined();
  });

  test('makes new files only', () => {
    const path = join(here(), 'file');
    nodeDisk.create(path, 'first');
    expect(codeThrownBy(() => nodeDisk.create(path, 'second'))).toBe('EEXIST');
    expect(fs.readFileSync(path, 'utf8')).toBe('first');
  });

  test('leaves no half of a file when it is full', () => {
    const folder = here();
    hardware.isFull = true;
    onTestFinished(() => void (hardware.isFull = false));
    expect(codeThrownBy(() => nodeDisk.create(join(folder, 'file'), 'text'))).toBe('ENOSPC');
    expect(snapshot(folder)).toEqual({});
  });

  test('removes empty folders only', () => {
    const folder = here();
    fs.mkdirSync(join(folder, 'a/b'), { recursive: true });
    expect(nodeDisk.removeFolder(join(folder, 'a'))).toBe(false);
    expect(nodeDisk.removeFolder(join(folder, 'a/b'))).toBe(true);
    expect(nodeDisk.removeFolder(join(folder, 'a/b'))).toBe(true);
    expect(snapshot(folder)).toEqual({ 'a/': '' });
  });

  test('moves a file over another one, also from another file system', ({ skip }) => {
    const [to, from] = [here(), elsewhere()];
    if (from === undefined) return skip('There is no second file system.');
    fs.writeFileSync(join(from, 'staged'), 'new');
    fs.writeFileSync(join(to, 'file'), 'old');
    fs.writeFileSync(join(to, 'file.staging'), 'left by a crash');
    nodeDisk.move(join(from, 'staged'), join(to, 'file'));
    expect(snapshot(to)).toEqual({ file: 'new' });
    expect(snapshot(from)).toEqual({});
  });

  test('has its refusals told in words, and errors of others thrown on', () => {
    const error = Object.assign(new Error(), { code: 'EROFS', syscall: 'open', path: '/x' });
    expect(reasonOf(error)).toBe('the file system is read-only (EROFS, /x)');
    expect(() => reasonOf(new TypeError('ours'))).toThrow('ours');
  });
});
