import type { Renaming } from './align/methods.js';
import type { ImpliedStem, Renamed } from './align/align.js';
import { beginningsOf } from './align/types.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { judged } from './directions.js';
import { propertiesOf } from './members.js';
import { mapOf } from './node.js';

/** The changes of names. A type that is called after something else goes with that. */
export function renameChanges(context: Context, renamed: Renamed): readonly Change[] {
  const isImplied = impliedBy(renamed);
  return [
    ...renamed.managers.map((one) => managerChange(context, one)),
    ...renamed.methods.flatMap((one) => methodChange(context, one, renamed)),
    ...renamed.types.filter((one) => !isImplied(one)).map((one) => typeChange(context, one)),
    ...renamed.properties.map((one) => propertyChange(context, one)),
  ];
}

function managerChange({ head }: Context, { from, to }: Renaming): Change {
  const [first] = mapOf(mapOf(head.managers).get(to)?.methods).values();
  return change('manager-renamed', { subject: to, at: first?.at ?? '', before: from, after: to });
}

/** A method that only goes with its manager is not told of. */
function methodChange(
  { head }: Context,
  { from, to, isKept = false }: Renaming,
  { managers }: Renamed,
): readonly Change[] {
  const [oldManager = '', old = ''] = from.split('.');
  const [manager = '', name = ''] = to.split('.');
  const isMoved = managers.every((one) => one.from !== oldManager || one.to !== manager);
  const at = mapOf(mapOf(head.managers).get(manager)?.methods).get(name)?.at ?? '';
  const about = { subject: to, at, before: from, after: to };
  if (isKept) return [change('method-renamed-kept', about)];
  if (oldManager !== manager && isMoved) return [change('method-moved', about)];
  return old === name ? [] : [change('method-renamed', about)];
}

function typeChange({ headTypes }: Context, { from, to, isKept = false }: Renaming): Change {
  return change(isKept ? 'type-renamed-kept' : 'type-renamed', {
    subject: to,
    at: headTypes.get(to)?.at ?? '',
    before: from,
    after: to,
  });
}

/** Whether the beginning of a name has changed with what it stands for, which asks no less of callers. */
function impliedBy({ stems }: Renamed): (renaming: Renaming) => boolean {
  const targets = new Map<string, ImpliedStem[]>();
  for (const one of stems) targets.set(one.stem[0], [...(targets.get(one.stem[0]) ?? []), one]);
  return ({ from, to, isKept = false }) =>
    beginningsOf(from).some((end) =>
      (targets.get(from.slice(0, end)) ?? []).some(
        ({ stem: [, now], isKept: keepsName }) =>
          to === now + from.slice(end) && (isKept || !keepsName),
      ),
    );
}

function propertyChange(
  { directions, headTypes }: Context,
  { type, from, to }: Renamed['properties'][number],
): Change {
  const model = headTypes.get(type);
  const at = model?.kind === 'model' ? propertiesOf(model, headTypes).get(to)?.at : undefined;
  const rule = judged(directions(type), {
    sent: 'request-property-renamed',
    received: 'response-property-renamed',
  });
  const words = { before: `${type}.${from}`, after: `${type}.${to}` };
  return change(rule, { subject: `${type}.${to}`, at: at ?? '', ...words });
}
