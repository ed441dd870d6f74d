import type { IntersectionSurface, TypeUse, UnionSurface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { describedFields } from './described.js';
import { judged } from './directions.js';
import { membersOf } from './members.js';
import { compareNodes, mapOf, silent, type Pair } from './node.js';
import type { RuleId } from './rules.js';
import { isSame } from './same.js';
import { typeText } from './typeText.js';

/** Compares two unions: the variants, in whatever order, and how they are told apart. */
export function compareUnions(context: Context, pair: Pair<UnionSurface>): readonly Change[] {
  return compareNodes(pair, {
    ...describedFields(pair),
    kind: silent,
    variants: { inside: () => compareVariants(context, pair) },
    by: { inside: () => compareDiscriminators(pair) },
  });
}

function compareVariants(
  context: Context,
  { base, head, subject, at }: Pair<UnionSurface>,
): readonly Change[] {
  const direction = context.directions(subject);
  const isOpen = isRecognizing(context, base);
  const addition = judged(direction, {
    sent: 'request-variant-added',
    received: isOpen ? 'response-open-variant-added' : 'response-variant-added',
  });
  const removal = judged(direction, {
    sent: 'request-variant-removed',
    received: 'response-variant-removed',
  });
  return [
    ...without(head.variants, base.variants).map((after) =>
      variantChange(addition, { subject, at, after: typeText(after) }),
    ),
    ...without(base.variants, head.variants).map((before) =>
      variantChange(removal, { subject, at, before: typeText(before) }),
    ),
  ];
}

/** Several objects have one more variant where they are received, which stands for those that nobody knows. */
function isRecognizing({ baseTypes }: Context, { variants }: UnionSurface): boolean {
  const members = variants.flatMap((variant) => membersOf(variant, baseTypes));
  return members.filter((one) => typeof one === 'object' && 'ref' in one).length > 1;
}

function variantChange(
  rule: RuleId,
  about: { readonly subject: string; readonly at: string; before?: string; after?: string },
): Change {
  const { subject, before, after } = about;
  return { ...change(rule, about), subject: `${subject} ${after ?? before ?? ''}` };
}

function without(all: readonly TypeUse[], others: readonly TypeUse[]): readonly TypeUse[] {
  return all.filter((one) => !others.some((other) => isSame(one, other)));
}

/** Compares how the variants of two unions are told apart; one that had no property for it may get one. */
function compareDiscriminators(pair: Pair<UnionSurface>): readonly Change[] {
  const { base, head, subject, at } = pair;
  const about = { subject, at, before: tagText(base), after: tagText(head) };
  if (base.by === undefined) return [change('discriminator-value-added', about)];
  if (head.by === undefined) return [change('discriminator-changed', about)];
  return compareNodes<Discriminator>(
    { base: base.by, head: head.by, subject: `${subject} by`, at },
    {
      name: () => [change('discriminator-changed', about)],
      values: { inside: () => compareTags(pair, about) },
    },
  );
}

type Discriminator = NonNullable<UnionSurface['by']>;

/** The tag of a variant that has come or gone comes and goes with it. */
function compareTags(
  { base, head }: Pair<UnionSurface>,
  about: Parameters<typeof change>[1],
): readonly Change[] {
  const [old, now] = [mapOf(base.by?.values), mapOf(head.by?.values)];
  const has = ({ variants }: UnionSurface, name: string): boolean =>
    variants.some((one) => isSame(one, { ref: name }));
  const isLost = ([value, name]: readonly [string, string]): boolean =>
    now.get(value) !== name && has(head, name);
  const isNew = ([value, name]: readonly [string, string]): boolean =>
    !old.has(value) && has(base, name);
  if (base.by?.name !== head.by?.name) return [];
  const hasSameVariants = isSame(base.variants, head.variants);
  if ([...old].some(isLost)) return [change('discriminator-changed', about)];
  if ([...now].some(isNew)) return [change('discriminator-value-added', about)];
  return hasSameVariants ? [change('discriminator-changed', about)] : [];
}

function tagText({ by }: UnionSurface): string {
  if (by === undefined) return 'their properties';
  const tags = [...mapOf(by.values)].map(([value, name]) => `'${value}': ${name}`);
  return `\`${by.name}\` { ${tags.join(', ')} }`;
}

/** Compares two types that are all of several at once. */
export function compareIntersections(
  context: Context,
  pair: Pair<IntersectionSurface>,
): readonly Change[] {
  return compareNodes(pair, {
    ...describedFields(pair),
    kind: silent,
    parts: { inside: () => compareParts(context, pair) },
  });
}

/** What is one thing more is known more closely; what is one thing less has less in it. */
function compareParts(
  context: Context,
  { base, head, subject, at }: Pair<IntersectionSurface>,
): readonly Change[] {
  const direction = context.directions(subject);
  const came = without(head.parts, base.parts);
  const gone = without(base.parts, head.parts);
  if (came.length + gone.length === 0) return [];
  const rule = judged(
    direction,
    gone.length === 0
      ? { sent: 'request-type-narrowed', received: 'response-type-narrowed' }
      : came.length === 0
        ? { sent: 'request-type-widened', received: 'response-type-widened' }
        : { sent: 'request-type-changed', received: 'response-type-changed' },
  );
  const text = (parts: readonly TypeUse[]): string => parts.map(typeText).join(' & ');
  return [change(rule, { subject, at, before: text(base.parts), after: text(head.parts) })];
}
