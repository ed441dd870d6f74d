/** What of the official SDK is compared, in the order of the table. */
export const kinds = [
  'manager',
  'first method',
  'second method',
  'hand-written method',
  'left-out operation',
  'arguments',
  'type',
  'new',
  'property',
  'enum',
  'openness',
  'client method',
  'runtime type',
  'runtime member',
  'function',
  'subpath',
  'place',
] as const;

/** A kind of thing that is compared. */
export type Kind = (typeof kinds)[number];

/** All things of one kind: how many the official SDK has, and what differs here. */
export interface Comparison {
  readonly kind: Kind;
  readonly total: number;
  readonly differences: readonly Difference[];
}

/** A thing of the official SDK that is not the same here. */
export interface Difference {
  readonly kind: Kind;
  /** The official name, such as `files.getFileById` or `FileFull.name`. */
  readonly name: string;
  /** What is different; empty where the thing is missing. */
  readonly detail: string;
}

/** Compares all things of one kind; `differs` says what is different of one, and nothing where it is the same. */
export function compareAll<T>(
  kind: Kind,
  things: readonly T[],
  one: { nameOf(thing: T): string; differs(thing: T): string | undefined },
): Comparison {
  const differences = things.flatMap((thing): readonly Difference[] => {
    const detail = one.differs(thing);
    return detail === undefined ? [] : [{ kind, name: one.nameOf(thing), detail }];
  });
  return { kind, total: things.length, differences };
}

/** What `differs` says of a thing that is not there at all. */
export const missing = '';
