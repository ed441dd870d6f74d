import { hasKeys, readJson } from '../json.js';
import type { Comparison, Difference, Kind } from './comparison.js';

/** Differences that are accepted, with what takes the place of what is missing, and why. */
export interface Exception {
  readonly kind: Kind;
  /** The official names; `*` stands for any text. */
  readonly names: readonly string[];
  readonly replacement: string;
  readonly reason: string;
}

/** What exceptions say of the differences. */
export interface Explained {
  readonly accepted: readonly Difference[];
  readonly unexplained: readonly Difference[];
  /** Names of exceptions that no difference needs any more, as `kind name`. */
  readonly stale: readonly string[];
}

/** Reads the accepted differences from a file. */
export function readExceptions(path: string): readonly Exception[] {
  return readJson(path, isFile).exceptions;
}

/** Divides the differences into accepted and unexplained ones, and finds the exceptions that are not needed. */
export function explain(
  comparisons: readonly Comparison[],
  exceptions: readonly Exception[],
): Explained {
  const differences = comparisons.flatMap((comparison) => comparison.differences);
  const patterns = exceptions.flatMap(({ kind, names }) =>
    names.map((name) => ({ kind, name, form: formOf(name) })),
  );
  const covers = (pattern: (typeof patterns)[number], { kind, name }: Difference) =>
    pattern.kind === kind && pattern.form.test(name);
  const isAccepted = (difference: Difference) =>
    patterns.some((pattern) => covers(pattern, difference));
  return {
    accepted: differences.filter(isAccepted),
    unexplained: differences.filter((difference) => !isAccepted(difference)),
    stale: patterns
      .filter((pattern) => !differences.some((difference) => covers(pattern, difference)))
      .map(({ kind, name }) => `${kind} ${name}`),
  };
}

function formOf(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function isFile(value: unknown): value is { readonly exceptions: readonly Exception[] } {
  return hasKeys(value, 'exceptions');
}
