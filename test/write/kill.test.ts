import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import type { OutputFile } from '../../generator/write/outputFile.js';
import { recover, type Recovery } from '../../generator/write/recover.js';
import { write } from '../../generator/write/write.js';
import { mortalDisk, quickDisk } from './disks.js';
import { inputs } from './inputs.js';
import { newFolder, snapshot, surroundings } from './support.js';
import { trees } from './trees.js';

const lanes = 2;
const killsAtSteps = 150;
const killsByClock = 50;
const longestDelay = 30;

/** Numbers from 0 to 1 that are the same for the same seed. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** The writer as one file of JavaScript, which starts much faster than its source. */
async function buildWriter(): Promise<string> {
  const outfile = join(dirname(newFolder()), 'writer.mjs');
  const entry = join(import.meta.dirname, 'writer.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

/** Runs the writer until it kills itself at one of its steps. */
async function dieAt(step: number, writer: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, [writer, folder, String(step)], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
}

/** Runs the writer until it has written one tree, and kills it a moment later. */
async function killAfter(delay: number, writer: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), gone]);
  await setTimeout(delay);
  child.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
}

function written(files: readonly OutputFile[]): string {
  const folder = newFolder();
  write(folder, files, { inputs, disk: quickDisk });
  return folder;
}

const whole = (): readonly unknown[] => [
  {},
  snapshot(written(trees.old)),
  snapshot(written(trees.new)),
];

/** One more command makes the folder whole, and leaves nothing beside it. */
function recoverWholly(folder: string, allowed: readonly unknown[]): Recovery {
  const { value, diagnostics } = recover(folder, { disk: quickDisk });
  expect(diagnostics).toEqual([]);
  expect(allowed).toContainEqual(snapshot(folder));
  expect(surroundings(folder).filter((name) => name !== 'generated')).toEqual([]);
  return value;
}

/** Does something so many times, in a few folders at once, each time with the next random number of its folder. */
async function inLanes(
  times: number,
  open: () => string,
  act: (folder: string, random: number) => Promise<void>,
): Promise<void> {
  const lane = async (seed: number): Promise<void> => {
    const [folder, random] = [open(), randoms(seed)];
    for (let n = 0; n < times / lanes; n++) await act(folder, random.next().value);
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index + 1)));
}

/** How many steps it takes to write one tree over the other. */
function countSteps(): number {
  const { disk, steps } = mortalDisk(Number.POSITIVE_INFINITY);
  const folder = written(trees.new);
  write(folder, trees.old, { inputs, disk });
  return steps();
}

test(`${killsAtSteps} kills at steps of a write`, { timeout: 240_000 }, async () => {
  const [writer, allowed, steps] = [await buildWriter(), whole(), countSteps()];
  const outcomes = { finished: 0, discarded: 0, none: 0 };
  await inLanes(
    killsAtSteps,
    () => written(trees.new),
    async (folder, random) => {
      await dieAt(1 + Math.floor(random * steps), writer, folder);
      outcomes[recoverWholly(folder, allowed)] += 1;
    },
  );
  expect(outcomes.finished).toBeGreaterThan(killsAtSteps / 6);
  expect(outcomes.discarded).toBeGreaterThan(killsAtSteps / 6);
});

test(`${killsByClock} kills at any moment`, { timeout: 240_000 }, async () => {
  const [writer, allowed] = [await buildWriter(), whole()];
  await inLanes(killsByClock, newFolder, async (folder, random) => {
    await killAfter(random * longestDelay, writer, folder);
    recoverWholly(folder, allowed);
  });
});
