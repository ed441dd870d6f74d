import type { Surface } from '../surface/surface.js';
import { align } from './align/align.js';
import { change, type Change } from './change.js';
import { compareClients } from './client.js';
import { contextOf, type Context } from './context.js';
import { compareForms } from './forms.js';
import { compareManagers } from './managers.js';
import { compareNodes } from './node.js';
import { comparePackages } from './package.js';
import { removedTypes } from './removedTypes.js';
import { renameChanges } from './renames.js';
import { levels } from './rules/rule.js';
import { compareRuntimes } from './runtime.js';
import { gathered } from './gathered.js';
import { compareTypes } from './types.js';

/**
 * Finds what has changed for callers between two surfaces: each change once, the gravest first, and those of one level by
 * their subjects.
 */
export function compare(base: Surface, head: Surface): readonly Change[] {
  const aligned = align(base, head);
  const context = contextOf([base, head], aligned);
  const found = [...renameChanges(context, aligned.renamed), ...compareParts(context)];
  const all = [...found, ...removedTypes(context, found)];
  return [...gathered(context, all)].sort(inOrder);
}

function compareParts(context: Context): readonly Change[] {
  const { base, head } = context;
  const about = { subject: 'package', at: '' };
  const made = { before: base.generator, after: head.generator };
  return compareNodes<Surface>(
    { base, head, ...about },
    {
      format: () => [],
      generator: () => [change('generator-changed', { ...about, ...made })],
      package: { inside: () => comparePackages(context) },
      client: { inside: () => compareClients(base.client, head.client) },
      managers: { inside: () => compareManagers(context) },
      types: { inside: () => compareTypes(context) },
      forms: { inside: () => compareForms(base.forms, head.forms) },
      runtime: { inside: () => compareRuntimes(context) },
    },
  );
}

function inOrder(one: Change, other: Change): number {
  const difference = levels.indexOf(other.level) - levels.indexOf(one.level);
  if (difference !== 0) return difference;
  const keys = [one, other].map(({ subject, rule }) => `${subject}\n${rule}`);
  const [first = '', second = ''] = keys;
  return first < second ? -1 : first > second ? 1 : 0;
}
