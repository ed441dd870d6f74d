import type { Position, TypeUse } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { judged, type Direction } from './directions.js';
import { unknownChange } from './node.js';
import type { RuleId } from './rules.js';
import { isSame } from './same.js';
import { typeText } from './typeText.js';

/** Where a type is used. */
export interface UsePlace {
  readonly subject: string;
  readonly at: Position;
  readonly direction: Direction;
}

/** The one change of a type as it is used in one place; none where it is the same. */
export function useChange(
  context: Context,
  place: UsePlace,
  [base, head]: readonly [TypeUse, TypeUse],
): readonly Change[] {
  if (isSame(base, head)) return [];
  if (!isKnown(base) || !isKnown(head)) return [unknownChange(place, base, head)];
  const rule = ruleOf(context, place.direction, [base, head]);
  const [before, after] = wordsOf(rule, base, head);
  return [change(rule, { ...place, before, after })];
}

const forms = ['ref', 'literal', 'list', 'map', 'nullable', 'oneOf', 'tuple'];

/** Whether a type is written in a way that is known, and has nothing more to it. */
function isKnown(use: TypeUse): boolean {
  if (typeof use === 'string') return true;
  const [form = '', ...others] = Object.keys(use).filter((key) => key !== 'rest');
  const isRest = !('rest' in use) || form === 'tuple';
  return forms.includes(form) && others.length === 0 && isRest && partsOf(use).every(isKnown);
}

function partsOf(use: Exclude<TypeUse, string>): readonly TypeUse[] {
  if ('list' in use) return [use.list];
  if ('map' in use) return [use.map];
  if ('nullable' in use) return [use.nullable];
  if ('oneOf' in use) return use.oneOf;
  if (!('tuple' in use)) return [];
  return use.rest === undefined ? use.tuple : [...use.tuple, use.rest];
}

function ruleOf(
  { relations }: Context,
  direction: Direction,
  [base, head]: readonly [TypeUse, TypeUse],
): RuleId {
  const [old, now] = [withoutFractions(base), withoutFractions(head)];
  if (isSame(old, now)) return 'number-kind-changed';
  if (isSame(withoutTimes(old), withoutTimes(now))) return 'codec-changed';
  const both = (kind: NullRule | TypeRule): RuleId =>
    judged(direction, { sent: `request-${kind}`, received: `response-${kind}` });
  if (isSame({ nullable: old }, now)) return both('nullable-added');
  if (isSame(old, { nullable: now })) return both('nullable-removed');
  switch (relations.between(base, head)) {
    case 'same':
      return 'type-equivalent';
    case 'widened':
      return both('type-widened');
    case 'narrowed':
      return relations.loses(base, head)
        ? judged(direction, {
            sent: 'request-type-narrowed',
            received: 'response-type-restricted',
          })
        : both('type-narrowed');
    case 'incomparable':
      return both('type-changed');
  }
}

type NullRule = 'nullable-added' | 'nullable-removed';
type TypeRule = 'type-widened' | 'type-narrowed' | 'type-changed';

/** A date and a moment have one type, and the two kinds of number have: words for them tell what has changed. */
function wordsOf(rule: RuleId, base: TypeUse, head: TypeUse): readonly [string, string] {
  return rule === 'number-kind-changed' || rule === 'codec-changed'
    ? [kindText(base), kindText(head)]
    : [typeText(base), typeText(head)];
}

const kinds = new Map([
  ['date', 'date'],
  ['dateTime', 'moment'],
]);

function kindText(use: TypeUse): string {
  if (typeof use === 'string') return kinds.get(use) ?? use;
  if ('list' in use) return kindText(use.list);
  if ('map' in use) return kindText(use.map);
  return 'nullable' in use ? kindText(use.nullable) : typeText(use);
}

function withoutFractions(use: TypeUse): TypeUse {
  return replaced(use, (scalar) => (scalar === 'integer' ? 'number' : scalar));
}

function withoutTimes(use: TypeUse): TypeUse {
  return replaced(use, (scalar) => (scalar === 'dateTime' ? 'date' : scalar));
}

type Scalar = Extract<TypeUse, string>;

function replaced(use: TypeUse, by: (scalar: Scalar) => Scalar): TypeUse {
  const inner = (one: TypeUse): TypeUse => replaced(one, by);
  if (typeof use === 'string') return by(use);
  if ('list' in use) return { list: inner(use.list) };
  if ('map' in use) return { map: inner(use.map) };
  if ('nullable' in use) return { nullable: inner(use.nullable) };
  if ('oneOf' in use) return { oneOf: use.oneOf.map(inner) };
  if (!('tuple' in use)) return use;
  const tuple = use.tuple.map(inner);
  return use.rest === undefined ? { tuple } : { tuple, rest: inner(use.rest) };
}
