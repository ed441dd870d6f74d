/** What a server does with one request: by default it answers 200 with an invite. */
export interface Answer {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer | { readonly repeat: string; readonly times: number };
  /** What it does in the place of an answer: closes or resets the connection, waits for ever, or says what is not HTTP. */
  readonly instead?: 'close' | 'reset' | 'stall' | 'garbage';
  /** What follows the body, which is its end when nothing is said. */
  readonly then?: 'reset' | 'stall';
  /** Sends so many bytes at a time, and waits in between. */
  readonly pace?: { readonly bytes: number; readonly everyMs: number };
  /** Answers 401 to whoever has this token. */
  readonly refuses?: string;
  /** How long it waits before the head. */
  readonly delayMs?: number;
}

/** What a server does: with one request after the other, the last for ever; or so for each path. */
export type Script = readonly Answer[] | { readonly [path: string]: readonly Answer[] };

/** What a caller can ask a subject to do. */
export type OperationName =
  'get' | 'create' | 'remove' | 'download' | 'put' | 'list' | 'request' | 'follow';

/** Limits of time, as a client and a call take them. */
export interface Limits {
  readonly timeoutMs?: number;
  readonly totalTimeoutMs?: number;
}

/** What one call is given beside its arguments. */
export interface CallSettings {
  readonly timeouts?: Limits;
  readonly retries?: { readonly maxAttempts?: number };
  readonly idempotencyKey?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly fields?: readonly string[];
}

/** What a caller does. */
export interface Call extends CallSettings {
  readonly operation: OperationName;
  /** The path argument; `1` when left out. */
  readonly id?: unknown;
  /** The body, where the operation takes one. */
  readonly body?: unknown;
  /** In which form an upload gives its bytes. */
  readonly form?: 'bytes' | 'stream' | 'factory';
  /** The method and the path of a request of any kind. */
  readonly method?: string;
  readonly path?: string;
  /** When the caller gives up: before the call, or as soon as so many requests have come and nothing moves any more. */
  readonly abort?: 'before' | { readonly afterRequests: number };
  /** How many calls there are, and whether one waits for the other. */
  readonly times?: number;
  readonly parallel?: boolean;
}

/** How a subject proves who calls: by tokens that a refresh changes for the next. */
export interface AuthSettings {
  readonly tokens?: readonly string[];
  readonly refresh?: 'works' | 'fails' | 'stalls' | 'absent';
  /** The header is never given. */
  readonly stalls?: true;
  /** By client credentials, at the server's token endpoint. */
  readonly ccg?: true;
}

/** What a client is made from. */
export interface ClientSettings {
  readonly baseUrl?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly auth?: AuthSettings;
  readonly timeouts?: Limits;
  readonly retries?: { readonly maxAttempts?: number };
}

/** What sort of error a call ended with: `raw` is one that is not the package's own. */
export type Kind = 'api' | 'connection' | 'timeout' | 'abort' | 'decoding' | 'sdk' | 'raw';

/** What an error tells. */
export interface Failure {
  readonly kind: Kind;
  readonly name: string;
  readonly message: string;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  readonly helpUrl?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly body?: unknown;
  readonly rawBody?: string | undefined;
  readonly cause?: unknown;
}

/** A request that the server expects: its line, headers (null: there is none) and body. */
export interface ExpectedRequest {
  readonly line: string;
  readonly headers?: { readonly [name: string]: string | RegExp | null };
  readonly body?: string;
}

/** From, to. */
export type Range = readonly [from: number, to: number];

/** What has to become of a scenario. */
export interface Expectation {
  /** What the call gives, or the part of it that matters. */
  readonly value?: unknown;
  readonly error?: {
    readonly [Field in keyof Failure]?: Failure[Field] | RegExp;
  };
  /** Every request in its order; `B` before the line: at the other server. */
  readonly requests?: readonly (string | ExpectedRequest)[];
  /** The milliseconds between one request and the next. */
  readonly waits?: readonly Range[];
  /** The milliseconds from the call to its end. */
  readonly elapsed?: Range;
  /** The most requests that come. */
  readonly requestsAtMost?: number;
  /** The most connections that are opened. */
  readonly connections?: number;
  /** How often tokens are refreshed. */
  readonly refreshes?: number;
  /** Headers that are the same in all requests. */
  readonly same?: string;
  /** What others may wait for, such as a token, goes on when the call has ended. */
  readonly goesOn?: true;
  /** The most characters of the raw body that an error holds. */
  readonly rawBodyAtMost?: number;
}

/** What a server and a caller do, and what has to become of it. */
export interface Scenario {
  /** The goal that it is about, as the field's list numbers them: `R1` to `R24`. */
  readonly goal: string;
  readonly name: string;
  readonly server?: Script;
  /** What the other server does, which is another origin. */
  readonly other?: Script;
  readonly client?: ClientSettings;
  readonly call: Call;
  readonly expect: Expectation;
  /** What others are not held to: how often and how long to try, or even what comes of it, as long as it ends. */
  readonly isOurChoice?: 'numbers' | 'outcome';
}
