import type { ManagerSurface } from '../surface/surface.js';
import { compareBaseClasses } from './baseClasses.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { compareMethods } from './methods.js';
import { compareNodes, compareTables, mapOf, silent, type Pair } from './node.js';

/** Compares all managers and their methods. */
export function compareManagers(context: Context): readonly Change[] {
  const { base, head } = context;
  return compareTables([base.managers, head.managers], {
    gone: (subject, manager) =>
      context.told.managers.has(subject)
        ? []
        : [change('manager-removed', { subject, at: placeOf(manager), side: 'base' })],
    came: (subject, manager) =>
      context.told.managers.has(subject)
        ? []
        : [change('manager-added', { subject, at: placeOf(manager) })],
    both: (subject, old, now) =>
      compareManager(context, { base: old, head: now, subject, at: placeOf(now) }),
  });
}

/** A manager has no place of its own: it is where its first method is. */
function placeOf({ methods }: ManagerSurface): string {
  const [first] = mapOf(methods).values();
  return first?.at ?? '';
}

function compareManager(context: Context, pair: Pair<ManagerSurface>): readonly Change[] {
  const { base, head, subject, at } = pair;
  return compareNodes(pair, {
    class: context.told.managers.has(subject)
      ? silent
      : () => [
          change('manager-class-renamed', { subject, at, before: base.class, after: head.class }),
        ],
    base: () => compareBaseClasses({ base: base.base, head: head.base, subject: head.class, at }),
    methods: { inside: () => compareAllMethods(context, pair) },
  });
}

function compareAllMethods(
  context: Context,
  { base, head, subject: manager }: Pair<ManagerSurface>,
): readonly Change[] {
  const { told } = context;
  const subject = (name: string): string => `${manager}.${name}`;
  return compareTables([base.methods, head.methods], {
    gone: (name, { at }) => [
      change('method-removed', { subject: subject(name), at, side: 'base' }),
    ],
    came: (name, { at }) =>
      told.methods.has(subject(name))
        ? []
        : [change('method-added', { subject: subject(name), at })],
    both: (name, old, now) =>
      compareMethods(context, { base: old, head: now, subject: subject(name), at: now.at }),
  });
}
