import type { Row } from './judge.js';

/** The numbers that are committed, by rule and area; each may only fall. */
export interface Ledger {
  readonly [rule: string]: { readonly [area: string]: number };
}

/** The committed numbers, lowered to what was counted where that is less. */
export function lowered(rows: readonly Row[]): Ledger {
  const ledger: { [rule: string]: { [area: string]: number } } = {};
  for (const { rule, area, allowed, value, limit } of rows) {
    if (typeof allowed === 'number') continue;
    ledger[rule] = { ...ledger[rule], [area]: Math.min(value, limit) };
  }
  return ledger;
}
