import type { Highlight } from './highlight.js';
import type { Prose } from './prose.js';
import type { Model, Reference } from './reference.js';
import type { Words } from './words.js';

/** All that the pages of one locale are made with. */
export interface View {
  readonly reference: Reference;
  readonly words: Words;
  readonly prose: Prose;
  readonly highlight: Highlight;
  readonly models: ReadonlyMap<string, Model>;
  /** The locales there are, and the pages that each has. */
  readonly locales: readonly LocalePages[];
}

/** The pages that there are in one locale. */
export interface LocalePages {
  readonly tag: string;
  readonly pages: ReadonlySet<string>;
}
