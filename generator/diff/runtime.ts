import type { DeclarationSurface, RuntimeSurface, Surface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { compareNodes, compareTables, mapOf, silent, unknownChange, type Pair } from './node.js';

/**
 * Compares the hand-written part of two packages: its declarations and, where these are the same, its digest. What no entry
 * point exports comes and goes with the declarations that name it.
 */
export function compareRuntimes({ base: before, head: after }: Context): readonly Change[] {
  const { runtime: base } = before;
  const { runtime: head } = after;
  const [old, now] = [exportedBy(before), exportedBy(after)];
  const declared = compareTables([base.declarations, head.declarations], {
    gone: (subject) =>
      old.has(nameIn(subject))
        ? [change('runtime-declaration-removed', { subject, at: '', side: 'base' })]
        : [],
    came: (subject) =>
      now.has(nameIn(subject)) ? [change('runtime-declaration-added', { subject, at: '' })] : [],
    both: (subject, one, other) => compareDeclarations({ base: one, head: other, subject, at: '' }),
  });
  const about = { subject: 'runtime', at: '' };
  return compareNodes<RuntimeSurface>(
    { base, head, ...about },
    {
      digest: declared.length > 0 ? silent : () => [change('runtime-behaviour', about)],
      declarations: { inside: () => declared },
    },
  );
}

function exportedBy({ package: { entries } }: Surface): ReadonlySet<string> {
  return new Set([...mapOf(entries).values()].flat());
}

/** The name of a declaration, which its entry point may stand before. */
function nameIn(declaration: string): string {
  return declaration.replace(/^.*\//u, '');
}

function compareDeclarations(pair: Pair<DeclarationSurface>): readonly Change[] {
  const { base, head, subject, at } = pair;
  return compareNodes(pair, {
    head: () => textChange({ base: base.head, head: head.head, subject, at }),
    members: {
      inside: () =>
        compareTables([base.members, head.members], {
          gone: (name) => [
            change('runtime-member-removed', { subject: `${subject}.${name}`, at, side: 'base' }),
          ],
          came: (name, text) => [memberAddition(head, `${subject}.${name}`, text)],
          both: (name, old, now) =>
            old === now
              ? []
              : textChange({ base: old, head: now, subject: `${subject}.${name}`, at }),
        }),
    },
  });
}

/** A class gives its members to callers; objects of an interface may be theirs, and have to have what is required. */
function memberAddition({ head }: DeclarationSurface, subject: string, text: string): Change {
  const isGiven = /^(?:declare )?class /u.test(head) && !/^(?:protected|abstract)\b/u.test(text);
  const isOptional = /^(?:readonly )?[\w$[\]'"]+\?/u.test(text);
  const rule = isGiven || isOptional ? 'runtime-member-added' : 'runtime-member-required';
  return change(rule, { subject, at: '', after: text });
}

/** Of the texts of TypeScript, a comparison knows only one more argument at the end that may be left out. */
function textChange({ base, head, subject, at }: Pair<string>): readonly Change[] {
  const added = addedArgument(base, head);
  return added === undefined
    ? [unknownChange({ subject, at }, base, head)]
    : [change('runtime-argument-added', { subject, at, after: added })];
}

function addedArgument(base: string, head: string): string | undefined {
  let start = 0;
  while (start < base.length && base[start] === head[start]) start += 1;
  const tail = base.slice(start);
  if (!tail.startsWith(')') || !head.endsWith(tail)) return undefined;
  const added = head.slice(start, head.length - tail.length);
  return /^(?:, )?(\w+\?: [^(){}]+)$/u.exec(added)?.[1];
}
