import { causesOf, codeOf } from './causes.js';
import { ConnectionError, TimeoutError } from './errors.js';
import type { ResponseHead } from './settle.js';
import type { CallInit } from './transport.js';

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
  /** Whether that asks to come back for the answer. */
  readonly isEarly: boolean;
  /** Why nothing came back. */
  readonly reason?: unknown;
  /** Whether the API has had the request in any case. */
  readonly isReceived: boolean;
  /** The number of the attempt. */
  readonly number: number;
}

/**
 * How long to wait before sending a request again, in milliseconds; for ever where it is not.
 *
 * @internal
 */
export async function waitBefore(
  outcome: Outcome,
  init: CallInit,
  usual?: RetryOptions,
): Promise<number> {
  const { request, response, number } = outcome;
  const { maxAttempts = usual?.maxAttempts ?? 4, strategy = usual?.strategy } = init.retries ?? {};
  const asked = response && retryAfterOf(response);
  const own = Math.min(500 * 2 ** (number - 1), 8000) * (0.5 + Math.random() / 2);
  if (outcome.isEarly) return asked === 0 ? own : (asked ?? Infinity);
  if (!(number < maxAttempts)) return Infinity;
  if (mayRepeat(outcome, init, asked)) return Math.max(asked ?? 0, own);
  if (!strategy || !(response ?? isBroken(outcome.reason))) return Infinity;
  const { method, url, headers } = request;
  const told = [
    { method, url, headers: Object.fromEntries(headers) },
    { status: response?.status ?? 0, headers: Object.fromEntries(response?.headers ?? []) },
    number,
  ] as const;
  return (await strategy.shouldRetry(...told)) ? 1000 * strategy.retryAfter(...told) : Infinity;
}

function mayRepeat(outcome: Outcome, init: CallInit, asked: number | undefined): boolean {
  const { request, response, reason, isReceived } = outcome;
  const isRepeatable = init.idempotencyKey !== undefined || !/^P[OA]/.test(request.method);
  if (!response) {
    const told = toldBy(reason);
    // That a connection failed before anything was sent through it; Deno says so in words alone.
    const isUnsent = /CONNREFUSED|NOTFOUND|AI_AGAIN|UNREACH|CONNECT_TIMEOUT|\(Connect\)/.test(told);
    const mayBe = isRepeatable || (!isReceived && isUnsent);
    return mayBe && isBroken(reason) && !told.includes('certificate');
  }
  const { status } = response;
  return (
    status === 429 ||
    (status === 503 && asked !== undefined) ||
    (isRepeatable && /408|425|50[0234]/.test(`${status}`))
  );
}

/** Whether the way to the API and back failed, and not what was to go there. */
function isBroken(reason: unknown): boolean {
  return reason instanceof ConnectionError || reason instanceof TimeoutError;
}

/** What a reason and its causes tell, without the addresses that they name. */
function toldBy(reason: unknown): string {
  const told = causesOf(reason).map((error) => `${codeOf(error)} ${error.message}`);
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
