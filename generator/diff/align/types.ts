import type { Surface, TypeSurface } from '../../surface/surface.js';
import { mapOf } from '../node.js';
import type { Types } from '../members.js';
import type { Renaming } from './methods.js';
import { Shapes, type Loose } from './shapes.js';

/** Two beginnings of names: types that begin with the one before begin with the other now. */
export type Stem = readonly [from: string, to: string];

/**
 * Finds the types of a base that have another name in the head: by the document position that they have kept, by the name
 * of what they belong to, or by what they look like, where only one of each side looks so.
 */
export class TypeMatcher {
  readonly #base: Loose;
  readonly #head: Loose;
  readonly #shapes: Shapes;
  readonly #found = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** The types whose old name stands for the new one. */
  readonly kept = new Set<string>();

  constructor(base: Surface, head: Surface) {
    const [old, now] = [mapOf(base.types), mapOf(head.types)];
    const came = new Set([...now.keys()].filter((name) => !old.has(name)));
    const isLoose = (name: string): boolean =>
      !now.has(name) || aliasTarget(now, name, came) !== undefined;
    this.#base = { types: old, names: new Set([...old.keys()].filter(isLoose)) };
    this.#head = { types: now, names: came };
    this.#shapes = new Shapes([this.#base, this.#head]);
    this.#keepAliases(came);
  }

  /** The renamings that were found; one that goes with another, by its beginning, is not told of. */
  get renamings(): readonly Renaming[] {
    return [...this.#found].map(([from, to]) => ({
      from,
      to,
      ...(this.kept.has(from) && { isKept: true }),
    }));
  }

  /** The name of a type in the head. */
  readonly rename = (name: string): string => this.#found.get(name) ?? name;

  /** Whether two types as they are used look alike. */
  looksAlike(base: Parameters<Shapes['ofUse']>[1], head: Parameters<Shapes['ofUse']>[1]): boolean {
    return this.#shapes.ofUse(this.#base, base) === this.#shapes.ofUse(this.#head, head);
  }

  /** Matches what stands where it stood, under another name. */
  byPosition(): void {
    const key = ({ types }: Loose, name: string): string | undefined => {
      const type = types.get(name);
      return type && type.at !== '' ? `${type.kind} ${type.at}` : undefined;
    };
    this.#byKey(key);
  }

  /** Matches what looks alike. */
  byShape(): void {
    this.#byKey((side, name) => this.#shapes.of(side, name)?.toString());
  }

  /** Matches by the beginnings of names; the beginning itself need not be a type. */
  byStems(stems: readonly Stem[]): void {
    const targets = new Map(stems);
    for (const name of this.#free(this.#base)) {
      const found = beginningsOf(name)
        .map((end) => ({ to: targets.get(name.slice(0, end)), rest: name.slice(end) }))
        .find(({ to, rest }) => to !== undefined && this.#isFree(to + rest));
      const other = found?.to === undefined ? undefined : found.to + found.rest;
      if (other !== undefined && this.#isSameKind(name, other)) this.#match(name, other);
    }
  }

  /** The beginnings that the renamed types give. */
  get stems(): readonly Stem[] {
    return [...this.#found];
  }

  #byKey(keyOf: (side: Loose, name: string) => string | undefined): void {
    const now = onlyOnes(this.#free(this.#head), (name) => keyOf(this.#head, name));
    const old = onlyOnes(this.#free(this.#base), (name) => keyOf(this.#base, name));
    for (const [key, name] of old) {
      const other = now.get(key);
      if (other !== undefined) this.#match(name, other);
    }
  }

  #keepAliases(came: ReadonlySet<string>): void {
    for (const name of this.#base.names) {
      const target = aliasTarget(this.#head.types, name, came);
      if (target === undefined) continue;
      const isAlike = this.#shapes.of(this.#base, name) === this.#shapes.of(this.#head, target);
      if (!isAlike || this.#taken.has(target)) continue;
      this.#match(name, target);
      this.kept.add(name);
    }
  }

  #match(name: string, other: string): void {
    this.#found.set(name, other);
    this.#taken.add(other);
  }

  #isFree(name: string): boolean {
    return this.#head.names.has(name) && !this.#taken.has(name);
  }

  #isSameKind(name: string, other: string): boolean {
    return this.#base.types.get(name)?.kind === this.#head.types.get(other)?.kind;
  }

  #free(side: Loose): readonly string[] {
    const isBase = side === this.#base;
    return [...side.names].filter((name) =>
      isBase ? !this.#found.has(name) && !this.#head.types.has(name) : !this.#taken.has(name),
    );
  }
}

/** The new type that an old name stands for in the head. */
function aliasTarget(head: Types, name: string, came: ReadonlySet<string>): string | undefined {
  const target = targetOf(head.get(name));
  return target !== undefined && came.has(target) ? target : undefined;
}

function targetOf(type: TypeSurface | undefined): string | undefined {
  if (type?.kind !== 'alias' || typeof type.of !== 'object' || !('ref' in type.of))
    return undefined;
  return type.of.ref;
}

/** The names that alone have their key. */
function onlyOnes(
  names: readonly string[],
  keyOf: (name: string) => string | undefined,
): ReadonlyMap<string, string> {
  const all = new Map<string, string | undefined>();
  for (const name of names) {
    const key = keyOf(name);
    if (key !== undefined) all.set(key, all.has(key) ? undefined : name);
  }
  return new Map([...all].flatMap(([key, name]) => (name === undefined ? [] : [[key, name]])));
}

/** Where the words of a name end, from the last to the first. */
export function beginningsOf(name: string): readonly number[] {
  const ends = [...name.matchAll(/(?<=.)(?=[A-Z])/gu)].map(({ index }) => index);
  return [...ends.reverse()];
}
