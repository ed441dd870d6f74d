/** What all pages of a locale share: enough for their navigation and their search. */
export interface Listing {
  readonly groups: readonly ListedGroup[];
  readonly models: readonly ListedModel[];
}

/** A title; where nobody has translated it, with its language and a mark. */
export interface ListedTitle {
  readonly title: string;
  readonly lang?: string;
  readonly mark?: string;
}

/** A manager and its operations. */
export interface ListedGroup extends ListedTitle {
  readonly operations: readonly ListedOperation[];
}

/** An operation as it is found. */
export interface ListedOperation extends ListedTitle {
  readonly slug: string;
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The start of its description. */
  readonly text: string;
  /** What it is called in the languages of the samples. */
  readonly calls: string;
}

/** A component as it is found. */
export interface ListedModel extends ListedTitle {
  readonly slug: string;
  readonly name: string;
}

/** The words that a script puts on a page. */
export interface ClientWords {
  readonly nothing: string;
  readonly overview: string;
  readonly models: string;
}
