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
export type PlaceOf = (change: Pick<Change, 'at'>) => Pick<PlacedChange, 'place' | 'headPlace'>;

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
  const isPreliminary = a.preliminary.length > 0;
  if (order(a.core, b.core) !== 0) return order(a.core, b.core) < 0;
  if (isPreliminary !== b.preliminary.length > 0) return isPreliminary;
  return order(a.preliminary, b.preliminary) < 0;
}

type Identifiers = readonly string[];

function partsOf(version: string): {
  readonly core: Identifiers;
  readonly preliminary: Identifiers;
} {
  const [core = '', preliminary] = version.split('+')[0]?.split(/-(.*)/u) ?? [];
  return { core: core.split('.'), preliminary: preliminary?.split('.') ?? [] };
}

/** Negative where the first identifiers come before the others, which may be longer. */
function order(some: Identifiers, others: Identifiers): number {
  const at = some.findIndex((identifier, index) => identifier !== others[index]);
  const [one, other] = [some[at], others[at]];
  return one === undefined || other === undefined
    ? some.length - others.length
    : orderOfTwo(one, other);
}

/** Numbers come before words. */
function orderOfTwo(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => (/^\d+$/u.test(text) ? Number(text) : undefined));
  if (a !== undefined && b !== undefined) return a - b;
  if (a !== undefined || b !== undefined) return a === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}
