import { kinds, type Comparison, type Difference, type Kind } from './comparison.js';
import type { Explained } from './exceptions.js';

/** How many things of a kind must be the same here, with exceptions or without. */
type Need = { readonly share: number } | { readonly exceptions: number };

/** What is asked of each kind; of the others only that each difference is explained. */
const needs: { readonly [kind in Kind]?: Need } = {
  manager: { share: 1 },
  'first method': { share: 1 },
  'second method': { share: 1 },
  'hand-written method': { share: 1 },
  'left-out operation': { share: 1 },
  arguments: { exceptions: 10 },
  type: { share: 0.995 },
  enum: { share: 1 },
  subpath: { share: 1 },
};

/** A line of the table. */
export interface Row {
  readonly kind: Kind;
  readonly total: number;
  readonly same: number;
  readonly accepted: number;
  readonly unexplained: number;
  /** What is asked, in words. */
  readonly need: string;
  readonly kept: boolean;
}

/** Judges each kind by what is asked of it. */
export function judge(
  comparisons: readonly Comparison[],
  { accepted, unexplained }: Explained,
): readonly Row[] {
  return kinds.flatMap((kind) => {
    const comparison = comparisons.find((one) => one.kind === kind);
    if (comparison === undefined) return [];
    const count = (of: readonly Difference[]) => of.filter((one) => one.kind === kind).length;
    const row = { kind, accepted: count(accepted), unexplained: count(unexplained) };
    const { total, differences } = comparison;
    const same = total - differences.length;
    const { words, met } = ask({ ...row, total, same });
    return [{ ...row, total, same, need: words, kept: met && row.unexplained === 0 }];
  });
}

function ask({ kind, total, same, accepted }: Pick<Row, 'kind' | 'total' | 'same' | 'accepted'>): {
  readonly words: string;
  readonly met: boolean;
} {
  const need = needs[kind];
  if (need === undefined) return { words: 'explained', met: true };
  if ('exceptions' in need) {
    return { words: `<= ${need.exceptions} exceptions`, met: accepted <= need.exceptions };
  }
  const least = Math.ceil(total * need.share);
  return { words: need.share === 1 ? 'all' : `>= ${least}`, met: same >= least };
}

/** The rows as text in columns. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.kept ? 'ok' : 'NO',
    row.kind,
    `${row.same} of ${row.total}`,
    String(row.accepted),
    String(row.unexplained),
    row.need,
  ]);
  const all = [['', 'what', 'same', 'accepted', 'unexplained', 'asked'], ...cells];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A difference as a line. */
export function lineOf({ kind, name, detail }: Difference): string {
  return `${kind} ${name}${detail === '' ? ': missing' : `: ${detail}`}`;
}
