import type { ArgumentSurface, MethodSurface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { sent } from './directions.js';
import { argumentPairs, type ArgumentPair, type Slot } from './argumentPairs.js';
import { compareNodes, silent, type Pair } from './node.js';
import { isSame } from './same.js';
import { typeText } from './typeText.js';
import { useChange } from './useChange.js';
import { compareWires } from './wire.js';

/** Compares the arguments of two methods, positional ones and those that go into the last one. */
export function compareArguments(
  context: Context,
  pair: Pair<MethodSurface>,
  renamed: ReadonlyMap<string, string>,
): readonly Change[] {
  const { subject } = pair;
  const { pairs, gone, came } = argumentPairs(pair, renamed);
  const changes = [
    ...gone.map((slot) => removal(pair, slot)),
    ...came.map((slot) => addition(pair, slot)),
    ...pairs.flatMap((one) => compareArgument(context, pair, one)),
  ];
  const breaks = changes.some(({ rule }) => shaping.has(rule));
  if (breaks) return changes;
  const [before, after] = [signatureText(pair.base), signatureText(pair.head)];
  const about = { subject, at: pair.at, before, after };
  if (pairs.some(isMoved)) {
    return [change('call-shape-changed', about), ...changes.filter((one) => !isToldByShape(one))];
  }
  return isReordered(pairs, pair) ? [change('arguments-reordered', about), ...changes] : changes;
}

/** What changes how each call is written, so that nothing more is to say of its shape. */
const shaping = new Set<Change['rule']>([
  'required-argument-added',
  'argument-required',
  'argument-removed',
]);

function isToldByShape({ rule }: Change): boolean {
  return rule === 'argument-optional' || rule === 'optional-argument-added';
}

function removal(pair: Pair<MethodSurface>, { argument }: Slot): Change {
  const subject = `${pair.subject}(${argument.name})`;
  const at = argument.at ?? pair.base.at;
  const before = typeText(argument.type);
  return change('argument-removed', { subject, at, side: 'base', before });
}

function addition(pair: Pair<MethodSurface>, { argument }: Slot): Change {
  const rule = argument.optional === true ? 'optional-argument-added' : 'required-argument-added';
  const subject = `${pair.subject}(${argument.name})`;
  return change(rule, { subject, at: argument.at ?? pair.at, after: typeText(argument.type) });
}

function compareArgument(
  context: Context,
  method: Pair<MethodSurface>,
  pair: ArgumentPair,
): readonly Change[] {
  const { argument: base } = pair.base;
  const { argument: head } = pair.head;
  const subject = `${method.subject}(${head.name})`;
  const at = head.at ?? method.at;
  const about = { subject, at };
  return compareNodes<ArgumentSurface>(
    { base, head, ...about },
    {
      name: isMoved(pair) ? silent : () => [renaming(pair, about)],
      type: () => useChange(context, { ...about, direction: sent }, [base.type, head.type]),
      optional: () => [
        change(head.optional === true ? 'argument-optional' : 'argument-required', about),
      ],
      wire:
        base.wire && head.wire
          ? {
              inside: () =>
                base.wire && head.wire
                  ? compareWires(
                      { base: base.wire, head: head.wire, ...about },
                      pair.isRenamedInPath,
                    )
                  : [],
            }
          : () => [],
      at: silent,
    },
  );
}

function renaming(pair: ArgumentPair, about: { subject: string; at: string }): Change {
  const { name: before } = pair.base.argument;
  const { name: after } = pair.head.argument;
  return change('argument-renamed', { ...about, before, after });
}

function isMoved({ base, head }: ArgumentPair): boolean {
  return base.index === undefined ? head.index !== undefined : head.index === undefined;
}

/** Whether a value that is given by its position gets another place: the order is another, or something stands before. */
function isReordered(pairs: readonly ArgumentPair[], { base, head }: Pair<MethodSurface>): boolean {
  const isShifted = pairs.some(({ base: old, head: now }) => old.index !== now.index);
  const lastIsShifted =
    base.optionals !== undefined && base.arguments.length < head.arguments.length;
  return isShifted || lastIsShifted;
}

function signatureText({ arguments: positional, optionals }: MethodSurface): string {
  const names = positional.map(({ name, optional }) => (optional === true ? `${name}?` : name));
  const last =
    optionals === undefined ? [] : [`{ ${optionals.map(({ name }) => name).join(', ')} }`];
  return [...names, ...last].join(', ');
}

/** Whether a method takes its body in the same way in both. */
export function takesBodyAlike(base: MethodSurface, head: MethodSurface): boolean {
  const [old, now] = [bodyOf(base), bodyOf(head)];
  return old?.optional === now?.optional && isSame(old?.type, now?.type);
}

function bodyOf({
  arguments: positional,
  optionals = [],
}: MethodSurface): ArgumentSurface | undefined {
  return [...positional, ...optionals].find(({ name }) => /^requestBody(?:Input)?$/u.test(name));
}
