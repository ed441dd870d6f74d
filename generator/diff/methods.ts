import type { MethodSurface } from '../surface/surface.js';
import { compareAnswers, compareErrors, compareItems, compareResults } from './answers.js';
import { compareArguments } from './arguments.js';
import { compareBodies } from './bodies.js';
import { change, type Change } from './change.js';
import type { Context } from './context.js';
import { describedFields } from './described.js';
import { compareNodes, silent, type Pair } from './node.js';
import { renamedInRoute } from './routes.js';

/** Compares two methods of one name, as they are called and in what they send and receive. */
export function compareMethods(context: Context, pair: Pair<MethodSurface>): readonly Change[] {
  const { base, head, subject, at } = pair;
  const about = { subject, at };
  const renamed = renamedInRoute(base.route, head.route);
  const isNewAlias = base.aliasOf === undefined && head.aliasOf !== undefined;
  const inArguments = compareArguments(context, pair, renamed ?? new Map());
  const described = describedFields(pair);
  const fields = compareNodes(pair, {
    ...described,
    deprecated: isNewAlias ? silent : described.deprecated,
    route:
      renamed || isToldByArguments(pair, inArguments)
        ? silent
        : () => [change('route-changed', { ...about, before: base.route, after: head.route })],
    server: { inside: () => compareMethodServers(context, pair) },
    aliasOf: isNewAlias ? silent : () => [aliasChange(pair)],
    arguments: silent,
    optionals: silent,
    body: { inside: () => compareBodies(context, pair) },
    gives: () => compareResults(context, pair),
    answers: { inside: () => compareAnswers(pair) },
    errors: { inside: () => compareErrors(pair) },
    items: { inside: () => compareItems(context, pair) },
    security: () => compareSecurity(pair),
  });
  return [...inArguments, ...fields];
}

/** A server that has come or gone is told of by itself. */
function compareMethodServers(
  { told }: Context,
  { base, head, subject, at }: Pair<MethodSurface>,
): readonly Change[] {
  const { server: before = "the API's address" } = base;
  const { server: after = "the API's address" } = head;
  if (before === after || told.servers.has(before) || told.servers.has(after)) return [];
  return [change('method-server-changed', { subject, at, before, after })];
}

/** A path has another form with each parameter that has come or gone. */
function isToldByArguments(
  { base, head }: Pair<MethodSurface>,
  changes: readonly Change[],
): boolean {
  const [old, now] = [base.route, head.route].map((route) => route.split('{').length);
  const rules: readonly Change['rule'][] = ['required-argument-added', 'argument-removed'];
  return old !== now && changes.some(({ rule }) => rules.includes(rule));
}

function aliasChange({ base, head, subject, at }: Pair<MethodSurface>): Change {
  const before = base.aliasOf === undefined ? 'nothing' : `\`${base.aliasOf}\``;
  const after = head.aliasOf === undefined ? 'nothing' : `\`${head.aliasOf}\``;
  return change('alias-changed', { subject, at, before, after });
}

/** A method for which the document names no way to prove who calls takes calls without any. */
function compareSecurity({ base, head, subject, at }: Pair<MethodSurface>): readonly Change[] {
  const none = ['calls without credentials'];
  const { security: old = none } = base;
  const { security: now = none } = head;
  const gone = old.filter((way) => !now.includes(way)).join(', ');
  const came = now.filter((way) => !old.includes(way)).join(', ');
  if (gone !== '') return [change('security-removed', { subject, at, before: gone, after: came })];
  return came === '' ? [] : [change('security-added', { subject, at, after: came })];
}
