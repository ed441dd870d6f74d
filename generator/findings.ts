import { hasErrors, type Checked, type Diagnostic, type Json } from './diagnostics/diagnostic.js';
import type { SourceFile, SourceFiles } from './load/document.js';

/** Ends a run after an error in its input; only the pipeline throws and catches it. */
export class Stop extends Error {}

/** What the stages of one run have found so far, and the files that it is about. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  /** The documents as far as they were read, which mends are written for. */
  readonly roots: Json[] = [];
  readonly #files = new Map<string, SourceFile>();

  /** The files that were read, by the paths that diagnostics name. */
  get files(): SourceFiles {
    return this.#files;
  }

  /** Takes note of what a stage found, and hands on its result; an error stops the run. */
  keep<T>(checked: Checked<T | undefined>): T {
    const value = this.note(checked);
    if (value === undefined || hasErrors(checked.diagnostics)) throw new Stop();
    return value;
  }

  /** As `keep`, for several at once: an error in one does not hide those in the others. */
  keepAll<T>(checked: readonly Checked<T | undefined>[]): readonly T[] {
    const values = checked.map((one) => this.note(one)).filter((value) => value !== undefined);
    if (values.length < checked.length || checked.some((one) => hasErrors(one.diagnostics))) {
      throw new Stop();
    }
    return values;
  }

  /** Takes note of what a stage found, and hands on its result whatever that is. */
  note<T>({ value, diagnostics }: Checked<T>): T {
    this.diagnostics.push(...diagnostics);
    return value;
  }

  /** Takes note of files that were read. */
  know(files: Iterable<SourceFile>): void {
    for (const file of files) this.#files.set(file.path, file);
  }

  /** Stops the run if there were warnings. */
  refuseWarnings(): void {
    if (this.diagnostics.some(({ severity }) => severity === 'warning')) throw new Stop();
  }
}

/** A warning as an error; any other diagnostic as it is. */
export function asError(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic;
}
