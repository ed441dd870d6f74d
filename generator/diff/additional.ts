import type { ModelSurface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { judged, type Direction } from './directions.js';
import type { Pair } from './node.js';
import { typeText } from './typeText.js';
import { useChange } from './useChange.js';

/** Compares what two models have under keys that they do not declare. */
export function compareAdditional(
  context: Context,
  { base, head, subject: model, at }: Pair<ModelSurface>,
  direction: Direction,
): readonly Change[] {
  const subject = `${model}.extraData`;
  const { additional: old } = base;
  const { additional: now } = head;
  if (old !== undefined && now !== undefined) {
    return useChange(context, { subject, at, direction }, [old, now]);
  }
  return now === undefined
    ? [
        change(
          judged(direction, { sent: 'request-index-removed', received: 'response-index-removed' }),
          { subject, at, before: typeText(old) },
        ),
      ]
    : [
        change(
          judged(direction, { sent: 'request-index-added', received: 'response-index-added' }),
          { subject, at, after: typeText(now) },
        ),
      ];
}
