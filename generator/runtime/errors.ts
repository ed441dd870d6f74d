import { brand } from './brand.js';
import { causesOf, codeOf } from './causes.js';

/** The base of all errors of this package. */
export class SdkError extends Error {
  static {
    this.prototype.name = brand + 'SdkError';
  }

  constructor(fields: { readonly message: string; readonly cause?: unknown }) {
    super(fields.message, fields);
  }

  /** What `JSON.stringify` shows: all but the stack; of the cause, its name, and the code that says what went wrong. */
  toJSON(): object {
    const { name, message } = this;
    const causes = causesOf(this.cause);
    const [cause] = causes;
    const code = causes.map(codeOf).find(Boolean);
    const shown = cause && { name: cause.name, code };
    return Object.assign({}, this, { name, message }, shown && { cause: shown });
  }
}

/** A call got no complete answer; `cause` is why. */
export class ConnectionError extends SdkError {
  static {
    this.prototype.name = brand + 'ConnectionError';
  }
}

/** A call could not prove who makes it; `cause` is why. */
export class AuthenticationError extends SdkError {
  static {
    this.prototype.name = brand + 'AuthenticationError';
  }
}

/** A call took longer than a limit allows; `cause` is the signal's reason. */
export class TimeoutError extends SdkError {
  static {
    this.prototype.name = 'TimeoutError';
  }
}

/** A call was cancelled; `cause` is the signal's reason. */
export class AbortError extends SdkError {
  static {
    this.prototype.name = 'AbortError';
  }
}

/** What was asked. */
export interface RequestInfo {
  readonly method: string;
  /** The URL without its query, which may hold secrets. */
  readonly url: string;
}

/** What was answered, without secrets. */
export interface ResponseInfo {
  readonly statusCode: number;
  /** The headers; of one that may hold a secret, all but the name is left out. */
  readonly headers: { readonly [name: string]: string };
  /**
   * The body, decoded as the API's description says for the status, which tells what it is. It is
   * unknown to the compiler: what fails may answer in ways that no description knows.
   */
  readonly body?: unknown;
  /** The beginning of the body as text, JSON without its white space: at most 10,000 characters. */
  readonly rawBody?: string | undefined;
  /** The API's own word for what went wrong. */
  readonly code?: string | undefined;
  /** What the API tells about it beside the message. */
  readonly contextInfo?: { readonly [key: string]: unknown } | undefined;
  /** What names this call when asking the API's support about it. */
  readonly requestId?: string | undefined;
  /** A page about errors of this kind. */
  readonly helpUrl?: string | undefined;
}

/** What an {@link ApiError} is made from. */
export interface ApiErrorFields {
  readonly message: string;
  readonly requestInfo: RequestInfo;
  readonly responseInfo: ResponseInfo;
  readonly retryAfterMs?: number | undefined;
}

/** The API answered a call, but not with success. */
export class ApiError extends SdkError {
  static {
    this.prototype.name = brand + 'ApiError';
  }

  declare readonly requestInfo: RequestInfo;
  declare readonly responseInfo: ResponseInfo;
  /** How long the API asks to wait before a call is made again, in milliseconds. */
  declare readonly retryAfterMs: number | undefined;

  constructor({ message, ...further }: ApiErrorFields) {
    super({ message });
    Object.assign(this, further);
  }
}

/** The API answered a call with success, but with a body that is not JSON. */
export class DecodingError extends ApiError {
  static {
    this.prototype.name = brand + 'DecodingError';
  }
}
