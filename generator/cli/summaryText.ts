import type { Fidelity, Files, Lost, Repair, Summary } from './summary.js';

/** A summary for people: a line or two and, where they want more, each file and each repair. */
export function summaryText(summary: Summary, verbose: boolean): string {
  const { package: subject, output } = summary;
  const lines =
    subject === null || output === null
      ? [`Nothing was ${verbOf(summary)}: ${problems(summary)}.`]
      : [
          `${subject.name} ${subject.version} in ${output}: ${verdict(summary)}.`,
          ...labelled('repaired', repairs(summary)),
          ...labelled('ignored', leftovers(summary)),
          ...fidelityLines(summary.fidelity),
          ...(verbose || summary.dryRun ? fileLines(summary.files) : []),
          ...(verbose ? summary.repaired.byOverlay.map(repairLine) : []),
        ];
  return lines.map((line) => `${line}\n`).join('');
}

function verbOf({ command }: Summary): string {
  return command === 'check' ? 'compared' : 'written';
}

function verdict(summary: Summary): string {
  if (summary.diagnostics.errors > 0 && summary.files.stale.length === 0) {
    return `nothing was ${verbOf(summary)}; ${problems(summary)}`;
  }
  return summary.command === 'check' ? drift(summary.files) : changes(summary);
}

function drift({ stale }: Files): string {
  return stale.length === 0 ? 'up to date' : `${count(stale.length, 'file')} out of date`;
}

function changes({ files, dryRun }: Summary): string {
  const { written, deleted } = files;
  const would = dryRun ? 'would be ' : '';
  const parts = [
    ...counted(written.length, 'file', ` ${would}written`),
    ...counted(deleted.length, 'file', ` ${would}deleted`),
  ];
  return parts.length === 0 ? 'nothing to change' : parts.join(', ');
}

function repairs({ repaired }: Summary): readonly string[] {
  return [
    ...counted(repaired.byOverlay.length, 'overlay action'),
    ...counted(repaired.byReading, 'warning', ' read as stated'),
  ];
}

function leftovers({ ignored, files }: Summary): readonly string[] {
  return [
    ...counted(ignored.overlayActions, 'overlay action', ' without effect'),
    ...counted(files.foreign.length, 'file', ' of others'),
  ];
}

function fileLines({ written, deleted, overwritten, foreign }: Files): readonly string[] {
  const edited = new Set(overwritten);
  return [
    ...written.map((path) => `  + ${path}${edited.has(path) ? ' (was edited by hand)' : ''}`),
    ...deleted.map((path) => `  - ${path}`),
    ...foreign.map((path) => `  ? ${path}`),
  ];
}

function fidelityLines(fidelity: Fidelity | null): readonly string[] {
  if (fidelity === null) return [];
  const { kept, approximated, ignored, losses } = fidelity;
  const counts = `${count(kept, 'node')} kept, ${approximated} approximated, ${ignored} ignored`;
  return [...labelled('fidelity', [counts]), ...losses.map(lossLine)];
}

function lossLine({ file, line, column, fate, reasons }: Lost): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `  ~ ${place} ${fate}: ${reasons.join('; ')}`;
}

function repairLine({ overlay, target, reason }: Repair): string {
  return `  * ${overlay}: ${target}${reason === null ? '' : ` (${reason})`}`;
}

function problems({ diagnostics: { errors, warnings } }: Summary): string {
  return [...counted(errors, 'error'), ...counted(warnings, 'warning')].join(', ');
}

function labelled(label: string, parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [`  ${label.padEnd(9)} ${parts.join(', ')}`];
}

function counted(number: number, noun: string, rest = ''): readonly string[] {
  return number === 0 ? [] : [`${count(number, noun)}${rest}`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
