import type { ConnectionOptions } from './api.js';

/** What repeats may still cost, so that many clients do not overrun an API that is in trouble. */
export interface Budget {
  left: number;
}

/** What the calls of a connection share. */
export interface Shared {
  readonly options: ConnectionOptions;
  /** How requests of others, such as those for tokens, are sent. */
  readonly session: ConnectionOptions;
  readonly budget: Budget;
}

const fullBudget = 500;
const priceOfRepeat = 5;
const budgets = /* @__PURE__ */ new WeakMap<ConnectionOptions, Budget>();

/** What the calls of a new connection share, and those of connections with options `like` these. */
export function shared(options: ConnectionOptions, like: ConnectionOptions = options): Shared {
  const budget = budgets.get(like) ?? { left: fullBudget };
  const { auth: _, ...session } = options;
  budgets.set(like, budget).set(options, budget).set(session, budget);
  return { options, session, budget };
}

/** Takes the price of a repeat from what is left, where there is enough. */
export function pay({ budget }: Shared): boolean {
  if (budget.left < priceOfRepeat) return false;
  budget.left -= priceOfRepeat;
  return true;
}

/** Gives back a part of that after a success: all that a repeat has cost. */
export function refund({ budget }: Shared, number: number): void {
  budget.left = Math.min(budget.left + (number > 1 ? priceOfRepeat : 1), fullBudget);
}
