import type { PackageSurface } from '../surface/surface.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { compareNodes, compareTables, silent } from './node.js';

const about = { subject: 'package', at: '' };

/** Compares what package.json says. The version says nothing of itself: it is what the changes ask for. */
export function comparePackages(context: Context): readonly Change[] {
  const { package: base } = context.base;
  const { package: head } = context.head;
  return compareNodes<PackageSurface>(
    { base, head, ...about },
    {
      name: () => [change('package-renamed', { ...about, before: base.name, after: head.name })],
      version: silent,
      node: () => [nodeChange(base.node, head.node)],
      dependencies: { inside: () => compareDependencies(base, head) },
      entries: { inside: () => compareEntries(context) },
    },
  );
}

/** A range that none can be told from counts as a higher one. */
function nodeChange(before: string, after: string): Change {
  const [old, now] = [lowestOf(before), lowestOf(after)];
  const difference = old && now ? old.map((part, index) => (now[index] ?? 0) - part) : [];
  const isLower = (difference.find((part) => part !== 0) ?? 1) < 0;
  return change(isLower ? 'node-lowered' : 'node-raised', {
    ...{ ...about, subject: 'node' },
    before,
    after,
  });
}

function lowestOf(range: string): readonly number[] | undefined {
  const found = /^>=\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?$/u.exec(range);
  return found?.slice(1).map((part: string | undefined) => Number(part ?? 0));
}

function compareDependencies(base: PackageSurface, head: PackageSurface): readonly Change[] {
  return compareTables([base.dependencies, head.dependencies], {
    gone: (subject, before) => [
      change('dependency-removed', { subject, at: '', side: 'base', before }),
    ],
    came: (subject, after) => [change('dependency-added', { subject, at: '', after })],
    both: (subject, before, after) =>
      before === after ? [] : [change('dependency-changed', { subject, at: '', before, after })],
  });
}

/** A name that has come or gone with what it names is told of there. */
function compareEntries(context: Context): readonly Change[] {
  const { base, head } = context;
  return compareTables([base.package.entries, head.package.entries], {
    gone: (subject) => [change('entry-removed', { subject, at: '', side: 'base' })],
    came: (subject) => [change('entry-added', { subject, at: '' })],
    both: (entry, old, now) => [
      ...old
        .filter((name) => !now.includes(name) && !isTold(context, entry, name))
        .map((name) => exportChange('export-removed', entry, name)),
      // The module of a type is an entry by its path, too: where one is declared from now on is nothing to callers.
      ...(entry.includes('*') ? [] : now)
        .filter((name) => !old.includes(name) && !isTold(context, entry, name))
        .map((name) => exportChange('export-added', entry, name)),
    ],
  });
}

/** Whether the coming or going of what a name stands for is told of; a module is called after what it declares. */
function isTold({ told }: Context, entry: string, name: string): boolean {
  const declared = name.replace(/^.*\//u, '').toLowerCase();
  return told.exports.has(declared) || (entry.includes('*') && told.exports.has(`*${declared}`));
}

function exportChange(
  rule: 'export-removed' | 'export-added',
  entry: string,
  name: string,
): Change {
  const subject = entry === '.' ? name : `${entry} ${name}`;
  return change(rule, { subject, at: '', side: rule === 'export-added' ? 'head' : 'base' });
}
