import type { EnumSurface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { describedFields } from './described.js';
import { judged, type ByDirection } from './directions.js';
import { compareNodes, silent, type Pair } from './node.js';
import type { RuleId } from './rules.js';
import { literalText } from './typeText.js';

/** Compares two lists of values. */
export function compareEnums(context: Context, pair: Pair<EnumSurface>): readonly Change[] {
  const { subject, at, head } = pair;
  const direction = context.directions(subject);
  const opening = (): RuleId =>
    head.open === true
      ? judged(direction, { sent: 'request-enum-opened', received: 'response-enum-opened' })
      : judged(direction, { sent: 'request-enum-closed', received: 'response-enum-closed' });
  return compareNodes(pair, {
    ...describedFields(pair),
    kind: silent,
    values: { inside: () => compareValues(context, pair) },
    open: () => [change(opening(), { subject, at })],
  });
}

function compareValues(
  context: Context,
  { base, head, subject, at }: Pair<EnumSurface>,
): readonly Change[] {
  const gone = base.values.filter((value) => !head.values.includes(value)).map(literalText);
  const came = head.values.filter((value) => !base.values.includes(value)).map(literalText);
  const [[before], [after]] = [gone, came];
  if (head.open === true) {
    return [
      ...came.map((one) => valueChange('open-enum-value-added', { subject, at, after: one })),
      ...gone.map((one) => valueChange('open-enum-value-removed', { subject, at, before: one })),
    ];
  }
  const isConstant = base.values.length === 1 && head.values.length === 1;
  if (isConstant && before !== undefined && after !== undefined) {
    return [change('constant-changed', { subject, at, before, after })];
  }
  const direction = context.directions(subject);
  const rule = (by: ByDirection): RuleId => judged(direction, by);
  const addition = rule({
    sent: 'request-enum-value-added',
    received: 'response-enum-value-added',
  });
  const removal = rule({
    sent: 'request-enum-value-removed',
    received: 'response-enum-value-removed',
  });
  return [
    ...came.map((one) => valueChange(addition, { subject, at, after: one })),
    ...gone.map((one) => valueChange(removal, { subject, at, before: one })),
  ];
}

/** A list changes once for each value, so that the value is part of what changes. */
function valueChange(
  rule: RuleId,
  about: { readonly subject: string; readonly at: string; before?: string; after?: string },
): Change {
  const { subject, before, after } = about;
  return { ...change(rule, about), subject: `${subject} ${after ?? before ?? ''}` };
}
