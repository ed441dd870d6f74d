import { afterEach, describe, expect, test, vi } from 'vitest';
import { files, invite } from '../../scripts/bench/payloads.js';
import { alternate, median } from '../../scripts/bench/rounds.js';
import { report } from '../../scripts/bench/verdict.js';

describe('measurements', () => {
  test('are taken in turns, and their medians are given in the same order', () => {
    const taken: string[] = [];
    const series = { ours: [5, 1, 3], theirs: [20, 90, 10] };
    const take = (name: keyof typeof series) => () => {
      taken.push(name);
      return series[name].shift() ?? NaN;
    };
    expect(alternate(3, [take('ours'), take('theirs')])).toEqual([3, 20]);
    expect(taken).toEqual(['ours', 'theirs', 'ours', 'theirs', 'ours', 'theirs']);
  });

  test('have a value in the middle', () => {
    expect(median([10, 9, 2])).toBe(9);
    expect(median([])).toBeNaN();
  });
});

describe('a figure beside its budget', () => {
  afterEach(() => {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  });

  test.each([
    [1, { atMost: 0.5 }, 'ok  import: 1 ms, box-node-sdk 2 ms: 0.50 times, of <= 0.5', undefined],
    [2, { atMost: 0.5 }, 'NO  import: 2 ms, box-node-sdk 2 ms: 1.00 times, of <= 0.5', 1],
    [2, { atLeast: 1 }, 'ok  import: 2 ms, box-node-sdk 2 ms: 1.00 times, of >= 1', undefined],
    [1, { atLeast: 0.9 }, 'NO  import: 1 ms, box-node-sdk 2 ms: 0.50 times, of >= 0.9', 1],
    [NaN, { atMost: 0.5 }, 'NO  import: NaN ms, box-node-sdk 2 ms: NaN times, of <= 0.5', 1],
  ])('of %d', (ours, budget, line, exitCode) => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    report({ name: 'import', ours, theirs: 2, unit: 'ms', budget });
    expect(log.mock.calls).toEqual([[line]]);
    expect(process.exitCode).toBe(exitCode);
  });
});

describe('the data of the decoders', () => {
  test('is the same every time, and different for each file', () => {
    expect(JSON.stringify(files(50))).toBe(JSON.stringify(files(50)));
    const { entries } = files(1000) as unknown as { readonly entries: readonly { id: string }[] };
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1000);
    expect(new Set(entries.map((entry) => JSON.stringify(entry))).size).toBe(1000);
  });

  test('has times in the form of RFC 3339', () => {
    const times = JSON.stringify([invite, files(800)]).match(/"2012-[^"]*"/g) ?? [];
    expect(times.length).toBeGreaterThan(5000);
    for (const time of new Set(times)) {
      expect(new Date(JSON.parse(time) as string).toString()).not.toBe('Invalid Date');
    }
  });
});
