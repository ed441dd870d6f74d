/** What a test server knows of an operation; all names and values are those of the wire. */
export interface DescribedOperation {
  readonly method: string;
  /** The path template, such as `/invites/{invite_id}`. */
  readonly path: string;
  /** The status of its success, when not 200. */
  readonly status?: number;
  /** What its success holds: the documented example, or a value made from the schema. */
  readonly body?: unknown;
  /** The media type of that, when not JSON. */
  readonly type?: string;
  /** Whether its success leads to another address. */
  readonly leads?: boolean;
  /** The properties that the answer, or an item of it, always has. */
  readonly base?: readonly string[];
  /** The properties that a request must have; a dot leads into one. */
  readonly needs?: readonly string[];
  /** The collection that what it makes belongs to. */
  readonly creates?: string;
  /** The property of the answer that holds what it makes or lists; empty for an answer that is a list. */
  readonly items?: string;
  /** The collections that it lists. */
  readonly of?: readonly string[];
  /** The parameter and the property by which pages follow each other. */
  readonly marker?: readonly [parameter: string, next: string];
  readonly offset?: readonly [parameter: string, total: string];
  /** Whether it can be called without credentials. */
  readonly isOpen?: boolean;
}

/** What a test server knows of an API. */
export interface DescribedApi {
  readonly operations: readonly DescribedOperation[];
  /** The paths at which it is served, such as `/2.0`. */
  readonly roots: readonly string[];
  /** An example of what its errors hold. */
  readonly failure: unknown;
  /** The parameter that names the wanted properties of an answer. */
  readonly fields?: string;
  /** Whether requests must have an Authorization header. */
  readonly isClosed: boolean;
}
