import type { MethodSurface } from '../surface/surface.js';
import type { Change } from './change.js';
import type { Context } from './context.js';
import { mapOf } from './node.js';
import { namesIn, sentBy } from './uses.js';

/** The changes as readers want them: what one place of the document has brought about is told once. */
export function gathered(context: Context, changes: readonly Change[]): readonly Change[] {
  const told = partsThatCameOrWent(changes);
  const methods = methodsByName(context);
  const isNew = (change: Change): boolean =>
    change.rule !== 'docs-changed' ||
    ![change.subject, ...(methods.get(change.subject) ?? [])].some((name) => told.has(name));
  return joined(changes.filter(isNew));
}

/** Whatever has come or gone had documentation of its own, which that of the whole includes. */
function partsThatCameOrWent(changes: readonly Change[]): ReadonlySet<string> {
  const owners = changes
    .filter(({ kind, rule, subject }) => {
      const isPart = kind === 'added' || kind === 'removed' || rule.endsWith('-renamed');
      return isPart || subject.endsWith('()') || rule === 'success-changed';
    })
    .flatMap(({ subject }) => [subject, subject.replace(/\.[^.(]*$|\(.*$| .*$/u, '')]);
  return new Set(owners);
}

/** The names of all methods, with the types that hold their arguments. */
function methodsByName({ head }: Context): ReadonlyMap<string, readonly string[]> {
  const namesOf = (method: MethodSurface): readonly string[] => sentBy(method).flatMap(namesIn);
  const all = [...mapOf(head.managers)].flatMap(([manager, { methods }]) =>
    [...mapOf(methods)].map(([name, method]) => [`${manager}.${name}`, namesOf(method)] as const),
  );
  return new Map(all);
}

const aboutPlaces = new Set<Change['rule']>(['deprecated', 'docs-changed', 'undeprecated']);

/** Joins what has one cause: a place that several methods share. */
function joined(changes: readonly Change[]): readonly Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { at, rule, subject } = change;
    // A property, and the type that is described in it, have their documentation from one place.
    const member = aboutPlaces.has(rule) ? '' : subject.replace(/^.*\./u, '');
    const key = at.position === '' ? [rule, subject] : [rule, at.side, at.position, member];
    const name = JSON.stringify(key);
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return [...groups.values()].map(([first, ...others]) => withOthers(first, others)).flat();
}

function withOthers(first: Change | undefined, others: readonly Change[]): readonly Change[] {
  const names = [...new Set(others.map(({ subject }) => subject))].filter(
    (subject) => subject !== first?.subject,
  );
  if (first === undefined) return [];
  if (names.length === 0) return [first];
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  const more = names.length > 3 ? [`${names.length - 3} more`] : [];
  return [{ ...first, text: `${first.text} So ${[...shown, ...more].join(', ')}.` }];
}
