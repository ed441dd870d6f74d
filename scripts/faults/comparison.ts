import { judge } from '../../test/faults/judge.js';
import { run, secretsIn } from '../../test/faults/run.js';
import type { Scenario } from '../../test/faults/scenario.js';
import type { Subject } from '../../test/faults/subject.js';
import { markdownTable } from './markdown.js';

/** What became of one scenario on one subject. */
export interface Result {
  readonly scenario: Scenario;
  /** What differs from what it has to be; undefined where the subject lacks the operation. */
  readonly problems: readonly string[] | undefined;
  readonly errors: number;
  /** How many of the errors show a secret. */
  readonly leaks: number;
}

/** All that became of one subject. */
export interface Column {
  readonly subject: Subject;
  readonly results: readonly Result[];
}

/** What each goal is about. */
const goals: { readonly [goal: string]: string } = {
  R1: 'repeats what may be repeated, and nothing else',
  R2: 'idempotency keys',
  R3: 'Retry-After, waits',
  R4: '202: come back later',
  R5: 'time limits',
  R6: 'cancelling',
  R7: 'tokens: one refresh, one repeat',
  R9: 'errors tell status, code, request ID',
  R10: 'errors show no secret',
  R11: 'path arguments',
  R12: 'headers and query',
  R13: 'base URLs',
  R14: 'redirections',
  R15: 'data that is new',
  R16: 'hostile keys and depth',
  R17: 'exact numbers',
  R18: 'bodies that are not what they should be',
  R19: 'streams',
  R21: 'connections are kept',
  R23: 'request bodies',
};

/** Runs all scenarios on a subject. */
export async function columnOf(subject: Subject, scenarios: readonly Scenario[]): Promise<Column> {
  const results: Result[] = [];
  for (const scenario of scenarios) results.push(await resultOf(scenario, subject));
  return { subject, results };
}

async function resultOf(scenario: Scenario, subject: Subject): Promise<Result> {
  const seen = await run(scenario, subject);
  if (!seen) return { scenario, problems: undefined, errors: 0, leaks: 0 };
  const shown = seen.outcomes.flatMap((one) => (one.kind === 'error' ? [one.shown] : []));
  const leaks = shown.filter((text) => secretsIn(text).length > 0).length;
  const problems = judge(scenario, seen, subject.isOurs);
  return { scenario, problems, errors: shown.length, leaks };
}

/** The table of all subjects, a line for each goal: how many scenarios end as they have to, of how many. */
export function comparisonOf(columns: readonly Column[]): string {
  const [first] = columns;
  const used = [...new Set(first?.results.map(({ scenario }) => scenario.goal))];
  const head = ['', ...columns.map(({ subject }) => subject.name)];
  const line = (goal: string): readonly string[] => [
    goals[goal] ?? goal,
    ...columns.map(({ results }) => share(results.filter((one) => one.scenario.goal === goal))),
  ];
  const sum = ['**all**', ...columns.map(({ results }) => share(results))];
  const leaks = ['errors that show a secret', ...columns.map(({ results }) => leaksOf(results))];
  return markdownTable([head, ...used.map(line), sum, leaks]);
}

/** What differs, scenario by scenario. */
export function problemsOf({ subject, results }: Column): readonly string[] {
  return results.flatMap(({ scenario, problems = ['has no such operation'] }) =>
    problems.map((problem) => `${subject.name}: ${scenario.name}: ${problem}`),
  );
}

function share(results: readonly Result[]): string {
  const judged = results.filter(({ problems }) => problems !== undefined);
  const good = judged.filter(({ problems }) => problems?.length === 0);
  return judged.length === 0 ? '—' : `${good.length} of ${judged.length}`;
}

function leaksOf(results: readonly Result[]): string {
  const sum = (of: 'errors' | 'leaks') => results.reduce((all, one) => all + one[of], 0);
  return `${sum('leaks')} of ${sum('errors')}`;
}
