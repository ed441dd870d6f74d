import type { Json } from '../../../generator/diagnostics/diagnostic.js';

/** Something that a page of the owner's says, and where ours say it. */
export interface Fact {
  /** The words of the page; what is between lines is of no account. */
  readonly says: string;
  readonly found: Found;
}

/** Where a fact stands in what is generated. */
export type Found =
  /** On our page of the manager, in these words, under the heading of an operation. */
  | { readonly page: string; readonly under?: string }
  /** In the enriched document: a value at a pointer, or words that the text there holds. */
  | { readonly at: string; readonly is?: Json; readonly holds?: string }
  /** A sample of an operation, which is the page's when its variables have the values of the examples. */
  | { readonly sample: string; readonly of: string; readonly variables: Values }
  /** The status of an example, with each of its values as the schemas have it. */
  | { readonly response: string }
  /** Nowhere: the document cannot hold it. */
  | { readonly lacks: string };

/** What the variables of a sample stand for. */
export interface Values {
  readonly [variable: string]: string;
}

/** The operations, by where they stand in the document. */
export const post = '/paths/~1invites/post';
/** The operation that gets an invite. */
export const get = '/paths/~1invites~1{invite_id}/get';

/** The body of the operation that creates an invite. */
export const body = `${post}/requestBody/content/application~1json/schema`;

/** Why a page says what the document cannot. */
export const reasons = {
  chrome: 'The frame of the site that shows the page.',
  banner: 'An advertisement of an event.',
  former: 'A call of an SDK before version 10, whose names the document does not hold.',
  service: 'A service of the site: calls in the browser, for those who log in.',
  plans: 'What Box plans for its versions: no word of the document is about that.',
};

/** What the samples of the page of a new invite take for granted. */
export const invited = { id: '"1232234"', login: '"john@example.com"' };
