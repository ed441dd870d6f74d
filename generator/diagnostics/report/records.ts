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
}

/** A diagnostic with its position worked out. */
export function recordOf(diagnostic: Diagnostic, context: ReportContext): DiagnosticRecord {
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
