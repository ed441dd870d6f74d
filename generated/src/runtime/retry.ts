import { causesOf, codeOf, ConnectionError, TimeoutError } from './errors.js';
import type { ResponseHead } from './settle.js';

/** How often, and when, a request is sent again. */
export interface RetryOptions {
  /** The most attempts of a call, the first one included: 4 when left out. */
  readonly maxAttempts?: number | undefined;
  /** Decides about what would not be sent again by itself. */
  readonly strategy?: RetryStrategy | undefined;
}

/** What a strategy is told of a request. */
export interface RetriedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly contentType: string;
  readonly responseFormat: 'json';
}

/** What a strategy is told of a response; the status is 0 where none came. */
export interface RetriedResponse {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
}

/** Decides about sending a request again. */
export interface RetryStrategy {
  /** Whether a request is sent again; attempts count from 1. */
  shouldRetry(
    request: RetriedRequest,
    response: RetriedResponse,
    attemptNumber: number,
  ): Promise<boolean>;
  /** How long to wait before that, in seconds. */
  retryAfter(request: RetriedRequest, response: RetriedResponse, attemptNumber: number): number;
}

/**
 * What came of an attempt.
 *
 * @internal
 */
export interface Outcome {
  readonly request: Request;
  /** What came back, if anything did. */
  readonly response?: ResponseHead | undefined;
  /** Why nothing came back. */
  readonly reason?: unknown;
  /** Whether the API has had the request in any case. */
  readonly isReceived: boolean;
  /** The number of the attempt. */
  readonly number: number;
  /** Whether a key tells the API that a request is one that it has seen. */
  readonly isKeyed: boolean;
  /** Whether a 202 may ask to come back. */
  readonly polls: boolean;
}

/** The longest that a call sleeps, in milliseconds; what asks for more is given to the caller at once. */
const longest = 60_000;

/**
 * How long to wait before sending a request again, in milliseconds; `undefined` where it is not.
 *
 * @internal
 */
export async function waitBefore(
  outcome: Outcome,
  strategy: RetryStrategy | undefined,
): Promise<number | undefined> {
  const { response, number } = outcome;
  const asked = response && retryAfterOf(response);
  const own = Math.min(500 * 2 ** (number - 1), 8000) * (0.5 + Math.random() / 2);
  let wait: number | undefined;
  // Asking whether an answer is ready is no repetition of what failed.
  if (response?.status === 202)
    wait = outcome.polls && asked !== undefined ? asked || own : undefined;
  else if (mayRepeat(outcome, asked)) wait = Math.max(asked ?? 0, own);
  if (wait === undefined && strategy && (response ?? isBroken(outcome.reason))) {
    const told = [requestOf(outcome.request), responseOf(response), number] as const;
    if (await strategy.shouldRetry(...told)) wait = 1000 * strategy.retryAfter(...told);
  }
  return wait !== undefined && wait <= longest ? wait : undefined;
}

function mayRepeat(outcome: Outcome, asked: number | undefined): boolean {
  const { request, response, reason, isKeyed } = outcome;
  const isRepeatable = isKeyed || /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE)$/.test(request.method);
  if (!response) {
    const told = toldBy(reason);
    const isUnsent = !outcome.isReceived && unsent.test(told);
    return isBroken(reason) && (isRepeatable || isUnsent) && !told.includes('certificate');
  }
  const { status } = response;
  if (status === 429 || (status === 503 && asked !== undefined)) return true;
  return isRepeatable && [408, 425, 500, 502, 503, 504].includes(status);
}

/** Whether the way to the API and back failed, and not what was to go there. */
function isBroken(reason: unknown): boolean {
  return reason instanceof ConnectionError || reason instanceof TimeoutError;
}

/** That a connection failed before anything was sent through it; Deno says so in words alone. */
const unsent =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|\(Connect\)/;

/** What the causes of a reason tell, without the addresses that they name. */
function toldBy(reason: unknown): string {
  const [, ...causes] = causesOf(reason);
  const told = causes.map((cause) => `${codeOf(cause)} ${cause.message}`);
  return told.join(' ').replace(/\w+:\/\/\S+/g, '');
}

/**
 * What the Retry-After of a response asks for, in milliseconds (RFC 9110, section 10.2.3).
 *
 * @internal
 */
export function retryAfterOf({ headers }: Pick<ResponseHead, 'headers'>): number | undefined {
  const value = headers.get('Retry-After') ?? '';
  const asked = /^\d+$/.test(value) ? 1000 * +value : Date.parse(value) - Date.now();
  return asked >= 0 ? asked : undefined;
}

function requestOf({ method, url, headers }: Request): RetriedRequest {
  const contentType = headers.get('Content-Type') ?? '';
  return { method, url, headers: Object.fromEntries(headers), contentType, responseFormat: 'json' };
}

function responseOf(response: ResponseHead | undefined): RetriedResponse {
  const { status = 0, headers = [] } = response ?? {};
  return { status, headers: Object.fromEntries(headers) };
}
