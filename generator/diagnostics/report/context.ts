import type { TargetOf } from '../action.js';
import type { Source } from '../diagnostic.js';
import type { Position } from '../position.js';

/** What a reporter has to ask the stages that read files. */
export interface ReportContext {
  /** The line and column of a place; `undefined` where its file was never read. */
  readonly locate: (source: Source) => Position | undefined;
  /** The text of a file that was read. */
  readonly textOf: (file: string) => string | undefined;
  readonly targetOf: TargetOf;
}

/** What a reporter says about a code, for those who see it for the first time. */
export interface CodeDocs {
  readonly code: string;
  /** One sentence. */
  readonly says: string;
  /** The section of the specification that it follows from, where it does. */
  readonly section?: string;
}
