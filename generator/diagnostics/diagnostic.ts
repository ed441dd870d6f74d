import { catalogue, type Code, type ParametersOf, type Severity, type Words } from './catalogue.js';

/** A value of a JSON document. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of a JSON document. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A place in a file that a person can edit. */
export interface Source {
  /** The file as it is shown to people: relative to the working folder, with `/`. */
  readonly file: string;
  /** A JSON Pointer (RFC 6901) to the node in that file; empty for the root. */
  readonly pointer: string;
  /** A character offset, for places that are no node, such as a syntax error; it wins over `pointer`. */
  readonly offset?: number;
}

/** One change to the document that would settle a diagnostic: an action of an OpenAPI Overlay. */
export type Mend =
  | { readonly kind: 'update'; readonly pointer: string; readonly value: Json }
  | { readonly kind: 'remove'; readonly pointer: string };

/** One finding about an input, in words that a person can act on. */
export interface Diagnostic extends Words {
  readonly code: Code;
  readonly severity: Severity;
  readonly source: Source | undefined;
  /** The overlay actions that settle it, in order; empty where none can be suggested. */
  readonly mends: readonly Mend[];
}

/** What every stage returns: its result, and what it found on the way. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a diagnostic points, and what would settle it. */
export interface Details {
  readonly source?: Source | undefined;
  readonly mends?: readonly Mend[];
}

const words: { readonly [C in Code]: (parameters: ParametersOf[C]) => Words } = catalogue;

/** Makes the diagnostic of a code; the catalogue has its words. */
export function diagnose<C extends Code>(
  code: C,
  parameters: ParametersOf[C],
  details: Details = {},
): Diagnostic {
  return {
    code,
    ...words[code](parameters),
    source: details.source,
    mends: details.mends ?? [],
  };
}

/** Whether any of these stops the run. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
