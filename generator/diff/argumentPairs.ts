import type { ArgumentSurface, MethodSurface } from '../surface/surface.js';
import type { Pair } from './node.js';
import { isSame } from './same.js';

/** An argument, and its position; one that goes into the last argument has none. */
export interface Slot {
  readonly argument: ArgumentSurface;
  readonly index: number | undefined;
}

/** Two arguments that stand for the same thing. */
export interface ArgumentPair {
  readonly base: Slot;
  readonly head: Slot;
  /** Whether the path template has it under another name in the same place. */
  readonly isRenamedInPath: boolean;
}

/** The arguments of two methods, matched. */
export interface ArgumentPairs {
  readonly pairs: readonly ArgumentPair[];
  readonly gone: readonly Slot[];
  readonly came: readonly Slot[];
}

/** Matches arguments by what they are on the wire, then by their names, then by position and type. */
export function argumentPairs(
  { base, head }: Pair<MethodSurface>,
  renamed: ReadonlyMap<string, string>,
): ArgumentPairs {
  const old = slotsOf(base);
  const now = slotsOf(head);
  const taken = new Map<Slot, Slot>();
  const match = (isMatch: (one: Slot, other: Slot) => boolean): void => {
    const free = new Set(now.filter((slot) => ![...taken.values()].includes(slot)));
    for (const slot of old.filter((one) => !taken.has(one))) {
      const found = [...free].find((other) => isMatch(slot, other));
      if (found === undefined) continue;
      free.delete(found);
      taken.set(slot, found);
    }
  };
  match((one, other) => keyOf(one, renamed) === keyOf(other));
  match((one, other) => one.argument.name === other.argument.name);
  match(
    (one, other) =>
      one.index !== undefined &&
      one.index === other.index &&
      isSame(one.argument.type, other.argument.type),
  );
  const matched = new Set(taken.values());
  return {
    pairs: [...taken].map(([one, other]) => ({
      base: one,
      head: other,
      isRenamedInPath: isRenamedInPath(one, other, renamed),
    })),
    gone: old.filter((slot) => !taken.has(slot)),
    came: now.filter((slot) => !matched.has(slot)),
  };
}

function slotsOf({ arguments: positional, optionals = [] }: MethodSurface): readonly Slot[] {
  return [
    ...positional.map((argument, index) => ({ argument, index })),
    ...optionals.map((argument) => ({ argument, index: undefined })),
  ];
}

/** A body and headers have shorter names in the last argument. */
function keyOf({ argument }: Slot, renamed?: ReadonlyMap<string, string>): string {
  const { wire, name } = argument;
  if (wire === undefined) return name.replace(/Input$/u, '');
  const sentAs = wire.in === 'path' ? (renamed?.get(wire.name) ?? wire.name) : wire.name;
  return `${wire.in} ${sentAs}`;
}

function isRenamedInPath(
  { argument: one }: Slot,
  { argument: other }: Slot,
  renamed: ReadonlyMap<string, string>,
): boolean {
  const isPath = one.wire?.in === 'path' && other.wire?.in === 'path';
  return isPath && renamed.get(one.wire.name) === other.wire.name;
}
