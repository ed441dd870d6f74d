import type { Severity } from './catalogue.js';
import { plain, type Paint } from './paint.js';
import type { Position } from './position.js';
import { visible, widthOf } from './visible.js';

/** How a frame is drawn. */
export interface FrameStyle {
  readonly severity: Severity;
  readonly paint: Paint;
}

/** The longest stretch of a line that a frame shows; longer lines are cut around what is marked. */
const widest = 100;

const lead = 40;

/**
 * Draws the lines that some positions of one file stand on, one line of context around them, and an underline below
 * each. Lines that are far apart are separated by dots.
 */
export function frame(
  lines: readonly string[],
  marks: readonly Position[],
  style: FrameStyle = { severity: 'error', paint: plain },
): readonly string[] {
  const shown = linesAround(marks, lines);
  const gutter = String(shown.at(-1) ?? 0).length;
  return shown.flatMap((line, index) => {
    const here = marks.filter((mark) => mark.line === line);
    const far = index > 0 && shown[index - 1] !== line - 1;
    const drawn = drawLine(lines[line - 1] ?? '', here, { ...style, line, gutter });
    return far ? [style.paint('faint', `  ${' '.repeat(gutter)} …`), ...drawn] : drawn;
  });
}

/** The numbers of the lines to show, in order; blank lines at the edges are not worth showing. */
function linesAround(marks: readonly Position[], lines: readonly string[]): readonly number[] {
  const numbers = new Set<number>();
  for (const { line } of marks) {
    for (const near of [line - 1, line, line + 1]) {
      if (near === line || (lines[near - 1] ?? '').trim() !== '') numbers.add(near);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

interface Drawing extends FrameStyle {
  readonly line: number;
  readonly gutter: number;
}

function drawLine(text: string, marks: readonly Position[], drawing: Drawing): readonly string[] {
  const { line, gutter, paint, severity } = drawing;
  const first = marks[0];
  const number = String(line).padStart(gutter);
  const cut = cutAround(text, first?.column ?? 1);
  if (first === undefined) return [`${paint('faint', `  ${number} |`)} ${cut.text}`.trimEnd()];
  return [
    `${paint(severity, '>')} ${paint('faint', `${number} |`)} ${cut.text}`.trimEnd(),
    `${paint('faint', `  ${' '.repeat(gutter)} |`)} ${paint(severity, underline(text, marks, cut))}`,
  ];
}

interface Cut {
  readonly text: string;
  /** How many code units of the line are left out before it. */
  readonly from: number;
  readonly to: number;
}

function cutAround(text: string, column: number): Cut {
  const whole = text.length <= widest;
  const from = whole || column <= lead * 2 ? 0 : column - 1 - lead;
  const to = whole ? text.length : Math.min(text.length, from + widest);
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  return { text: `${before}${show(text.slice(from, to))}${after}`, from, to };
}

function show(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

function underline(text: string, marks: readonly Position[], cut: Cut): string {
  let drawn = '';
  const drawable = marks.filter((mark) => mark.column - 1 >= cut.from && mark.column - 1 <= cut.to);
  for (const mark of drawable.toSorted((a, b) => a.column - b.column)) {
    const start = Math.min(Math.max(mark.column - 1, cut.from), cut.to);
    const end = mark.endLine > mark.line ? cut.to : Math.min(mark.endColumn - 1, cut.to);
    const before = columns(text, cut.from, start) + (cut.from > 0 ? 1 : 0);
    const length = Math.max(columns(text, start, end), 1);
    if (before >= drawn.length) drawn = `${drawn.padEnd(before)}^${'~'.repeat(length - 1)}`;
  }
  return drawn;
}

function columns(text: string, from: number, to: number): number {
  return widthOf(show(text.slice(from, Math.max(from, to))));
}
