import { secretsIn, type Observation, type Outcome } from './run.js';
import type { Expectation, ExpectedRequest, Failure, Kind, Range, Scenario } from './scenario.js';

/** What differs from what a scenario expects, a line each: nothing when all is as it has to be. */
export function judge(
  { goal, expect: expected, isOurChoice }: Scenario,
  seen: Observation,
  isOurs: boolean,
): readonly string[] {
  if (!isOurs && isOurChoice === 'outcome')
    return seen.outcomes.some(({ kind }) => kind === 'pending') ? ['it never ends'] : [];
  const numbers = isOurs || !isOurChoice ? numbersOf(expected, seen) : [];
  const outcomes = seen.outcomes.flatMap((outcome) => outcomeOf(expected, outcome, isOurs));
  // Other goals are about other things: all errors are searched by a test of its own.
  const secrets = goal === 'R10' ? seen.outcomes.flatMap(secretsOf) : [];
  const isTidy = expected.goesOn ?? !Object.values(seen.left).some(Boolean);
  const left = (isOurs || goal === 'R6') && !isTidy ? [`left behind: ${text(seen.left)}`] : [];
  return [...new Set([...outcomes, ...secrets, ...numbers, ...left])];
}

function outcomeOf(expected: Expectation, outcome: Outcome, isOurs: boolean): readonly string[] {
  if (outcome.kind === 'pending') return ['it never ends'];
  if (outcome.kind === 'value') {
    if (expected.error) return [`gives ${text(outcome.value)}, not an error`];
    return 'value' in expected && !matches(outcome.value, expected.value)
      ? [`gives ${text(outcome.value)}, not ${text(expected.value)}`]
      : [];
  }
  const { error } = outcome;
  if (!expected.error) return [`fails: ${error.kind} ${error.name}: ${error.message}`];
  const size = [error.rawBody, error.body].reduce<number>(
    (most, body) => Math.max(most, typeof body === 'string' ? body.length : 0),
    0,
  );
  const { rawBodyAtMost: most = size } = expected;
  const long = size > most ? [`the error holds ${size} characters of the body`] : [];
  return [...errorOf(expected.error, error, isOurs), ...long];
}

function secretsOf(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'error') return [];
  return secretsIn(outcome.shown).map((secret) => `its error shows ${secret}`);
}

function errorOf(
  expected: NonNullable<Expectation['error']>,
  error: Failure,
  isOurs: boolean,
): readonly string[] {
  return Object.entries(expected).flatMap(([field, value]) => {
    const actual = error[field as keyof Failure];
    if ((field === 'name' || field === 'cause') && !isOurs) return [];
    if (field === 'kind' && !isOurs && isAsGood(error.kind, value as Kind)) return [];
    return matches(actual, value) ? [] : [`error.${field} is ${text(actual)}, not ${text(value)}`];
  });
}

/** Others need not have a class for each thing, as long as an error is one of theirs. */
function isAsGood(actual: Kind, expected: Kind): boolean {
  return actual !== 'raw' && ['sdk', 'connection', 'decoding'].includes(expected);
}

function numbersOf(expected: Expectation, seen: Observation): readonly string[] {
  const { requests, requestsAtMost, waits, elapsed, connections, refreshes, same } = expected;
  const gaps = seen.requests.slice(1).map(({ at }, i) => at - (seen.requests[i]?.at ?? 0));
  return [
    ...(requests ? requestsOf(requests, seen) : []),
    ...(waits && !areIn(gaps, waits) ? [`waits ${text(gaps)} ms, not ${text(waits)}`] : []),
    ...(elapsed && !areIn([seen.elapsed], [elapsed])
      ? [`ends after ${seen.elapsed} ms, not ${text(elapsed)}`]
      : []),
    ...(requestsAtMost !== undefined && seen.requests.length > requestsAtMost
      ? [`sends ${seen.requests.length} requests, not ${requestsAtMost}`]
      : []),
    ...(connections !== undefined && seen.connections > connections
      ? [`opens ${seen.connections} connections, not ${connections}`]
      : []),
    ...(refreshes !== undefined && seen.refreshes !== refreshes
      ? [`refreshes ${seen.refreshes} times, not ${refreshes}`]
      : []),
    ...(same !== undefined && !areSame(seen, same) ? [`${same} is not the same in all`] : []),
  ];
}

function areSame({ requests }: Observation, header: string): boolean {
  const values = requests.map(({ headers }) => headers[header.toLowerCase()]);
  return values[0] !== undefined && new Set(values).size === 1;
}

function requestsOf(
  expected: readonly (string | ExpectedRequest)[],
  { requests }: Observation,
): readonly string[] {
  const lines = expected.map((one) => (typeof one === 'string' ? one : one.line));
  const seen = requests.map(({ line }) => line);
  if (text(lines) !== text(seen)) return [`sends ${summary(seen)}, not ${summary(lines)}`];
  return expected.flatMap((one, index) => {
    const { headers = {}, body } = typeof one === 'string' ? ({} as ExpectedRequest) : one;
    const request = requests[index];
    const wrong = Object.entries(headers).filter(
      ([name, value]) => !matches(request?.headers[name.toLowerCase()] ?? null, value),
    );
    return [
      ...wrong.map(([name]) => `sends the header ${name}: ${request?.headers[name.toLowerCase()]}`),
      ...(body !== undefined && request?.body !== body ? [`sends the body ${request?.body}`] : []),
    ];
  });
}

function summary(lines: readonly string[]): string {
  const [first] = lines;
  const isOne = lines.length > 2 && lines.every((line) => line === first);
  return isOne ? `${lines.length} × ${first}` : text(lines);
}

function areIn(actual: readonly number[], ranges: readonly Range[]): boolean {
  return (
    actual.length === ranges.length &&
    ranges.every(([from, to], i) => {
      const value = actual[i] ?? NaN;
      return value >= from && value <= to;
    })
  );
}

/** Whether a value is what is expected, or has at least all of it; a pattern is for text. */
export function matches(actual: unknown, expected: unknown): boolean {
  if (expected instanceof RegExp) return typeof actual === 'string' && expected.test(actual);
  if (expected instanceof Date)
    return actual instanceof Object && text(actual) === text(expected) && 'getTime' in actual;
  if (typeof expected !== 'object' || expected === null) return Object.is(actual, expected);
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(expected) && expected.length !== (actual as readonly unknown[]).length)
    return false;
  return Object.entries(expected).every(([key, value]) =>
    matches((actual as { readonly [key: string]: unknown })[key], value),
  );
}

function text(value: unknown): string {
  const write = (_: string, part: unknown): unknown =>
    part instanceof RegExp ? String(part) : typeof part === 'bigint' ? `${part}n` : part;
  return value === undefined ? 'undefined' : JSON.stringify(value, write).slice(0, 200);
}
