import type { AnswerSurface, MethodSurface, Table } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { received } from './directions.js';
import { membersOf, propertiesOf } from './members.js';
import { compareNodes, compareTables, mapOf, silent, type Pair } from './node.js';
import { isSame } from './same.js';
import { typeText } from './typeText.js';
import { useChange } from './useChange.js';

/** Compares what two methods give. */
export function compareResults(
  context: Context,
  { base, head, subject, at }: Pair<MethodSurface>,
): readonly Change[] {
  const { gives: old } = base;
  const { gives: now } = head;
  if (old === undefined) return [change('result-added', { subject, at, after: typeText(now) })];
  if (now === undefined) return [change('result-removed', { subject, at, before: typeText(old) })];
  return useChange(context, { subject: `${subject}()`, at, direction: received }, [old, now]);
}

/** Compares the items of pages; what the page itself tells of them is told there. */
export function compareItems(
  context: Context,
  { base, head, subject, at }: Pair<MethodSurface>,
): readonly Change[] {
  const { items: old } = base;
  const { items: now } = head;
  if (old === undefined) return [change('items-added', { subject, at })];
  if (now === undefined) return [change('items-removed', { subject, at })];
  if (!isSame(base.gives, head.gives) || isInPage(context, { base, head })) return [];
  return useChange(context, { subject: `${subject}()[]`, at, direction: received }, [old, now]);
}

function isInPage(
  { baseTypes, headTypes }: Context,
  { base, head }: { readonly base: MethodSurface; readonly head: MethodSurface },
): boolean {
  const holds = ({ gives, items }: MethodSurface, types: Context['baseTypes']): boolean =>
    (gives === undefined ? [] : membersOf(gives, types)).some((member) => {
      const type = typeof member === 'object' && 'ref' in member && types.get(member.ref);
      if (type === false || type?.kind !== 'model') return false;
      return [...propertiesOf(type, types).values()].some((property) =>
        isSame(property.type, items === undefined ? undefined : { list: items }),
      );
    });
  return holds(base, baseTypes) && holds(head, headTypes);
}

/** Compares the successes of two methods; what they give is told of already. */
export function compareAnswers({
  base,
  head,
  subject,
  at,
}: Pair<MethodSurface>): readonly Change[] {
  if (!isSame(base.gives, head.gives)) return [];
  const moved = movedStatus(base.answers, head.answers);
  if (moved !== undefined) {
    const [before, after] = moved;
    const place = mapOf(head.answers).get(after)?.at ?? at;
    return [change('success-changed', { subject, at: place, before, after })];
  }
  return compareTables([base.answers, head.answers], {
    gone: (before, { at: old }) => [
      change('success-removed', { subject, at: old, side: 'base', before }),
    ],
    came: (after, { at: now }) => [change('success-added', { subject, at: now, after })],
    both: (_status, old, now) => {
      const words = { before: typeText(old.type), after: typeText(now.type) };
      const about = { subject, at: now.at };
      return compareContents({ base: old, head: now, ...about }, () => [
        change('success-changed', { ...about, ...words }),
      ]);
    },
  });
}

/** The status that has taken the place of another, with the same content. */
function movedStatus(
  base: Table<AnswerSurface>,
  head: Table<AnswerSurface>,
): readonly [string, string] | undefined {
  const [old, now] = [mapOf(base), mapOf(head)];
  const [gone, ...othersGone] = [...old.keys()].filter((status) => !now.has(status));
  const [came, ...othersCame] = [...now.keys()].filter((status) => !old.has(status));
  if (gone === undefined || came === undefined || othersGone.length + othersCame.length > 0) {
    return undefined;
  }
  return isSame(old.get(gone)?.type, now.get(came)?.type) ? [gone, came] : undefined;
}

/** Compares the failures of two methods, which are thrown whatever the document says of them. */
export function compareErrors({ base, head, subject }: Pair<MethodSurface>): readonly Change[] {
  return compareTables([base.errors, head.errors], {
    gone: (before, { at, type }) => {
      const rule = type === undefined ? 'empty-error-removed' : 'error-removed';
      return [change(rule, { subject, at, side: 'base', before })];
    },
    came: (after, { at }) => [change('error-added', { subject, at, after })],
    both: (status, old, now) => {
      const about = { subject: `${subject} ${status}`, at: now.at };
      const words = { before: typeText(old.type), after: typeText(now.type) };
      return compareContents({ base: old, head: now, ...about }, () => [
        change('error-type-changed', { ...about, ...words }),
      ]);
    },
  });
}

function compareContents(
  pair: Pair<AnswerSurface>,
  type: () => readonly Change[],
): readonly Change[] {
  const { base, head, subject, at } = pair;
  const words = { before: base.mediaType ?? 'nothing', after: head.mediaType ?? 'nothing' };
  return compareNodes(pair, {
    at: silent,
    mediaType: isSame(base.type, head.type)
      ? () => [change('response-media-type-changed', { subject, at, ...words })]
      : silent,
    type,
  });
}
