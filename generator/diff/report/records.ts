import type { Severity } from '../../diagnostics/catalogue.js';
import type { DiagnosticRecord } from '../../diagnostics/report/records.js';
import type { PlacedChange, Verdict } from '../verdict.js';

/** Changes as the reporters of diagnostics have findings, at the lines of the later documents. */
export function changeRecords(
  { changes }: Verdict,
  severityOf: (change: PlacedChange) => Severity,
): readonly DiagnosticRecord[] {
  return changes.map((change) => {
    const { headPlace: place } = change;
    return {
      code: change.rule,
      severity: severityOf(change),
      message: `${change.level}: ${change.text}`,
      hint: null,
      file: place?.file ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
      endLine: place?.endLine ?? null,
      endColumn: place?.endColumn ?? null,
      pointer: null,
      overlay: [],
      fingerprint: change.fingerprint,
    };
  });
}
