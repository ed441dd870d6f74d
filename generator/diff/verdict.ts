import type { Position as Place } from '../diagnostics/position.js';
import type { PackageSurface } from '../surface/surface.js';
import { fingerprintOf, type Change } from './change.js';
import type { Level } from './rules/rule.js';
import { levelOf, nextVersion } from './version.js';

/** One of the two releases that were compared. */
export interface Compared {
  /** What the command line calls it. */
  readonly title: string;
  readonly package: Pick<PackageSurface, 'name' | 'version'>;
}

/** A change, and where it stands: in a document that was read, or only by its position. */
export interface PlacedChange extends Change {
  readonly fingerprint: string;
  /** `undefined` where the file is not at hand. */
  readonly place: Place | undefined;
  /** The nearest place in the documents of the head, for notes in the margin of what is to be merged. */
  readonly headPlace: Place | undefined;
}

/** What a comparison came to. */
export interface Verdict {
  readonly base: Compared;
  readonly head: Compared;
  /** In the order of the comparison: what matters most comes first. */
  readonly changes: readonly PlacedChange[];
  readonly level: Level;
  /** The version that the changes ask for. */
  readonly nextVersion: string;
  /** Whether the version of the head is at least that. */
  readonly isVersionEnough: boolean;
}

/** Finds where a change stands. */
export type PlaceOf = (change: Change) => Pick<PlacedChange, 'place' | 'headPlace'>;

/** Sums up the changes between two releases. */
export function verdictOf(
  { base, head }: Pick<Verdict, 'base' | 'head'>,
  changes: readonly Change[],
  placeOf: PlaceOf,
): Verdict {
  const level = levelOf(changes);
  const next = nextVersion(base.package.version, level);
  return {
    base,
    head,
    changes: changes.map((change) => ({
      ...change,
      fingerprint: fingerprintOf(change),
      ...placeOf(change),
    })),
    level,
    nextVersion: next,
    isVersionEnough: !isLower(head.package.version, next),
  };
}

/** Whether a version is lower than another (Semantic Versioning 2.0.0, section 11), their builds aside. */
export function isLower(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  const differing = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
  if (differing >= 0) return (a.numbers[differing] ?? 0) < (b.numbers[differing] ?? 0);
  return a.isPreliminary && !b.isPreliminary;
}

function partsOf(version: string): {
  readonly numbers: readonly number[];
  readonly isPreliminary: boolean;
} {
  const [core = '', preliminary] = version.split('+')[0]?.split(/-(.*)/u) ?? [];
  return { numbers: core.split('.').map(Number), isPreliminary: preliminary !== undefined };
}
