import {
  retryAfterOf,
  type RetriedRequest,
  type RetriedResponse,
  type RetryStrategy,
} from '../retry.js';

/** How often, and when, requests are sent again. */
export interface BoxRetryStrategyInput {
  /** The most attempts of a call, the first one included: 5 when left out. */
  readonly maxAttempts?: number;
  /** How far waits differ by chance: 0.5 stands for half to one and a half times. */
  readonly retryRandomizationFactor?: number;
  /** The first wait, in seconds; each further one is twice as long. */
  readonly retryBaseInterval?: number;
  /** The most repeats after no answer. */
  readonly maxRetriesOnException?: number;
}

/** Sends again what may be repeated, after waits that double. */
export class BoxRetryStrategy implements RetryStrategy {
  readonly maxAttempts: number;
  readonly retryRandomizationFactor: number;
  readonly retryBaseInterval: number;
  readonly maxRetriesOnException: number;

  constructor(fields: BoxRetryStrategyInput = {}) {
    this.maxAttempts = fields.maxAttempts ?? 5;
    this.retryRandomizationFactor = fields.retryRandomizationFactor ?? 0.5;
    this.retryBaseInterval = fields.retryBaseInterval ?? 1;
    this.maxRetriesOnException = fields.maxRetriesOnException ?? 2;
  }

  /** Whether a request is sent again: what a client repeats by itself, as long as attempts are left. */
  shouldRetry(
    { method }: RetriedRequest,
    { status }: RetriedResponse,
    attemptNumber: number,
  ): Promise<boolean> {
    const isRepeatable = /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method.toUpperCase());
    const most = status === 0 ? this.maxRetriesOnException + 1 : this.maxAttempts;
    const passes = [0, 408, 425, 500, 502, 503, 504].includes(status) && isRepeatable;
    return Promise.resolve(attemptNumber < most && (passes || status === 429));
  }

  /** How long to wait before that, in seconds. */
  retryAfter(_: RetriedRequest, { headers }: RetriedResponse, attemptNumber: number): number {
    const asked = retryAfterOf({ headers: new Headers(headers) });
    if (asked !== undefined) return asked / 1000;
    const spread = 1 + this.retryRandomizationFactor * (2 * Math.random() - 1);
    return this.retryBaseInterval * 2 ** (attemptNumber - 1) * spread;
  }
}
