import type { ConnectionOptions } from './api.js';
import { authorize, isTokenNew, type Authorized } from './authorize.js';
import { attempt, type Exchange } from './exchange.js';
import { limit, pause, watch, type Timeouts, type Watch } from './limits.js';
import { follow, type Rebuild } from './redirect.js';
import { waitBefore, type RetryOptions } from './retry.js';

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

/** What the calls of a connection share. */
export interface Shared {
  readonly options: ConnectionOptions;
  /** What repeats may still cost, so that many clients do not overrun an API that is in trouble. */
  budget: number;
}

const fullBudget = 500;
const priceOfRepeat = 5;

/** What the calls of a new connection share. */
export function shared(options: ConnectionOptions): Shared {
  return { options, budget: fullBudget };
}

/** A call, from its first attempt to the end of its last. */
interface Run {
  readonly common: Shared;
  readonly build: Build;
  readonly init: CallInit;
  readonly whole: Watch;
  /** When the time of the call is up, by the clock of `performance`. */
  readonly until: number;
}

/** Sends a request, as often as it takes and may be, and gives the head of the last response. */
export async function send(common: Shared, build: Build, init: CallInit): Promise<Exchange> {
  const { totalTimeoutMs } = { ...common.options.timeouts, ...init.timeouts };
  const time = limit(totalTimeoutMs, 300_000);
  const whole = watch(init.signal, time);
  const until = performance.now() + time;
  return endingAtFailure(whole, () => attemptOf({ common, build, init, whole, until }, 1, false));
}

/** An attempt, by its number, and those after it; a token is renewed for a call at most once. */
function attemptOf(run: Run, number: number, isRenewed: boolean): Promise<Exchange> {
  const { timeoutMs } = { ...run.common.options.timeouts, ...run.init.timeouts };
  const one = watch(run.whole.signal, limit(timeoutMs, 60_000));
  return endingAtFailure(one, () => watchedAttempt(run, one, { number, isRenewed }));
}

interface Position {
  readonly number: number;
  readonly isRenewed: boolean;
}

async function watchedAttempt(
  run: Run,
  one: Watch,
  { number, isRenewed }: Position,
): Promise<Exchange> {
  const { common, whole, init } = run;
  const { options } = common;
  const prepared = run.build(one.signal);
  const next = async (outcome: Result, response?: Response): Promise<Exchange | undefined> => {
    const wait = await waitOf(run, prepared, { ...outcome, number });
    // Asking whether an answer is ready is no repetition of what failed: it is free.
    const isFree = response !== undefined && isEarly(init, response);
    if (wait === undefined || !(isFree || pay(common))) return undefined;
    one.end();
    await response?.body?.cancel();
    const { request } = prepared;
    await attempt({ request, watch: whole }, () => pause(wait, whole.signal));
    return attemptOf(run, number + 1, isRenewed);
  };
  const again = async (reason: unknown): Promise<Exchange> => {
    one.end();
    const repeated = await next({ reason });
    if (!repeated) throw reason;
    return repeated;
  };
  let sent: Sent;
  try {
    sent = await sentBy(run, prepared, one);
  } catch (reason) {
    return again(reason);
  }
  const { request, response } = sent;
  if (response.status === 401 && !isRenewed && prepared.isReplayable) {
    if (await isTokenNew(options, sent, one)) {
      one.end();
      await response.body?.cancel();
      return attemptOf(run, number, true);
    }
  }
  const repeated = await next({ response }, response);
  if (repeated) return repeated;
  if (response.ok) refund(common, number);
  return {
    request,
    response,
    isEarly: isEarly(init, response),
    watch: joined(one, whole),
    again: (reason) => endingAtFailure(whole, () => again(reason)),
  };
}

/** A request as it was sent, with the Authorization header that it had, and what came back. */
interface Sent extends Authorized {
  readonly response: Response;
}

async function sentBy(run: Run, prepared: Prepared, one: Watch): Promise<Sent> {
  const { init, common } = run;
  const { fetch = globalThis.fetch } = common.options;
  const isOpen = init.credentials === 'omit';
  const authorized = isOpen
    ? { request: prepared.request }
    : await authorize(common.options, prepared.request, one);
  const { request } = authorized;
  const response = await attempt({ request, watch: one }, () =>
    init.redirect === 'manual' ? fetch(request) : follow(fetch, { ...prepared, request }),
  );
  return { ...authorized, response };
}

/** What came of an attempt: a response, or the reason why there is none. */
type Result = { readonly response: Response } | { readonly reason: unknown };

/** How long to wait before the next attempt, in milliseconds; `undefined` where there is none. */
async function waitOf(
  { common, init, whole, until }: Run,
  { request, isReplayable }: Prepared,
  result: Result & { readonly number: number },
): Promise<number | undefined> {
  const { maxAttempts = 4, strategy } = { ...common.options.retries, ...init.retries };
  const { number } = result;
  const isFree = 'response' in result && isEarly(init, result.response);
  const isLast = !isFree && number >= maxAttempts;
  if (whole.signal.aborted || isLast || !isReplayable) return undefined;
  const isKeyed = init.idempotencyKey !== undefined;
  const outcome = { request, ...result, isKeyed, polls: init.polls === true };
  const wait = await waitBefore(outcome, strategy);
  return wait === undefined || performance.now() + wait > until ? undefined : wait;
}

/** Whether a response asks to come back for the answer. */
function isEarly({ polls }: CallInit, { status, headers }: Response): boolean {
  return polls === true && status === 202 && headers.has('Retry-After');
}

/** Takes the price of a repeat from what is left, where there is enough. */
function pay(common: Shared): boolean {
  if (common.budget < priceOfRepeat) return false;
  common.budget -= priceOfRepeat;
  return true;
}

function refund(common: Shared, number: number): void {
  const back = number > 1 ? priceOfRepeat : 1;
  common.budget = Math.min(common.budget + back, fullBudget);
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
