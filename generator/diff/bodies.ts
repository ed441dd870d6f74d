import type { BodySurface, MethodSurface } from '../surface/surface.js';
import { takesBodyAlike } from './arguments.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { sent } from './directions.js';
import { compareNodes, silent, unknownChange, type Pair } from './node.js';
import { typeText } from './typeText.js';
import { useChange } from './useChange.js';

/** Compares what two methods send; what their arguments tell is told there. */
export function compareBodies(context: Context, pair: Pair<MethodSurface>): readonly Change[] {
  const { body: base } = pair.base;
  const { body: head } = pair.head;
  const isTold = !takesBodyAlike(pair.base, pair.head);
  if (base !== undefined && head !== undefined) {
    return compareBody(context, { ...pair, base, head, at: head.at }, isTold);
  }
  const about = { subject: `${pair.subject} body`, at: pair.at };
  return isTold ? [] : [unknownChange(about, textOf(base), textOf(head))];
}

function textOf(body: BodySurface | undefined): string | undefined {
  return body && `\`${body.mediaType ?? 'nothing'}\` of \`${typeText(body.type)}\``;
}

function compareBody(
  context: Context,
  pair: Pair<BodySurface>,
  isTold: boolean,
): readonly Change[] {
  const { base, head, subject, at } = pair;
  const about = { subject, at };
  const argument = { subject: `${subject}(requestBody)`, at };
  const [old, now] = [base.type ?? 'unknown', head.type ?? 'unknown'];
  const media = { before: base.mediaType ?? 'nothing', after: head.mediaType ?? 'nothing' };
  return compareNodes(pair, {
    at: silent,
    optional: isTold
      ? silent
      : () => [
          change(head.optional === true ? 'argument-optional' : 'argument-required', argument),
        ],
    mediaType:
      base.form === head.form
        ? () => [change('request-media-type-changed', { ...about, ...media })]
        : silent,
    type: isTold ? silent : () => useChange(context, { ...argument, direction: sent }, [old, now]),
    form: () => [change('body-form-changed', { ...about, before: base.form, after: head.form })],
    parts:
      base.form === head.form
        ? () => [
            change('body-parts-changed', {
              ...about,
              before: jsonText(base.parts),
              after: jsonText(head.parts),
            }),
          ]
        : silent,
  });
}

function jsonText(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
