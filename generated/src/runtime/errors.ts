import { brand } from './brand.js';

/** The base of all errors of this package. */
export class SdkError extends Error {
  static {
    this.prototype.name = `${brand}SdkError`;
  }

  constructor(fields: { readonly message: string; readonly cause?: unknown }) {
    super(fields.message, fields);
  }

  /** What `JSON.stringify` shows: all but the stack; of the cause, its name, and the code that says what went wrong. */
  toJSON(): object {
    const { name, message } = this;
    const [cause, ...further] = causesOf(this.cause);
    const code = [cause, ...further].map(codeOf).find(Boolean);
    return { ...this, name, message, ...(cause && { cause: { name: cause.name, code } }) };
  }
}

/** An error, what caused it, what caused that, and so on. */
export function causesOf(error: unknown): readonly Error[] {
  const all: Error[] = [];
  for (let next = error; next instanceof Error && !all.includes(next); next = next.cause)
    all.push(next);
  return all;
}

/** The code by which a platform says what went wrong. */
export function codeOf(error: object | undefined): string {
  return error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A call got no complete answer; `cause` is why. */
export class ConnectionError extends SdkError {
  static {
    this.prototype.name = `${brand}ConnectionError`;
  }
}

/** A call could not prove who makes it; `cause` is why. */
export class AuthenticationError extends SdkError {
  static {
    this.prototype.name = `${brand}AuthenticationError`;
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
  /** The body, decoded where it is what the API's description says. */
  readonly body?: unknown;
  /** The beginning of the body as text: at most 10,000 characters. */
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
    this.prototype.name = `${brand}ApiError`;
  }

  readonly requestInfo: RequestInfo;
  readonly responseInfo: ResponseInfo;
  /** How long the API asks to wait before a call is made again, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(fields: ApiErrorFields) {
    super(fields);
    this.requestInfo = fields.requestInfo;
    this.responseInfo = fields.responseInfo;
    this.retryAfterMs = fields.retryAfterMs;
  }
}

/** The API answered a call with success, but with a body that is not JSON. */
export class DecodingError extends ApiError {
  static {
    this.prototype.name = `${brand}DecodingError`;
  }
}
