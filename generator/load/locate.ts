import type { Source } from '../diagnostics/diagnostic.js';
import type { Position, SourceFile, SourceFiles } from './document.js';

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** The line and the column of a source; `undefined` when its file was never read. */
export function locate(source: Source, files: SourceFiles): Position | undefined {
  const file = files.get(source.file);
  if (file === undefined) return undefined;
  const [start, end] =
    source.offset === undefined ? file.rangeOf(source.pointer) : [source.offset, source.offset];
  const from = lineAndColumn(file, start);
  const to = lineAndColumn(file, end);
  return { file: file.path, ...from, endLine: to.line, endColumn: to.column };
}

function lineAndColumn(file: SourceFile, offset: number): { line: number; column: number } {
  const starts = startsOf(file);
  const line = lastNotAfter(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

function startsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file) ?? findStarts(file.text);
  lineStarts.set(file, known);
  return known;
}

function findStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last start that is not after the offset. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
