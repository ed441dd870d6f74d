/** The candidate that somebody who wrote `word` most likely meant; `undefined` where none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** How many characters must be inserted, deleted, replaced or swapped to turn one word into the other. */
function distance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      current.push(step({ from, to, row, column, current, last, beforeLast }));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

interface Cell {
  readonly from: string;
  readonly to: string;
  readonly row: number;
  readonly column: number;
  readonly current: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function step({ from, to, row, column, current, last, beforeLast }: Cell): number {
  const same = from[row - 1] === to[column - 1];
  const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
  return Math.min(
    at(current, column - 1) + 1,
    at(last, column) + 1,
    at(last, column - 1) + (same ? 0 : 1),
    swapped ? at(beforeLast, column - 2) + 1 : Infinity,
  );
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
