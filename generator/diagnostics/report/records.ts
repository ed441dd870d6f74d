import { actionsOf, type OverlayAction } from '../action.js';
import type { Severity } from '../catalogue.js';
import type { Diagnostic } from '../diagnostic.js';
import type { ReportContext } from './context.js';

/** A diagnostic as machines read it; the shape is stable. */
export interface DiagnosticRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly pointer: string | null;
  readonly overlay: readonly OverlayAction[];
  /** What stays the same of a finding while the files around it change. */
  readonly fingerprint?: string;
}

/** Diagnostics with their positions worked out, in their order: by file, line and column. */
export function recordsOf(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
): readonly DiagnosticRecord[] {
  return diagnostics.map((diagnostic) => recordOf(diagnostic, context)).sort(byPosition);
}

/** What stands nowhere comes last. */
function byPosition(a: DiagnosticRecord, b: DiagnosticRecord): number {
  if (a.file !== b.file) {
    if (a.file === null || b.file === null) return a.file === null ? 1 : -1;
    return a.file < b.file ? -1 : 1;
  }
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** A diagnostic with its position worked out. */
function recordOf(diagnostic: Diagnostic, context: ReportContext): DiagnosticRecord {
  const { code, severity, message, hint, source } = diagnostic;
  const position = source === undefined ? undefined : context.locate(source);
  return {
    code,
    severity,
    message,
    hint: hint ?? null,
    file: position?.file ?? source?.file ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
    endLine: position?.endLine ?? null,
    endColumn: position?.endColumn ?? null,
    pointer: source?.pointer ?? null,
    overlay: actionsOf(diagnostic, context.targetOf),
  };
}
