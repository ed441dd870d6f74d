import { actionsOf, yamlOf } from '../action.js';
import type { Diagnostic } from '../diagnostic.js';
import { frame } from '../frame.js';
import { coloured, plain, type Paint } from '../paint.js';
import type { Position } from '../position.js';
import { clip, visible } from '../visible.js';
import type { ReportContext } from './context.js';
import { groupsOf, placeOf, type Group } from './group.js';

/** How a report for people is written. */
export interface PrettyOptions {
  /** Whether to use the colours of a terminal. */
  readonly colour?: boolean;
  /** Whether warnings and notes show their overlay actions too; errors always do. */
  readonly actions?: 'all' | 'errors';
  /** How many different findings of one code are shown, unless they are errors. */
  readonly limit?: number;
}

interface Writer extends ReportContext {
  readonly paint: Paint;
  readonly actions: 'all' | 'errors';
  readonly limit: number;
  readonly linesOf: (file: string) => readonly string[];
}

const longestMessage = 500;
const longestLine = 400;
const mostFrames = 2;
const mostPlaces = 8;
const mostActions = 3;

/** Writes diagnostics for people: where, what, the lines in question, and what to do. */
export function reportPretty(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  options: PrettyOptions = {},
): string {
  const writer = writerOf(context, options);
  const count = new Map<string, number>();
  const shown = groupsOf(diagnostics, context.locate).filter(({ first }) => {
    const seen = (count.get(first.code) ?? 0) + 1;
    count.set(first.code, seen);
    return first.severity === 'error' || seen <= writer.limit;
  });
  const blocks = [...shown.map((group) => block(group, writer)), ...restOf(count, shown)];
  return blocks.map((text) => `${text}\n`).join('\n');
}

function writerOf(context: ReportContext, options: PrettyOptions): Writer {
  const read = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = read.get(file) ?? (context.textOf(file) ?? '').split(/\r?\n/);
    read.set(file, known);
    return known;
  };
  const { actions = 'all', limit = 20 } = options;
  return { ...context, paint: options.colour ? coloured : plain, actions, limit, linesOf };
}

function restOf(count: ReadonlyMap<string, number>, shown: readonly Group[]): readonly string[] {
  return [...count].flatMap(([code, all]) => {
    const left = all - shown.filter(({ first }) => first.code === code).length;
    return left === 0 ? [] : [`… and ${left} more [${code}]; the JSON report has them all.`];
  });
}

function block(group: Group, writer: Writer): string {
  const lines = [
    messageOf(group.first),
    ...frames(group, writer),
    ...alsoAt(group),
    ...help(group.first, writer.paint),
    ...overlay(group, writer),
  ];
  return [heading(group, writer.paint), ...lines.map((line) => `  ${line}`)].join('\n');
}

function heading({ first, positions: [position] }: Group, paint: Paint): string {
  const label = paint(first.severity, `${first.severity}[${first.code}]`);
  return position === undefined ? label : `${label} ${paint('strong', visible(placeOf(position)))}`;
}

function messageOf(diagnostic: Diagnostic): string {
  return clip(visible(diagnostic.message), longestMessage);
}

function frames({ first, positions }: Group, writer: Writer): readonly string[] {
  const marks = positions.slice(0, mostFrames).filter(({ file }) => file === positions[0]?.file);
  const lines = writer.linesOf(marks[0]?.file ?? '');
  return frame(lines, marks, { severity: first.severity, paint: writer.paint });
}

function alsoAt({ positions: [first, ...others] }: Group): readonly string[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, mostPlaces).map((other) => visible(shortPlace(other, first)));
  const left = others.length - shown.length;
  return [`also at ${shown.join(', ')}${left === 0 ? '' : ` and ${left} more places`}`];
}

function shortPlace(position: Position, first: Position | undefined): string {
  return position.file === first?.file ? `${position.line}:${position.column}` : placeOf(position);
}

function help({ hint }: Diagnostic, paint: Paint): readonly string[] {
  if (hint === undefined) return [];
  return [`${paint('strong', 'help:')} ${clip(visible(hint), longestMessage)}`];
}

/** The overlay actions of a group, each once; those of one finding are shown together or not at all. */
function overlay({ first, members }: Group, writer: Writer): readonly string[] {
  if (first.severity !== 'error' && writer.actions === 'errors') return [];
  const shown = new Set<string>();
  const left = new Set<string>();
  for (const member of members) {
    const actions = actionsOf(member, writer.targetOf).map((action) => yamlOf(action).map(fit));
    const into = shown.size < mostActions ? shown : left;
    for (const lines of actions) if (!shown.has(lines.join('\n'))) into.add(lines.join('\n'));
  }
  if (shown.size === 0) return [];
  const lines = [...shown].flatMap((text) => text.split('\n'));
  const more = left.size > 0 ? [`# … and ${left.size} more; the JSON report has them all.`] : [];
  return [writer.paint('strong', 'overlay:'), ...[...lines, ...more].map((line) => `  ${line}`)];
}

function fit(line: string): string {
  const safe = visible(line);
  return safe.length <= longestLine
    ? safe
    : '  # Too long for this report; the JSON report has it.';
}
