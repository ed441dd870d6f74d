import type { Sample } from '../../sample/sample.js';
import type { Scope } from '../scope.js';

/** A language that sample calls are printed in. */
export interface Language {
  /** What highlighters and the tabs of renderers know it by, such as `csharp`. */
  readonly lang: string;
  /** The call of a sample as a reader would type it: no imports, and no client made before it. */
  readonly print: (scope: Scope, sample: Sample) => string;
}
