import type { Severity } from '../catalogue.js';
import type { Diagnostic, Source } from '../diagnostic.js';
import type { Position } from '../position.js';

/** Findings that say the same thing in several places. */
export interface Group {
  /** The first of them, which speaks for all. */
  readonly first: Diagnostic;
  readonly members: readonly Diagnostic[];
  /** Where they stand, in order, each place once. */
  readonly positions: readonly Position[];
}

type Locate = (source: Source) => Position | undefined;

const rank: { readonly [S in Severity]: number } = { note: 0, warning: 1, error: 2 };

/** Gathers equal findings, in the order of their first places; errors come last, where a terminal shows them. */
export function groupsOf(diagnostics: readonly Diagnostic[], locate: Locate): readonly Group[] {
  const byWords = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const words = JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.hint]);
    const members = byWords.get(words);
    if (members === undefined) byWords.set(words, [diagnostic]);
    else members.push(diagnostic);
  }
  return [...byWords.values()].flatMap((members) => groupOf(members, locate)).sort(inOrder);
}

function groupOf(members: readonly Diagnostic[], locate: Locate): readonly Group[] {
  const [first] = members;
  if (first === undefined) return [];
  const byPlace = new Map<string, Position>();
  for (const { source } of members) {
    const position = source === undefined ? undefined : locate(source);
    if (position !== undefined) byPlace.set(placeOf(position), position);
  }
  return [{ first, members, positions: [...byPlace.values()].sort(byPosition) }];
}

/** A position as people and editors write it. */
export function placeOf(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}

/** Orders positions by file, line and column. */
export function byPosition(a: Position, b: Position): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function inOrder(a: Group, b: Group): number {
  const bySeverity = rank[a.first.severity] - rank[b.first.severity];
  if (bySeverity !== 0) return bySeverity;
  const [left] = a.positions;
  const [right] = b.positions;
  if (left === undefined || right === undefined) return left === right ? 0 : left ? 1 : -1;
  return byPosition(left, right);
}
