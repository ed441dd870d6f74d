/** How much a diagnostic matters: an error stops the run, a warning is repaired, a note informs. */
export type Severity = 'error' | 'warning' | 'note';

/** What a diagnostic says. */
export interface Words {
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it or, for a warning, how it was read instead. */
  readonly hint?: string;
}

/** The words of what stops the run. */
export const error = (message: string, hint?: string): Words => say('error', message, hint);

/** The words of what is repaired, with the repair in the hint. */
export const warning = (message: string, hint?: string): Words => say('warning', message, hint);

/** The words of what merely informs. */
export const note = (message: string, hint?: string): Words => say('note', message, hint);

function say(severity: Severity, message: string, hint: string | undefined): Words {
  return hint === undefined ? { severity, message } : { severity, message, hint };
}
