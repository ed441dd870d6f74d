import { authorize, type Authorized } from './authorize.js';
import { attempt, type Exchange } from './exchange.js';
import { watch, type Timeouts, type Watch } from './limits.js';
import { follow, type Fetch, type Rebuild } from './redirect.js';
import { isEarly, waitBefore, type RetryOptions } from './retry.js';
import { pay, refund, type Shared } from './shared.js';

/** How a call differs from others of its connection. */
export interface CallInit {
  readonly signal?: AbortSignal | null | undefined;
  readonly timeouts?: Timeouts | undefined;
  readonly retries?: RetryOptions | undefined;
  /** Names the call to the API, so that sending it twice does what once does. */
  readonly idempotencyKey?: string | undefined;
  /** Whether a 202 with Retry-After asks to come back. */
  readonly polls?: boolean;
  /** `manual` gives a redirection in the place of what it leads to. */
  readonly redirect?: NonNullable<RequestInit['redirect']>;
  /** `omit` sends nothing that proves who calls. */
  readonly credentials?: NonNullable<RequestInit['credentials']>;
}

/** A request, and how it is made once more. */
export interface Prepared {
  readonly request: Request;
  readonly rebuild: Rebuild;
  /** Whether its body can be made once more. */
  readonly isReplayable: boolean;
}

/** Makes the request of an attempt. */
export type Build = (signal: AbortSignal) => Prepared;

/** Sends a request, as often as it takes and may be, and gives the head of the last response. */
export function send(common: Shared, build: Build, init: CallInit): Promise<Exchange> {
  const { fetch = globalThis.fetch, retries, timeouts } = common.options;
  const limits = [init.timeouts, timeouts];
  const time = limitOf(limits, 'totalTimeoutMs', 300_000);
  const until = performance.now() + time;
  const whole = watch(init.signal, time);
  // An attempt, by its number, and those after it; a token is renewed for a call at most once.
  const attemptOf = async (one: Watch, number: number, isRenewed?: true): Promise<Exchange> => {
    const prepared = build(one.signal);
    // What fails in this has been repeated already where that makes sense.
    const { request, isTokenNew }: Authorized =
      init.credentials === 'omit' ? prepared : await authorize(common, prepared.request, one);
    const sent: Request[] = [];
    const next = async (reason: unknown, response?: Response): Promise<Exchange | undefined> => {
      const outcome = { request, reason, response, number, isReceived: sent.length > 1 };
      const wait = await attempt({ request, watch: whole }, () =>
        waitBefore(outcome, init, retries),
      );
      if (wait === undefined || !prepared.isReplayable || performance.now() + wait > until) return;
      if (!(isEarly(init, response) || pay(common))) return;
      await leave(one, response);
      await pause({ request, watch: whole }, wait);
      return started(number + 1, isRenewed);
    };
    const again = async (reason: unknown): Promise<Exchange> => {
      one.end();
      const repeated = await next(reason);
      if (!repeated) throw reason;
      return repeated;
    };
    const followed = { ...prepared, request, left: init.redirect === 'manual' ? -1 : 5 };
    let response: Response;
    try {
      response = await attempt({ request, watch: one }, () =>
        follow(noting(sent, fetch), followed),
      );
    } catch (reason) {
      return again(reason);
    }
    if (response.status === 401 && !isRenewed && prepared.isReplayable && (await isTokenNew?.())) {
      await leave(one, response);
      return started(number, true);
    }
    const repeated = await next(undefined, response);
    if (repeated) return repeated;
    if (response.ok) refund(common, number);
    return {
      request,
      response,
      isEarly: isEarly(init, response),
      watch: joined(one, whole),
      again: (reason) => endingAtFailure(whole, () => again(reason)),
    };
  };
  const started = (...at: [number: number, isRenewed?: true]): Promise<Exchange> => {
    const one = watch(whole.signal, limitOf(limits, 'timeoutMs', 60_000));
    return endingAtFailure(one, () => attemptOf(one, ...at));
  };
  return endingAtFailure(whole, () => started(1));
}

/** A `fetch` that notes what it sends. */
function noting(sent: Request[], fetch: Fetch): Fetch {
  return (request) => {
    sent.push(request);
    return fetch(request);
  };
}

/** The first of these limits that is given, in milliseconds; 0 stands for none. */
function limitOf(
  all: readonly (Timeouts | undefined)[],
  name: keyof Timeouts,
  usual: number,
): number {
  return (
    (all.map((timeouts) => timeouts?.[name]).find((limit) => limit !== undefined) ?? usual) ||
    Infinity
  );
}

/** Ends an attempt whose response nobody reads. */
async function leave(one: Watch, response: Response | undefined): Promise<void> {
  one.end();
  await response?.body?.cancel();
}

/** Waits, in milliseconds. */
async function pause(place: Pick<Exchange, 'request' | 'watch'>, wait: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await attempt(place, () => new Promise((resolve) => (timer = setTimeout(resolve, wait))));
  } finally {
    clearTimeout(timer);
  }
}

function joined(one: Watch, whole: Watch): Watch {
  const both = (act: (watch: Watch) => void) => (): void => [one, whole].forEach(act);
  return { ...one, untimed: both((each) => each.untimed()), end: both((each) => each.end()) };
}

async function endingAtFailure<T>(whole: Watch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    whole.end();
    throw error;
  }
}
