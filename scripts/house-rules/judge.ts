import { type AreaName, areas } from './areas.js';
import type { Ledger } from './ledger.js';
import { type Limit, type Measure, rules } from './rules.js';
import { sourcesOf } from './sources.js';

/** What a rule has counted in an area. */
export interface Count extends Measure {
  readonly rule: string;
  readonly area: AreaName;
  readonly allowed: Limit;
}

/** A count beside the most that it may be. */
export interface Row extends Count {
  readonly limit: number;
  readonly verdict: Verdict;
}

/** `high` breaks the rule; `low` asks that the committed number be lowered to what is counted. */
export type Verdict = 'kept' | 'high' | 'low';

/** Counts by every rule in every area that it has a limit for. */
export function count(root: string): readonly Count[] {
  return areas.flatMap((area) => {
    const files = sourcesOf(root, area);
    return rules.flatMap(({ name, limits, measure }) => {
      const allowed = limits[area.name];
      return allowed === undefined
        ? []
        : [{ rule: name, area: area.name, allowed, ...measure(files) }];
    });
  });
}

/** Compares what was counted with what is allowed, and with the committed numbers. */
export function judge(counts: readonly Count[], ledger: Ledger): readonly Row[] {
  return counts.map((one) => {
    const { rule, area, allowed, value } = one;
    if (typeof allowed === 'number') {
      return { ...one, limit: allowed, verdict: value > allowed ? 'high' : 'kept' };
    }
    const limit = Math.min(ledger[rule]?.[area] ?? 0, allowed.fallingFrom);
    return { ...one, limit, verdict: value > limit ? 'high' : value < limit ? 'low' : 'kept' };
  });
}
