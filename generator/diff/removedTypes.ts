import { beginningsOf } from './align/types.js';
import { belongings, namesOnlyIn, rootsOf } from './belongings.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { methodsOnlyIn, namesIn, reachedFrom, receivedBy, sentBy } from './uses.js';

/** The types that are gone, but for those that have gone with what is told of already. */
export function removedTypes(
  { base, head, baseTypes }: Context,
  changes: readonly Change[],
): readonly Change[] {
  const gone = namesOnlyIn(base, head);
  const lost = methodsOnlyIn(base, head).flatMap((method) =>
    [...sentBy(method), ...receivedBy(method)].flatMap(namesIn),
  );
  const taken = reachedFrom([...lost, ...changes.flatMap(namesLostWith)], base.types);
  const belongs = belongings(base, head);
  const left = gone.filter((name) => !taken.has(name) && !belongs(name));
  const second = new Set(left.filter((name) => baseTypes.get(name)?.kind === 'alias'));
  // The second names of types inside another begin with the second name of that.
  const isInside = (name: string): boolean =>
    second.has(name) && beginningsOf(name).some((end) => second.has(name.slice(0, end)));
  const roots = rootsOf(left, base.types).filter((name) => !isInside(name));
  return roots.map((subject) => {
    const at = baseTypes.get(subject)?.at ?? '';
    return change('type-removed', { subject, at, side: 'base' });
  });
}

/** The names of types in what a change that breaks callers has taken away. */
function namesLostWith({ before, level, rule }: Change): readonly string[] {
  const isLoss = /-(?:removed|changed|widened|narrowed|restricted)$/u.test(rule);
  return isLoss && level === 'major' ? (before?.match(/[\w$]+/gu) ?? []) : [];
}
