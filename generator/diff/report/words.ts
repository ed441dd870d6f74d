import type { Level } from '../rules/rule.js';
import type { PlacedChange, Verdict } from '../verdict.js';

/** The levels of changes, and how many there are of each, the largest first. */
export const changeLevels = ['major', 'minor', 'patch'] as const satisfies readonly Level[];

/** Such as `1 major, 3 patch`. */
export function counts({ changes }: Verdict): string {
  return changeLevels
    .map((level) => ({ level, number: changes.filter((change) => change.level === level).length }))
    .filter(({ number }) => number > 0)
    .map(({ level, number }) => `${number} ${level}`)
    .join(', ');
}

/** What the changes mean for the version, in one sentence. */
export function versionAdvice({ base, level, nextVersion }: Verdict): string {
  if (level === 'none') return `The version may stay ${base.package.version}.`;
  const isEarly = base.package.version.startsWith('0.') && level !== 'patch';
  const note = isEarly
    ? ` (before 1.0, ${level} counts as ${level === 'major' ? 'minor' : 'patch'})`
    : '';
  return `After ${base.package.version}, the next version is ${nextVersion}${note}.`;
}

/** Where a change stands, such as `spec/invites.yml:12:3`; the path of the position where no file is at hand. */
export function placeText({ at, place }: PlacedChange): string {
  if (place !== undefined) return `${place.file}:${place.line}:${place.column}`;
  return at.position;
}

/** The part of a sentence that says in which of both releases something stands, if not in the later one. */
export function sideNote({ at }: PlacedChange, { base }: Verdict): string {
  return at.side === 'base' && at.position !== '' ? ` (in ${base.title})` : '';
}
