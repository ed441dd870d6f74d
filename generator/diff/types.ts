import type {
  AliasSurface,
  Described,
  ModelSurface,
  TypeSurface,
  TypeUse,
} from '../surface/surface.js';
import { compareAdditional } from './additional.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { describedFields } from './described.js';
import { compareNodes, compareTables, silent, unknownChange, type Pair } from './node.js';
import { compareProperties } from './properties.js';
import { compareIntersections, compareUnions } from './unions.js';
import { useChange } from './useChange.js';
import { compareEnums } from './values.js';

/** Compares all types that are in the head; a new one that something else brings is told of there. */
export function compareTypes(context: Context): readonly Change[] {
  const { base, head, told, twins } = context;
  return compareTables([base.types, head.types], {
    gone: () => [],
    came: (subject, { at }) =>
      told.types.has(subject) ? [] : [change('type-added', { subject, at })],
    both: (subject, old, now) =>
      twins.has(subject) ? [] : compareType(context, { base: old, head: now, subject, at: now.at }),
  });
}

function compareType(context: Context, pair: Pair<TypeSurface>): readonly Change[] {
  const { base, head } = pair;
  if (base.kind === 'model' && head.kind === 'model') {
    return compareModels(context, { ...pair, base, head });
  }
  if (base.kind === 'enum' && head.kind === 'enum') {
    return compareEnums(context, { ...pair, base, head });
  }
  if (base.kind === 'union' && head.kind === 'union') {
    return compareUnions(context, { ...pair, base, head });
  }
  if (base.kind === 'intersection' && head.kind === 'intersection') {
    return compareIntersections(context, { ...pair, base, head });
  }
  if (base.kind === 'alias' && head.kind === 'alias') {
    return compareAliases(context, { ...pair, base, head });
  }
  return compareKinds(context, pair);
}

function compareModels(context: Context, pair: Pair<ModelSurface>): readonly Change[] {
  const { head, subject, at } = pair;
  const direction = context.directions(subject);
  const found = compareProperties(context, pair);
  const fields = compareNodes(pair, {
    ...describedFields(pair),
    kind: silent,
    constructs: () => [
      change(head.constructs === true ? 'interface-to-class' : 'class-to-interface', {
        subject,
        at,
      }),
    ],
    bases: found.length > 0 ? silent : () => [basesChange(pair)],
    properties: silent,
    additional: () => compareAdditional(context, pair, direction),
  });
  return [...found, ...fields];
}

function basesChange({ base, head, subject, at }: Pair<ModelSurface>): Change {
  const text = (names: readonly string[] = []): string =>
    names.map((name) => `\`${name}\``).join(', ') || 'nothing';
  return change('bases-changed', {
    subject,
    at,
    before: text(base.bases),
    after: text(head.bases),
  });
}

function compareAliases(context: Context, pair: Pair<AliasSurface>): readonly Change[] {
  const { base, head, subject, at } = pair;
  const place = { subject, at, direction: context.directions(subject) };
  return compareNodes(pair, {
    ...describedFields(pair),
    kind: silent,
    of: () => useChange(context, place, [base.of, head.of]),
  });
}

/** A type that is another kind of type now; what is the same for callers is only written in another way. */
function compareKinds(context: Context, pair: Pair<TypeSurface>): readonly Change[] {
  const { base, head, subject, at } = pair;
  if (base.kind === head.kind) return [unknownChange(pair, base, head)];
  const described = compareDescriptions(pair);
  if (base.kind === 'model') return [...described, change('interface-to-alias', { subject, at })];
  const [old, now] = [asUse(subject, base), asUse(subject, head)];
  const place = { subject, at, direction: context.directions(subject) };
  const [found] = useChange(context, place, [old, now]);
  if (found !== undefined && found.rule !== 'type-equivalent') return [...described, found];
  const words = { before: base.kind, after: head.kind };
  const rule = head.kind === 'model' ? 'alias-to-interface' : 'type-equivalent';
  return [...described, change(rule, { subject, at, ...words })];
}

function compareDescriptions({ base, head, ...about }: Pair<TypeSurface>): readonly Change[] {
  const pick = ({ at, docs, deprecated }: TypeSurface): Described => ({
    at,
    ...(docs !== undefined && { docs }),
    ...(deprecated && { deprecated }),
  });
  const pair = { ...about, base: pick(base), head: pick(head) };
  return compareNodes(pair, describedFields(pair));
}

/** What a definition comes down to where it is used. */
function asUse(name: string, type: TypeSurface): TypeUse {
  switch (type.kind) {
    case 'alias':
      return type.of;
    case 'union':
      return { oneOf: type.variants };
    case 'enum':
      return type.open === true && type.values.length > 0
        ? typeof type.values[0] === 'string'
          ? 'string'
          : 'number'
        : { oneOf: type.values.map((literal) => ({ literal })) };
    default:
      return { ref: name };
  }
}
