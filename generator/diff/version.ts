import type { Change } from './change.js';
import { levels, type Level } from './rules/rule.js';

/** The largest level of some changes. */
export function levelOf(changes: readonly Pick<Change, 'level'>[]): Level {
  return changes.reduce<Level>((most, { level }) => larger(most, level), 'none');
}

/** The larger of two levels. */
export function larger(one: Level, other: Level): Level {
  return levels.indexOf(one) < levels.indexOf(other) ? other : one;
}

/**
 * The version that a change of a level asks for (Semantic Versioning 2.0.0). Before 1.0, what breaks callers raises the
 * second number, and what does not the third. A version that none can be told from stays as it is.
 */
export function nextVersion(base: string, level: Level): string {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/u.exec(base) ?? [];
  const [major = 0, minor = 0, patch = 0] = numbers.map(Number);
  if (level === 'none' || numbers.length === 0) return base;
  switch (major === 0 ? lowered(level) : level) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** The level before 1.0. */
function lowered(level: Exclude<Level, 'none'>): Exclude<Level, 'none'> {
  return level === 'major' ? 'minor' : 'patch';
}
