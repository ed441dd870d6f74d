/** How much a change asks of those who call: nothing, to update, to look at what is new, to change their code. */
export type Level = 'none' | 'patch' | 'minor' | 'major';

/** The levels, from the smallest to the largest. */
export const levels: readonly Level[] = ['none', 'patch', 'minor', 'major'];

/** The sections of a changelog. */
export type ChangeKind = 'added' | 'changed' | 'deprecated' | 'removed' | 'fixed';

/** One row of the table: a kind of change, and what it means. */
export interface Rule {
  readonly level: Exclude<Level, 'none'>;
  readonly kind: ChangeKind;
  /** Who tells a caller whose code it breaks: the compiler, the running program alone, or nobody, as nothing breaks. */
  readonly seen: 'compile' | 'run' | 'none';
  /** What it means for a caller. */
  readonly meaning: string;
  /** The sentence of a changelog, with `{subject}`, `{before}` and `{after}` in it. */
  readonly says: string;
}

/** Rules by their names. */
export interface Rules {
  readonly [id: string]: Rule;
}
