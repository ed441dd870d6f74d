import type { Diagnostic } from '../diagnostic.js';
import type { ReportContext } from './context.js';
import { recordOf } from './records.js';

/** Writes diagnostics as a JSON array, one object each, in the order they were found. */
export function reportJson(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const records = diagnostics.map((diagnostic) => recordOf(diagnostic, context));
  return `${JSON.stringify(records, null, 2)}\n`;
}
