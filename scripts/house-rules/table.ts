import { areas } from './areas.js';
import type { Row } from './judge.js';

/** The rows as a table: a line for each rule, a column for each area, and what is counted of what is allowed. */
export function table(rows: readonly Row[]): string {
  const names = [...new Set(rows.map(({ rule }) => rule))];
  const head = ['', ...areas.map(({ name }) => name)];
  const lines = names.map((rule) => [
    rule,
    ...areas.map(({ name }) => cell(rows.find((row) => row.rule === rule && row.area === name))),
  ]);
  return aligned([head, ...lines]);
}

/** What has to be done about the rows, a line for each place. */
export function complaints(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ rule, area, value, limit, verdict, findings }) => {
    if (verdict === 'kept') return [];
    if (verdict === 'low') {
      return [`${rule}, ${area}: ${shown(value)}. Commit that: npm run house-rules -- --update`];
    }
    const places = findings.map(({ place, what }) => `  ${place}: ${what}`);
    return [`${rule}, ${area}: ${shown(value)}, of at most ${limit}.`, ...places];
  });
}

function cell(row: Row | undefined): string {
  return row === undefined ? '' : `${shown(row.value)} / ${row.limit}`;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines.reduce<readonly number[]>(
    (widest, line) => line.map(({ length }, at) => Math.max(length, widest[at] ?? 0)),
    [],
  );
  const pad = (text: string, at: number): string =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
