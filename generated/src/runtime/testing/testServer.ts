/** What a test server is made from. */
export interface TestServerOptions {
  /** The time of its first change; each change takes a second. */
  readonly now?: Date;
  /** Where the client looks for the API, when not where its description says. */
  readonly baseUrl?: string;
  /** Whether answers hold no more than the description promises. */
  readonly sparse?: boolean;
  /** Whether what nobody has made is missing (404); without it, an example is found under any id. */
  readonly strict?: boolean;
}

/** An API in memory, for tests that need no network. */
export interface TestServer {
  /** Answers requests: the `fetch` of a client. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What was sent so far, in order, without secrets. */
  readonly requests: readonly TestRequest[];
  /** The time of the next change. */
  now: Date;
  /** Makes the next request that the fault meets go wrong; several happen in their order. */
  readonly failNext: (fault?: Fault) => void;
  /** Puts a thing at a path, such as `/invites/7`; what is not given of it is as in the documented example. */
  readonly put: (path: string, thing: object) => void;
  /** Removes what is at a path. */
  readonly remove: (path: string) => void;
}

/** What goes wrong on purpose; without anything, the answer has the status 500. */
export interface Fault {
  /** The status to answer with. */
  readonly status?: number;
  /** After how many seconds to come back: the Retry-After header. */
  readonly retryAfter?: number;
  readonly headers?: { readonly [name: string]: string };
  /** What to answer with in the place of the API's own words: text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Whether the connection fails, and nothing is answered. */
  readonly networkError?: boolean;
  /** Whether the connection breaks in the middle of the body. */
  readonly truncated?: boolean;
  /** How long to wait first; when nothing else is said, the request is answered well then. */
  readonly delayMs?: number;
  /** Meets only requests with this method. */
  readonly method?: string;
  /** Meets only requests for this path, such as `/invites/7` or `/invites/{invite_id}`. */
  readonly path?: string;
  /** How many requests it meets; one when left out. */
  readonly times?: number;
}

/** A request as a test server got it; `…` stands for what is secret. */
export interface TestRequest {
  readonly method: string;
  /** The path below the address of the API, such as `/invites/7`. */
  readonly path: string;
  readonly query: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string };
  /** The JSON, the fields of a form, or the text; bytes are a `Blob`. */
  readonly body: unknown;
}
