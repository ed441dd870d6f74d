import type { Json } from '../diagnostics/diagnostic.js';
import type { Node } from '../lint/node.js';

/** What became of a node of the document in the output. */
export type Fate = 'kept' | 'approximated' | 'ignored';

/** What became of one field, and how or why where it did not stay as it is. */
export interface Verdict {
  readonly fate: Fate;
  readonly reason: string;
}

/** The verdict on a field, which may depend on its value and on the object that has it. */
export type Judge = (value: Json, node: Node) => Verdict;

/** The verdict on what the output holds as it stands. */
export const kept: Verdict = { fate: 'kept', reason: '' };

/** The verdict on what the output holds in another way. */
export function approximated(reason: string): Verdict {
  return { fate: 'approximated', reason };
}

/** The verdict on what the output does not hold. */
export function ignored(reason: string): Verdict {
  return { fate: 'ignored', reason };
}

/** A judge whose verdict is always the same. */
export function always(verdict: Verdict): Judge {
  return () => verdict;
}

/** The worse of two fates: what is ignored is worse than what is approximated. */
export function worse(a: Fate, b: Fate): Fate {
  const order: readonly Fate[] = ['kept', 'approximated', 'ignored'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
