import type { ModelSurface, PropertySurface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { deprecation } from './described.js';
import { judged, type Direction } from './directions.js';
import { propertiesOf, wireNameOf, type PlacedProperty } from './members.js';
import { compareNodes, silent, unknownChange, type Pair } from './node.js';
import { typeText } from './typeText.js';
import { useChange } from './useChange.js';
import { compareWires } from './wire.js';

/** Compares the properties of two models; those of a base that both have are compared there. */
export function compareProperties(
  context: Context,
  { base, head, subject }: Pair<ModelSurface>,
): readonly Change[] {
  const shared = (base.bases ?? []).filter((name) => head.bases?.includes(name));
  const direction = context.directions(subject);
  const placed = (name: string): string => `${subject}.${name}`;
  const old = propertiesOf(base, context.baseTypes);
  const now = propertiesOf(head, context.headTypes);
  const before = propertiesOf(base, context.baseTypes, shared);
  const after = propertiesOf(head, context.headTypes, shared);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was === undefined) return is ? [added(placed(name), direction, is)] : [];
    if (is === undefined) return [removed(placed(name), direction, was)];
    const pair = { base: was, head: is, subject: placed(name), at: is.at };
    return compareProperty(context, direction, { ...pair, name });
  });
}

function added(subject: string, direction: Direction, { at, optional }: PlacedProperty): Change {
  const rule = judged(direction, {
    sent: optional === true ? 'request-optional-property-added' : 'request-required-property-added',
    received: 'response-property-added',
  });
  return change(rule, { subject, at });
}

function removed(subject: string, direction: Direction, { at, type }: PlacedProperty): Change {
  const rule = judged(direction, {
    sent: 'request-property-removed',
    received: 'response-property-removed',
  });
  return change(rule, { subject, at, side: 'base', before: typeText(type) });
}

/** Two properties of one name, which both stand for the same. */
export interface PropertyPair extends Pair<PlacedProperty> {
  readonly name: string;
}

function compareProperty(
  context: Context,
  direction: Direction,
  pair: PropertyPair,
): readonly Change[] {
  const { base, head, subject, at } = pair;
  const about = { subject, at };
  return compareNodes<PropertySurface>(pair, {
    type: () => useChange(context, { ...about, direction }, [base.type, head.type]),
    optional: isToldByNull(base, head) ? silent : () => [requiredness(direction, pair)],
    wire: { inside: () => compareWireNames(pair) },
    access: () => [
      change('access-changed', {
        ...about,
        before: base.access ?? 'readWrite',
        after: head.access ?? 'readWrite',
      }),
    ],
    deprecated: () => [deprecation(head, about)],
    default: () => [
      change('default-changed', {
        ...about,
        before: jsonText(base.default),
        after: jsonText(head.default),
      }),
    ],
    limits: () => [
      change('limits-changed', {
        ...about,
        before: jsonText(base.limits),
        after: jsonText(head.limits),
      }),
    ],
    at: silent,
  });
}

function jsonText(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** What may be null may be left out, too: one change of the document, which the type tells of. */
function isToldByNull(base: PropertySurface, head: PropertySurface): boolean {
  const [looser, stricter] = head.optional === true ? [head, base] : [base, head];
  return isNullable(looser) && !isNullable(stricter);
}

function isNullable({ type }: PropertySurface): boolean {
  return typeof type === 'object' && 'nullable' in type;
}

function requiredness(direction: Direction, { head, subject, at }: PropertyPair): Change {
  const rule =
    head.optional === true
      ? judged(direction, {
          sent: 'request-property-optional',
          received: 'response-property-optional',
        })
      : judged(direction, {
          sent: 'request-property-required',
          received: 'response-property-required',
        });
  return change(rule, { subject, at });
}

function compareWireNames({ base, head, name, subject, at }: PropertyPair): readonly Change[] {
  const { wire: was } = base;
  const { wire: is } = head;
  if (typeof was === 'object' && typeof is === 'object') {
    return compareWires({ base: was, head: is, subject, at });
  }
  const [before, after] = [wireNameOf(name, base), wireNameOf(name, head)];
  if (before !== after) return [change('wire-name-changed', { subject, at, before, after })];
  const isPlain = typeof was !== 'object' && typeof is !== 'object';
  return isPlain ? [] : [unknownChange({ subject: `${subject} wire`, at }, was, is)];
}
