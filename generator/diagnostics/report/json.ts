import type { Diagnostic } from '../diagnostic.js';
import type { ReportContext } from './context.js';
import { recordsOf } from './records.js';

/** Writes diagnostics as a JSON array, one object each, in the order of their positions. */
export function reportJson(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const records = recordsOf(diagnostics, context);
  return `${JSON.stringify(records, null, 2)}\n`;
}
