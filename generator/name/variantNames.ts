import type { Api, Id, Model, Type, TypeDefinition } from '../model/api.js';
import { constantOf } from './constants.js';
import { pascal } from './words.js';

/**
 * What the names of a definition's unnamed parts add to its own: what tells each from the others, never its position.
 * Each takes the first of its possible words that no other one has in the same rank.
 */
export function variantWords(owner: TypeDefinition, types: Api['types']): ReadonlyMap<Id, string> {
  const words = new Map<Id, string>();
  let left = unnamedIn(owner, types);
  for (const wordOf of ranks) {
    const proposals = left.map(
      (one) => [one, wordOf({ owner, types, siblings: left }, one)] as const,
    );
    for (const [one, word] of proposals) {
      const alike = proposals.filter(([, other]) => other === word);
      if (word !== undefined && alike.length === 1) words.set(one.id, word);
    }
    left = left.filter(({ id }) => !words.has(id));
  }
  for (const one of left) words.set(one.id, wordOfKind(one));
  return words;
}

interface Family {
  readonly owner: TypeDefinition;
  readonly types: Api['types'];
  readonly siblings: readonly TypeDefinition[];
}

type Rank = (family: Family, one: TypeDefinition) => string | undefined;

const ranks: readonly Rank[] = [
  byTitle,
  (_, one) => (one.kind === 'enum' ? 'Enum' : undefined),
  byDiscriminator,
  byConstant,
  byOwnProperty,
  (_, one) => wordOfKind(one),
];

function byTitle(_: Family, { docs }: TypeDefinition): string | undefined {
  return docs.summary === undefined ? undefined : nonEmpty(pascal(docs.summary));
}

function byDiscriminator({ owner }: Family, { id }: TypeDefinition): string | undefined {
  const mapping = owner.kind === 'union' ? (owner.discriminator?.mapping ?? []) : [];
  const [value, ...others] = [...mapping].flatMap(([key, to]) => (to === id ? [key] : []));
  return value === undefined || others.length > 0 ? undefined : nonEmpty(pascal(value));
}

/** By the value of a property that has only one, such as `type`. */
function byConstant({ types }: Family, one: TypeDefinition): string | undefined {
  if (one.kind !== 'model') return undefined;
  const [value] = one.properties.flatMap(({ type }) => constantOf(type, types) ?? []);
  return typeof value === 'string' ? nonEmpty(pascal(value)) : undefined;
}

/** By a property that none of the others has; required ones come first. */
function byOwnProperty({ siblings }: Family, one: TypeDefinition): string | undefined {
  if (one.kind !== 'model') return undefined;
  const others = siblings.filter(
    (other): other is Model => other !== one && other.kind === 'model',
  );
  const taken = new Set(others.flatMap(({ properties }) => properties.map(({ name }) => name)));
  const free = one.properties.filter(({ name }) => others.length > 0 && !taken.has(name));
  const chosen = free.find(({ required }) => required) ?? free[0];
  return chosen && `With${pascal(chosen.name)}`;
}

function wordOfKind(one: TypeDefinition): string {
  switch (one.kind) {
    case 'model':
      return one.properties.length === 0 && one.additional !== undefined ? 'Map' : 'Object';
    case 'enum':
      return one.values.every((value) => typeof value === 'string') ? 'Enum' : 'NumberEnum';
    case 'union':
      return 'Union';
    case 'intersection':
      return 'Intersection';
    case 'alias':
      return wordOfType(one.of);
  }
}

function wordOfType(type: Type): string {
  return type.kind === 'nullable' ? wordOfType(type.of) : pascal(type.kind);
}

function nonEmpty(word: string): string | undefined {
  return /^\p{L}/u.test(word) ? word : undefined;
}

/** The definitions that have no name but as parts of this one. */
function unnamedIn(owner: TypeDefinition, types: Api['types']): readonly TypeDefinition[] {
  return [...types.values()].filter(
    ({ place, preferredName }) =>
      place.kind === 'variant' && place.within === owner.id && preferredName === undefined,
  );
}
