import { createHash } from 'node:crypto';
import { parsePointer } from './pointer.js';
import { keyOf, type Target } from './references.js';
import type { Section } from './structure.js';

/** A target that needs a name in a section of `components`. */
export interface Nameless {
  readonly section: Section;
  readonly target: Target;
}

/** Tells which names a section has already. */
export type Taken = (section: Section, name: string) => boolean;

/**
 * Names targets by what they are called where they stand. Those that would clash are all named by
 * their file's path as well, so that no name depends on the order in which they were found.
 */
export function nameComponents(all: readonly Nameless[], taken: Taken): Map<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const isFree = (section: Section, name: string): boolean =>
    !taken(section, name) && !used.has(`${section} ${name}`);
  let left = all;
  for (const propose of [plainName, pathName, hashedName]) {
    const proposals = countBy(left, (one) => `${one.section} ${propose(one)}`);
    const settles = (one: Nameless): boolean =>
      proposals.get(`${one.section} ${propose(one)}`) === 1 && isFree(one.section, propose(one));
    const [settled, clashing] = partition(left, settles);
    for (const one of settled) {
      names.set(keyOf(one.target), propose(one));
      used.add(`${one.section} ${propose(one)}`);
    }
    left = clashing;
  }
  return names;
}

/** What a target is called where it stands: the last part of the pointer or of the path that says something. */
export function shortName({ book, pointer }: Target): string {
  const parts = [...book.way, ...parsePointer(pointer)].map(clean);
  return parts.findLast((part) => /^\p{L}/u.test(part) && !structural.has(part)) ?? 'Component';
}

function plainName({ target }: Nameless): string {
  return shortName(target);
}

function pathName({ target }: Nameless): string {
  const parts = target.book.way.map(clean).filter((part) => part !== '');
  const name = shortName(target);
  return parts.at(-1) === name ? parts.join('-') : [...parts, name].join('-');
}

function hashedName(one: Nameless): string {
  const { book, pointer } = one.target;
  const place = `${book.way.join('/')}#${pointer}`;
  const hash = createHash('sha256').update(place).digest('hex');
  return `${pathName(one)}-${hash.slice(0, 8)}`;
}

function clean(part: string): string {
  return part.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|-+$/g, '');
}

function countBy<T>(items: readonly T[], keyFor: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyFor(item), (counts.get(keyFor(item)) ?? 0) + 1);
  return counts;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

/** Words that say where something stands, not what it is. */
const structural = new Set([
  ...['index', 'schema', 'schemas', 'items', 'properties', 'components', 'content', 'definitions'],
  ...['paths', 'get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'],
  ...['parameters', 'responses', 'requestBody', 'headers', 'examples', 'links', 'callbacks'],
]);
