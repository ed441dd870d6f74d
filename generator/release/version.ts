import { diagnose, type Checked } from '../diagnostics/diagnostic.js';
import { nextVersion } from '../diff/version.js';
import type { Level } from '../diff/rules/rule.js';

const form =
  /^(?<core>(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))(?:-(?<before>[\dA-Za-z.-]+))?(?:\+[\dA-Za-z.-]+)?$/u;

/** Whether a text is a version, as Semantic Versioning writes it. */
export function isVersion(text: string): boolean {
  return form.test(text);
}

/** What the version of a release follows from. */
export interface Releasing {
  /** The version of the last release; `undefined` where there is none. */
  readonly base: string | undefined;
  /** The largest level of what has changed since then. */
  readonly level: Level;
  /** The version that a person may have raised. */
  readonly current: string;
}

/** The version of a release: what the changes demand, unless a person has raised it further. */
export function releaseVersion({ base, level, current }: Releasing): Checked<string> {
  if (base === undefined) return { value: current, diagnostics: [] };
  const due = nextVersion(base, level);
  const diagnostics =
    compareVersions(current, base) < 0
      ? [diagnose('release-version-lowered', { current, base })]
      : [];
  return { value: compareVersions(current, due) > 0 ? current : due, diagnostics };
}

/** Which of two versions comes first: below zero for the first one, zero where neither does. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const core = compareEach(one.core, other.core);
  if (core !== 0) return core;
  if (one.before.length === 0 || other.before.length === 0) {
    return Math.sign(other.before.length - one.before.length);
  }
  return compareEach(one.before, other.before);
}

interface Parts {
  readonly core: readonly string[];
  /** The identifiers of a version that comes before the release. */
  readonly before: readonly string[];
}

function partsOf(version: string): Parts {
  const { core = '0.0.0', before } = form.exec(version)?.groups ?? {};
  return { core: core.split('.'), before: before === undefined ? [] : before.split('.') };
}

/** Identifier by identifier: numbers by their value and before words, fewer before more. */
function compareEach(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareIdentifiers(one, other);
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [a, b].map((one) => /^\d+$/u.test(one));
  if (isNumber !== isOtherNumber) return isNumber === true ? -1 : 1;
  if (isNumber === true && a.length !== b.length) return Math.sign(a.length - b.length);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
