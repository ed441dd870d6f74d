import { change, type Change } from './change.js';
import type { Pair } from './node.js';

/** Compares the hand-written classes that two classes extend. */
export function compareBaseClasses({
  base: before,
  head: after,
  subject,
  at,
}: Pair<string | undefined>): readonly Change[] {
  if (before === undefined) return [change('base-class-added', { subject, at, after })];
  return [change('base-class-changed', { subject, at, before, after })];
}
