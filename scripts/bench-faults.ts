import { scenarios } from '../test/faults/scenarios/all.js';
import { boxSdk, hasBoxSdk } from '../test/faults/subjects/boxSdk.js';
import { openapiFetch } from '../test/faults/subjects/openapiFetch.js';
import { ours } from '../test/faults/subjects/ours.js';
import { columnOf, comparisonOf, problemsOf, type Column } from './faults/comparison.js';
import { markdownTable } from './faults/markdown.js';
import {
  abortToRejection,
  downloadMemory,
  overrun,
  phases,
  retryAfterError,
  type Figure,
} from './faults/wallClock.js';

// Runs the fault suite on this package, on the official SDK and on openapi-fetch, and prints what becomes of it:
// tables in Markdown; with --each, everything that differs from what it has to be.

const subjects = [ours, ...(hasBoxSdk ? [await boxSdk()] : []), openapiFetch];
if (!hasBoxSdk) console.log('box-node-sdk is left out: `npm ci` in scripts/bench installs it.\n');

// What others leave behind may still fail when nobody waits for it any more.
process.on('unhandledRejection', () => undefined);

console.log(
  markdownTable([['by the clock', ...subjects.map(({ name }) => name)], ...(await figures())]),
);

const columns: Column[] = [];
for (const subject of subjects) columns.push(await columnOf(subject, scenarios));
console.log(`\n${scenarios.length} scenarios: how many end as they have to\n`);
console.log(comparisonOf(columns));
if (process.argv.includes('--each')) console.log(`\n${columns.flatMap(problemsOf).join('\n')}`);
process.exit(columns[0]?.results.every(({ problems }) => problems?.length === 0) ? 0 : 1);

async function figures(): Promise<readonly (readonly string[])[]> {
  const aborts: string[][] = [];
  for (const [name, scenario] of Object.entries(phases)) {
    const cells = await inTurn((subject) => abortToRejection(scenario, subject));
    aborts.push([`cancelled ${name}, ms`, ...cells]);
  }
  return [
    ...aborts,
    ['Retry-After: 5 missed by, %', ...(await inTurn(retryAfterError))],
    ['a limit of 500 ms overrun by, ms', ...(await inTurn(overrun))],
    ['a download of 1 GB holds, MB', ...(await inTurn(downloadMemory))],
  ];
}

async function inTurn(
  measure: (subject: (typeof subjects)[number]) => Promise<Figure>,
): Promise<readonly string[]> {
  const cells: string[] = [];
  for (const subject of subjects) cells.push(cellOf(await measure(subject)));
  return cells;
}

function cellOf(figure: Figure): string {
  if (figure === undefined) return '—';
  return Number.isNaN(figure) ? 'never' : figure.toFixed(figure < 10 ? 1 : 0);
}
