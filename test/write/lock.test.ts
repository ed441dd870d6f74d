import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recover } from '../../generator/write/recover.js';
import { write } from '../../generator/write/write.js';
import { inputs } from './inputs.js';
import { newFolder, snapshot, surroundings, tree } from './support.js';

const files = tree({ 'src/index.ts': 'export {};\n' });

/** A folder whose lock holds a text. */
function locked(text: string): string {
  const folder = newFolder();
  fs.mkdirSync(`${folder}.staging`);
  fs.writeFileSync(`${folder}.staging/lock`, `${text}\n`);
  return folder;
}

function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('the lock of an output folder', () => {
  test('stops a second run while the first one lives', () => {
    const folder = locked(String(process.ppid));
    const before = snapshot(dirname(folder));
    const { diagnostics } = write(folder, files, { inputs });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `Another run is writing \`${folder}\` (process ${process.ppid}).`,
    ]);
    expect(recover(folder).diagnostics.map(({ code }) => code)).toEqual(['output-locked']);
    expect(snapshot(dirname(folder))).toEqual(before);
  });

  test.each([
    ['a dead process', () => String(deadProcess())],
    ['an earlier process with our number', () => String(process.pid)],
    ['a process that died before it wrote its number', () => ''],
  ])('is taken over from %s', (_, holder) => {
    const folder = locked(holder());
    expect(write(folder, files, { inputs }).diagnostics).toEqual([]);
    expect(snapshot(folder)).toHaveProperty(['src/index.ts']);
    expect(surroundings(folder)).toEqual(['generated']);
  });

  test('does not stop a run that has nothing to write', () => {
    const folder = newFolder();
    write(folder, files, { inputs });
    expect(write(folder, files, { inputs, dryRun: true }).diagnostics).toEqual([]);
    fs.mkdirSync(`${folder}.staging`);
    fs.writeFileSync(`${folder}.staging/lock`, `${process.ppid}\n`);
    expect(write(folder, files, { inputs, dryRun: true }).diagnostics).toEqual([]);
  });

  test('stands in a folder whose other contents stay', () => {
    const folder = newFolder();
    fs.mkdirSync(`${folder}.staging`);
    fs.writeFileSync(`${folder}.staging/mine.txt`, 'mine');
    expect(write(folder, files, { inputs }).diagnostics).toEqual([]);
    expect(snapshot(`${folder}.staging`)).toEqual({ 'mine.txt': 'mine' });
  });
});
