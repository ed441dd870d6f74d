import type { Severity } from '../catalogue.js';
import type { Diagnostic } from '../diagnostic.js';
import { visible } from '../visible.js';
import type { ReportContext } from './context.js';
import { recordsOf, type DiagnosticRecord } from './records.js';

const commands: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/** Writes diagnostics as workflow commands, which GitHub shows as annotations on the lines in question. */
export function reportGithub(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  return githubCommands(recordsOf(diagnostics, context));
}

/** Writes findings as workflow commands. */
export function githubCommands(records: readonly DiagnosticRecord[]): string {
  return records.map(command).join('');
}

function command(record: DiagnosticRecord): string {
  const text = [record.message, record.hint].flatMap((line) =>
    line === null ? [] : [visible(line)],
  );
  const properties = [...placeOf(record), ['title', record.code] as const]
    .map(([name, value]) => `${name}=${escapeProperty(visible(`${value}`))}`)
    .join(',');
  return `::${commands[record.severity]} ${properties}::${escapeData(text.join('\n'))}\n`;
}

type Property = readonly [name: string, value: number | string];

/** GitHub ignores the columns of a range of several lines, and complains about them. */
function placeOf(record: DiagnosticRecord): readonly Property[] {
  const { file, line, column, endLine, endColumn } = record;
  if (file === null) return [];
  if (line === null || column === null || endLine === null || endColumn === null) {
    return [['file', file]];
  }
  const ends: readonly Property[] =
    line === endLine
      ? [
          ['col', column],
          ['endColumn', Math.max(endColumn - 1, column)],
        ]
      : [['endLine', endLine]];
  return [['file', file], ['line', line], ...ends];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
