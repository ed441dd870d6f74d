import { describe, expect, test } from 'vitest';
import { usesColour } from '../../generator/cli/colour.js';
import { exitCodes } from '../../generator/cli/exitCodes.js';
import { createProgress } from '../../generator/cli/progress.js';
import type { Summary } from '../../generator/cli/summary.js';
import { summaryText } from '../../generator/cli/summaryText.js';

test('the exit codes are those that scripts rely on', () => {
  const codes = Object.entries(exitCodes).map(([ending, { code }]) => [ending, code]);
  expect(Object.fromEntries(codes)).toEqual({
    done: 0,
    findings: 1,
    usage: 2,
    input: 3,
    breaking: 4,
    internal: 70,
  });
});

test.each([
  [false, {}, false],
  [true, {}, true],
  [true, { TERM: 'dumb' }, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '' }, false],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('colour, on a terminal: %s, with %o: %s', (isTerminal, variables, expected) => {
  expect(usesColour(isTerminal, variables)).toBe(expected);
});

describe('progress', () => {
  const at = (times: readonly number[]) => {
    const written: string[] = [];
    const clock = [0, ...times].values();
    const now = (): number => clock.next().value ?? Infinity;
    const progress = createProgress({ write: (text) => written.push(text), now, patience: 1000 });
    return { written, progress };
  };

  test('a short run shows nothing', () => {
    const { written, progress } = at([10, 990]);
    progress.stage('Reading');
    progress.stage('Writing');
    progress.clear();
    expect(written).toEqual([]);
  });

  test('a long one shows the stage that begins, and cleans up once', () => {
    const { written, progress } = at([10, 1000]);
    progress.stage('Reading');
    progress.stage('Writing');
    progress.clear();
    progress.clear();
    expect(written).toEqual(['\r\u001b[KWriting …', '\r\u001b[K']);
  });
});

describe('the summary for people', () => {
  const summary: Summary = {
    command: 'generate',
    exitCode: 0,
    dryRun: false,
    document: 'api.yml',
    furtherDocuments: [],
    overlays: ['repairs.yml'],
    output: 'sdk',
    package: { name: 'pets', version: '1.0.0' },
    files: {
      written: ['a.ts', 'b.ts'],
      deleted: ['c.ts'],
      overwritten: ['b.ts'],
      foreign: ['src/d.ts'],
      stale: [],
    },
    repaired: {
      byOverlay: [
        { overlay: 'repairs.yml', target: '$.info', reason: 'It lacks a version.' },
        { overlay: 'repairs.yml', target: '$.tags', reason: null },
      ],
      byReading: 1,
    },
    ignored: { overlayActions: 1 },
    fidelity: null,
    diagnostics: { errors: 0, warnings: 2, notes: 1 },
  };
  const nothing = { written: [], deleted: [], overwritten: [], foreign: [], stale: [] };
  const bare: Summary = {
    ...summary,
    files: nothing,
    repaired: { byOverlay: [], byReading: 0 },
    ignored: { overlayActions: 0 },
    diagnostics: { errors: 0, warnings: 0, notes: 0 },
  };

  test('what was written, repaired and ignored', () => {
    expect(summaryText(summary, false)).toBe(`\
pets 1.0.0 in sdk: 2 files written, 1 file deleted.
  repaired  2 overlay actions, 1 warning read as stated
  ignored   1 overlay action without effect, 1 file of others
`);
  });

  test('the same, with every file and every repair', () => {
    expect(summaryText(summary, true)).toBe(`${summaryText(summary, false)}\
  + a.ts
  + b.ts (was edited by hand)
  - c.ts
  ? src/d.ts
  * repairs.yml: $.info (It lacks a version.)
  * repairs.yml: $.tags
`);
  });

  test.each<[string, Summary, string]>([
    ['nothing to do', bare, 'pets 1.0.0 in sdk: nothing to change.\n'],
    [
      'a dry run',
      { ...bare, dryRun: true, files: { ...nothing, written: ['a.ts'], deleted: ['b.ts'] } },
      'pets 1.0.0 in sdk: 1 file would be written, 1 file would be deleted.\n  + a.ts\n  - b.ts\n',
    ],
    [
      'an input without output',
      { ...bare, package: null, diagnostics: { errors: 2, warnings: 1, notes: 0 } },
      'Nothing was written: 2 errors, 1 warning.\n',
    ],
    [
      'the same, for check',
      {
        ...bare,
        command: 'check',
        package: null,
        diagnostics: { errors: 1, warnings: 0, notes: 0 },
      },
      'Nothing was compared: 1 error.\n',
    ],
    [
      'an output in the way',
      { ...bare, diagnostics: { errors: 1, warnings: 0, notes: 0 } },
      'pets 1.0.0 in sdk: nothing was written; 1 error.\n',
    ],
    ['no drift', { ...bare, command: 'check' }, 'pets 1.0.0 in sdk: up to date.\n'],
    [
      'drift',
      {
        ...bare,
        command: 'check',
        files: { ...nothing, stale: [{ path: 'a.ts', state: 'missing', reasons: ['hand edit'] }] },
        diagnostics: { errors: 1, warnings: 0, notes: 0 },
      },
      'pets 1.0.0 in sdk: 1 file out of date.\n',
    ],
  ])('%s', (_, given, expected) => {
    expect(summaryText(given, false)).toBe(expected);
  });
});
