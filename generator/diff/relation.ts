import type { ModelSurface, Table, TypeSurface, TypeUse } from '../surface/surface.js';
import { membersOf, propertiesOf, wireNameOf, type Types } from './members.js';
import { mapOf } from './node.js';
import { isSame } from './same.js';

/** How the values of one type stand to those of another. */
export type Relation = 'same' | 'widened' | 'narrowed' | 'incomparable';

/** One of the two tables of types. */
interface Side {
  readonly isBase: boolean;
  readonly types: Types;
}

/** A type beside the table that has the names in it. */
interface Placed {
  readonly use: TypeUse;
  readonly side: Side;
}

/**
 * Compares types by the values that fit them, through the names in them; a name that both tables have is taken for the
 * same type, whose definitions are compared by themselves.
 */
export class Relations {
  readonly #base: Side;
  readonly #head: Side;
  /** What fits, or is taken to fit until the contrary is found, with the order in which it was. */
  readonly #assumed = new Set<string>();
  readonly #order: string[] = [];
  readonly #refuted = new Set<string>();

  constructor(base: Table<TypeSurface>, head: Table<TypeSurface>) {
    this.#base = { isBase: true, types: mapOf(base) };
    this.#head = { isBase: false, types: mapOf(head) };
  }

  /** How a type has changed. */
  between(base: TypeUse, head: TypeUse): Relation {
    const [old, now] = [this.#inBase(base), this.#inHead(head)];
    const narrows = this.#fits(now, old);
    if (this.#fits(old, now)) return narrows ? 'same' : 'widened';
    return narrows ? 'narrowed' : 'incomparable';
  }

  /** Whether values of the base, null apart, never come in the head: code may compare with them. */
  loses(base: TypeUse, head: TypeUse): boolean {
    const now = membersOf(head, this.#head.types);
    return membersOf(base, this.#base.types)
      .filter((member) => !isNothing(member) && member !== 'unknown')
      .some((member) => !now.some((other) => this.#overlaps(member, other)));
  }

  #overlaps(base: TypeUse, head: TypeUse): boolean {
    const isReduced = typeof base === 'string' && typeof head === 'object' && 'literal' in head;
    const [old, now] = [this.#inBase(base), this.#inHead(head)];
    return !isReduced && (this.#memberFits(old, now) || this.#memberFits(now, old));
  }

  #inBase(use: TypeUse): Placed {
    return { use, side: this.#base };
  }

  #inHead(use: TypeUse): Placed {
    return { use, side: this.#head };
  }

  #fits(from: Placed, to: Placed): boolean {
    if (isSame(from.use, to.use)) return true;
    const alternatives = partsOf(to);
    return partsOf(from).every(
      (member) =>
        alternatives.some((one) => isSame(member.use, one.use)) ||
        expanded(member).every((one) =>
          alternatives.flatMap(expanded).some((other) => this.#memberFits(one, other)),
        ),
    );
  }

  #memberFits(from: Placed, to: Placed): boolean {
    const { use } = from;
    const { use: other } = to;
    if (other === 'unknown' || isSame(use, other)) return true;
    if (typeof other === 'string') return kindOf(use) === kindOf(other);
    if (typeof use === 'string') return false;
    if ('ref' in use || 'ref' in other) return this.#namedFits(from, to);
    if ('map' in use && 'map' in other) {
      return this.#fits({ ...from, use: use.map }, { ...to, use: other.map });
    }
    return this.#itemsFit(from, to);
  }

  /** Lists and tuples: one that may be longer, or shorter, than a tuple does not fit it. */
  #itemsFit(from: Placed, to: Placed): boolean {
    const { use } = from;
    const { use: other } = to;
    const fits = (one: TypeUse, another: TypeUse): boolean =>
      this.#fits({ ...from, use: one }, { ...to, use: another });
    const items = itemsOf(use);
    if (items === undefined || typeof other === 'string') return false;
    if ('list' in other) return items.every((item) => fits(item, other.list));
    if (typeof use === 'string' || !('tuple' in use) || !('tuple' in other)) return false;
    if ((use.rest === undefined) !== (other.rest === undefined)) return false;
    const wanted = itemsOf(other) ?? [];
    return (
      items.length === wanted.length &&
      items.every((item, index) => fits(item, wanted[index] ?? 'never'))
    );
  }

  #namedFits(from: Placed, to: Placed): boolean {
    const key = JSON.stringify([from.side.isBase, from.use, to.use]);
    if (this.#refuted.has(key)) return false;
    if (this.#assumed.has(key)) return true;
    const mark = this.#order.length;
    this.#assumed.add(key);
    this.#order.push(key);
    if (this.#definitionsFit(from, to)) return true;
    this.#refuted.add(key);
    // What was found on this assumption has to be found again.
    for (const one of this.#order.splice(mark)) this.#assumed.delete(one);
    return false;
  }

  #definitionsFit(from: Placed, to: Placed): boolean {
    const [have, want] = [definitionOf(from), definitionOf(to)];
    if (want?.kind === 'intersection') {
      return want.parts.every((use) => this.#fits(from, { ...to, use }));
    }
    if (have?.kind === 'intersection') {
      return have.parts.some((use) => this.#fits({ ...from, use }, to));
    }
    return (
      have?.kind === 'model' &&
      want?.kind === 'model' &&
      this.#modelFits({ model: have, side: from.side }, { model: want, side: to.side })
    );
  }

  /** Whatever its direction, code names every property of the base: all of them must be there. */
  #modelFits(from: PlacedModel, to: PlacedModel): boolean {
    const have = propertiesOf(from.model, from.side.types);
    const want = propertiesOf(to.model, to.side.types);
    const [old, now] = from.side.isBase ? [have, want] : [want, have];
    if ([...old.keys()].some((name) => !now.has(name))) return false;
    const properties = [...want].every(([name, wanted]) => {
      const found = have.get(name);
      if (found === undefined) return wanted.optional === true;
      return (
        (wanted.optional === true || found.optional !== true) &&
        wireNameOf(name, wanted) === wireNameOf(name, found) &&
        this.#fits({ use: found.type, side: from.side }, { use: wanted.type, side: to.side })
      );
    });
    return properties && this.#additionalFits(from, to);
  }

  #additionalFits(
    { model: have, side }: PlacedModel,
    { model: want, side: other }: PlacedModel,
  ): boolean {
    const [old, now] = side.isBase ? [have, want] : [want, have];
    if (old.additional !== undefined && now.additional === undefined) return false;
    if (have.additional === undefined || want.additional === undefined) return true;
    return this.#fits({ use: have.additional, side }, { use: want.additional, side: other });
  }
}

/** A model beside the table that has the names in it. */
interface PlacedModel {
  readonly model: ModelSurface;
  readonly side: Side;
}

function definitionOf({ use, side }: Placed): TypeSurface | undefined {
  return typeof use === 'object' && 'ref' in use ? side.types.get(use.ref) : undefined;
}

/** The alternatives that are written where a type is used. */
function partsOf(placed: Placed): readonly Placed[] {
  const { use } = placed;
  if (typeof use === 'string') return [placed];
  if ('nullable' in use) {
    return [...partsOf({ ...placed, use: use.nullable }), { ...placed, use: 'null' }];
  }
  if ('oneOf' in use) return use.oneOf.flatMap((one) => partsOf({ ...placed, use: one }));
  return [placed];
}

function expanded(placed: Placed): readonly Placed[] {
  return membersOf(placed.use, placed.side.types).map((use) => ({ ...placed, use }));
}

/** What code may compare with at any time. */
function isNothing(use: TypeUse): boolean {
  return use === 'null' || (typeof use === 'object' && 'ref' in use && use.ref === 'undefined');
}

function kindOf(use: TypeUse): string {
  if (use === 'integer') return 'number';
  if (typeof use === 'string') return use;
  return 'literal' in use ? typeof use.literal : 'object';
}

function itemsOf(use: TypeUse): readonly TypeUse[] | undefined {
  if (typeof use === 'string') return undefined;
  if ('list' in use) return [use.list];
  if (!('tuple' in use)) return undefined;
  return use.rest === undefined ? use.tuple : [...use.tuple, use.rest];
}
