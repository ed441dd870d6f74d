import type { Position, Table } from '../surface/surface.js';
import { change, type Change } from './change.js';
import { isSame } from './same.js';

/** Compares one field of two nodes. */
export type Compare<T> = (base: T, head: T) => readonly Change[];

/**
 * How a field is compared. A plain function must find a change where the field differs, or the difference is one that no
 * rule knows; `inside` answers for what it does not find, because it looks at the parts of the field by themselves, or
 * because others tell of it.
 */
export type Field<T> = Compare<T> | { readonly inside: Compare<T> };

/** How each field of a kind of node is compared: a field that the types get has to be here before it compiles. */
export type Fields<T> = { readonly [K in keyof Required<T>]: Field<T> };

/** A field that says nothing to callers: where the document has a thing, or what others tell of. */
export const silent = { inside: (): readonly Change[] => [] };

/** Two nodes that stand for the same thing, and how it is called. */
export interface Pair<T> {
  readonly base: T;
  readonly head: T;
  readonly subject: string;
  readonly at: Position;
}

/** Compares two nodes field by field; a field that is not in the table, and differs, is a change that no rule knows. */
export function compareNodes<T extends object>(
  { base, head, subject, at }: Pair<T>,
  fields: Fields<T>,
): readonly Change[] {
  const table: { readonly [key: string]: Field<T> } = fields;
  const [before, after] = [entriesOf(base), entriesOf(head)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (isSame(old, now)) return [];
    const field = Object.hasOwn(table, key) ? table[key] : undefined;
    if (typeof field === 'object') return field.inside(base, head);
    const found = field?.(base, head) ?? [];
    return found.length > 0
      ? found
      : [unknownChange({ subject: `${subject} ${key}`, at }, old, now)];
  });
}

/** The change of something that no rule knows. */
export function unknownChange(
  about: Pick<Pair<unknown>, 'subject' | 'at'>,
  before: unknown,
  after: unknown,
): Change {
  return change('unknown-change', { ...about, before: textOf(before), after: textOf(after) });
}

function textOf(value: unknown): string {
  return value === undefined
    ? 'nothing'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

function entriesOf(node: object): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(Object.entries(node));
}

/** What to say of the names in two tables. */
export interface Sides<T> {
  readonly gone: (name: string, base: T) => readonly Change[];
  readonly came: (name: string, head: T) => readonly Change[];
  readonly both: (name: string, base: T, head: T) => readonly Change[];
}

/** Compares two tables name by name; an absent one is empty. */
export function compareTables<T>(
  [base, head]: readonly [Table<T> | undefined, Table<T> | undefined],
  { gone, came, both }: Sides<T>,
): readonly Change[] {
  const [before, after] = [mapOf(base), mapOf(head)];
  return [
    ...[...before].flatMap(([name, old]) => {
      const now = after.get(name);
      return now === undefined ? gone(name, old) : both(name, old, now);
    }),
    ...[...after].flatMap(([name, now]) => (before.has(name) ? [] : came(name, now))),
  ];
}

/** A table as a map: any word may be a name in it. */
export function mapOf<T>(table: Table<T> | undefined): ReadonlyMap<string, T> {
  return new Map(Object.entries(table ?? {}));
}
