import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../generator/diagnostics/diagnostic.js';
import type { Disk } from '../../generator/write/disk.js';
import { recover } from '../../generator/write/recover.js';
import { write } from '../../generator/write/write.js';
import { Death, failingDisk, mortalDisk, notingDisk, quickDisk } from './disks.js';
import { inputs } from './inputs.js';
import { newFolder, put, snapshot, surroundings, tree } from './support.js';

const old = tree({
  'package.json': '{}\n',
  'src/index.ts': 'old\n',
  'src/gone/a.ts': 'a\n',
  'src/gone/deep/b.ts': 'b\n',
  'src/turns': 'a file\n',
  'src/same.ts': 'same\n',
});
const next = tree({
  'package.json': '{"name": "x"}\n',
  'src/index.ts': 'new\n',
  'src/same.ts': 'same\n',
  'src/turns/into/a/folder.ts': 'c\n',
  'src/added/d.ts': 'd\n',
});

type Tree = ReturnType<typeof snapshot>;

function written(files: typeof old): string {
  const folder = newFolder();
  write(folder, files, { inputs, disk: quickDisk });
  return folder;
}

function treeOf(files: typeof old): Tree {
  return snapshot(written(files));
}

/** Runs the write of `next` over `old` on a disk, until it ends or its process dies. */
function crash(folder: string, disk: Disk): void {
  dies(() => write(folder, next, { inputs, disk }));
}

function codes({ diagnostics }: Checked<unknown>): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

/** Every step at which some work on a disk can die. */
function deaths(work: (disk: Disk) => unknown): readonly number[] {
  const { disk, steps } = mortalDisk(Number.POSITIVE_INFINITY);
  work(disk);
  return Array.from({ length: steps() }, (_, index) => index + 1);
}

function dies(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof Death) return true;
    throw error;
  }
}

/** The folder holds one of these trees, and nothing stands beside it. */
function expectWhole(folder: string, allowed: readonly Tree[]): void {
  expect(allowed).toContainEqual(snapshot(folder));
  expect(surroundings(folder).filter((name) => name !== 'generated')).toEqual([]);
}

describe('a process that dies at any step', () => {
  // Tests are listed before any runs: the steps are counted in a folder of their own.
  const parent = fs.mkdtempSync(join(tmpdir(), 'write-'));
  write(join(parent, 'generated'), old, { inputs, disk: quickDisk });
  const steps = deaths((disk) => write(join(parent, 'generated'), next, { inputs, disk }));
  fs.rmSync(parent, { recursive: true });

  test('of which there are enough to be worth the test', () => {
    expect(steps.length).toBeGreaterThan(30);
  });

  test.each(steps)('%i: recovering gives the old tree or the new one', (step) => {
    const [before, after] = [treeOf(old), treeOf(next)];
    const folder = written(old);
    crash(folder, mortalDisk(step).disk);
    const journaled = fs.existsSync(`${folder}.staging/journal.json`);
    const { value, diagnostics } = recover(folder, { disk: quickDisk });
    expect(diagnostics).toEqual([]);
    if (journaled) expect(value).toBe('finished');
    expectWhole(folder, journaled ? [after] : [before, after]);
  });

  test.each(steps)('%i: the same command again gives the new tree', (step) => {
    const folder = written(old);
    crash(folder, mortalDisk(step).disk);
    expect(write(folder, next, { inputs, disk: quickDisk }).diagnostics).toEqual([]);
    expectWhole(folder, [treeOf(next)]);
  });

  test.each(steps)('%i: going back to the old files gives the old tree', (step) => {
    const folder = written(old);
    crash(folder, mortalDisk(step).disk);
    expect(write(folder, old, { inputs, disk: quickDisk }).diagnostics).toEqual([]);
    expectWhole(folder, [treeOf(old)]);
  });

  test('may die again at any step of finishing what was begun', () => {
    const few = tree({ a: '1', 'gone/b': '2' });
    const other = tree({ a: '3', 'added/c': '4' });
    const allowed = [treeOf(few), treeOf(other)];
    const overwrite = (folder: string, disk: Disk): unknown =>
      write(folder, other, { inputs, disk });
    let recoveries = 0;
    for (const first of deaths((disk) => overwrite(written(few), disk)).filter(isJournaled)) {
      for (const second of deaths((disk) => recover(halfWay(first), { disk }))) {
        const folder = halfWay(first);
        expect(dies(() => recover(folder, { disk: mortalDisk(second).disk }))).toBe(true);
        expect(recover(folder, { disk: quickDisk }).diagnostics).toEqual([]);
        expectWhole(folder, allowed);
        recoveries += 1;
      }
    }
    expect(recoveries).toBeGreaterThan(100);

    function isJournaled(step: number): boolean {
      return fs.existsSync(`${halfWay(step)}.staging/journal.json`);
    }

    function halfWay(step: number): string {
      const folder = written(few);
      expect(dies(() => overwrite(folder, mortalDisk(step).disk))).toBe(true);
      return folder;
    }
  }, 60_000);

  test('at the first write leaves nothing or all', () => {
    const after = treeOf(next);
    for (let step = 1, died = true; died; step++) {
      const folder = newFolder();
      died = dies(() => write(folder, next, { inputs, disk: mortalDisk(step).disk }));
      recover(folder, { disk: quickDisk });
      expectWhole(folder, [{}, after]);
    }
  });
});

/** A folder in which a run died after its journal was in place, at the first step after which it looks as wanted. */
function interrupted(looks: (folder: string) => boolean): string {
  const folder = written(old);
  for (let step = 1; step < 100; step++) {
    crash(folder, mortalDisk(step).disk);
    if (fs.existsSync(`${folder}.staging/journal.json`) && looks(folder)) return folder;
    recover(folder, { disk: quickDisk });
    write(folder, old, { inputs, disk: quickDisk });
  }
  throw new Error('No step is like that.');
}

function halfWritten(): string {
  return interrupted((folder) => snapshot(folder)['src/index.ts'] === 'new\n');
}

describe('work done between a crash and the next command', () => {
  test('is not lost without force', () => {
    const folder = halfWritten();
    put(folder, 'src/added/d.ts', 'mine\n');
    const before = snapshot(folder);
    const { diagnostics } = write(folder, next, { inputs, disk: quickDisk });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `edited-while-interrupted: \`${folder}/src/added/d.ts\` was changed by hand after a run that did not end.`,
    ]);
    expect(snapshot(folder)).toEqual(before);
    expect(recover(folder, { force: true, disk: quickDisk })).toEqual({
      value: 'finished',
      diagnostics: [],
    });
    expectWhole(folder, [treeOf(next)]);
  });

  test('may be to restore the old tree from version control', () => {
    const folder = halfWritten();
    fs.rmSync(folder, { recursive: true });
    for (const [path, text] of Object.entries(treeOf(old))) put(folder, path, text);
    expect(recover(folder, { disk: quickDisk })).toEqual({ value: 'discarded', diagnostics: [] });
    expectWhole(folder, [treeOf(old)]);
  });

  test('may be to edit a file that was to be deleted, which then stays', () => {
    const folder = interrupted((path) => fs.existsSync(join(path, 'src/gone/a.ts')));
    put(folder, 'src/gone/a.ts', 'mine\n');
    expect(recover(folder, { disk: quickDisk }).diagnostics).toEqual([]);
    expectWhole(folder, [{ ...treeOf(next), 'src/gone/a.ts': 'mine\n' }]);
  });

  test('may be to put a link in the place of a folder, which is not followed', () => {
    const folder = halfWritten();
    const outside = join(dirname(folder), 'outside');
    fs.renameSync(join(folder, 'src'), outside);
    fs.symlinkSync('../outside', join(folder, 'src'));
    const before = snapshot(outside);
    expect(recover(folder).diagnostics).not.toEqual([]);
    recover(folder, { force: true });
    expect(snapshot(outside)).toEqual(before);
  });

  test('does not lead a journal out of the folder', () => {
    const folder = halfWritten();
    const journal = `${folder}.staging/journal.json`;
    fs.writeFileSync(journal, fs.readFileSync(journal, 'utf8').replaceAll('src/', '../src/'));
    const before = snapshot(folder);
    const { diagnostics } = recover(folder, { force: true, disk: quickDisk });
    expect(diagnostics.map(({ code }) => code)).toEqual(['damaged-journal']);
    expect(snapshot(folder)).toEqual(before);
    expect(surroundings(folder)).toEqual(['generated', 'generated.staging']);
  });
});

test('the steps of a run come in an order that survives a loss of power', () => {
  const folder = written(old);
  const { disk, notes } = notingDisk();
  write(folder, next, { inputs, disk });
  expect(notes.join(' ')).toMatch(
    new RegExp(
      '^makeFolder create ' + // the lock
        'requireWritable create flush create flush move sync ' + // the new files, then the journal
        'makeFolder (remove removeFolder )+(makeFolder move )+sync ' + // the output folder
        'remove sync remove removeFolder$', // the journal, then the lock
    ),
  );
});

describe('a disk that refuses', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('to hold file %i: nothing changes', (nth) => {
    const folder = written(old);
    const before = snapshot(dirname(folder));
    const disk = failingDisk('create', nth, 'ENOSPC');
    const { value, diagnostics } = write(folder, next, { inputs, disk });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `\`${folder}\` cannot be used: no space is left on the disk (ENOSPC).`,
    ]);
    expect(value.written).toEqual([]);
    expect(snapshot(dirname(folder))).toEqual(before);
  });

  test.each([1, 3, 5, 6])('to keep file %i: nothing changes', (nth) => {
    const folder = written(old);
    const before = snapshot(dirname(folder));
    const disk = failingDisk('flush', nth, 'ENOSPC');
    expect(codes(write(folder, next, { inputs, disk }))).toEqual(['unusable-output']);
    expect(snapshot(dirname(folder))).toEqual(before);
  });

  test('a staging folder: nothing changes', () => {
    const folder = newFolder();
    const disk = failingDisk('makeFolder', 1, 'EACCES');
    const { diagnostics } = write(folder, next, { inputs, disk });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `\`${folder}\` cannot be used: permission denied (EACCES).`,
    ]);
    expect(surroundings(folder)).toEqual([]);
  });

  test('changes in a folder of the output: nothing changes', () => {
    const folder = written(old);
    const before = snapshot(dirname(folder));
    const disk = failingDisk('requireWritable', 2, 'EACCES');
    expect(write(folder, next, { inputs, disk }).diagnostics).toHaveLength(1);
    expect(snapshot(dirname(folder))).toEqual(before);
  });

  test('to put a file into place: the run is finished later', () => {
    const folder = written(old);
    const disk = failingDisk('move', 4, 'EIO');
    const { diagnostics } = write(folder, next, { inputs, disk });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `\`${folder}\` is half written: the file system refused (EIO).`,
    ]);
    expect(surroundings(folder)).toEqual(['generated', 'generated.staging']);
    expect(recover(folder, { disk: quickDisk })).toEqual({ value: 'finished', diagnostics: [] });
    expectWhole(folder, [treeOf(next)]);
  });
});
