import type { ConnectionOptions } from './api.js';
import { authorize, type Authorized } from './authorize.js';
import { attempt, type Exchange } from './exchange.js';
import { limit, watch, type Timeouts, type Watch } from './limits.js';
import { follow, type Fetch, type Rebuild } from './redirect.js';
import { waitBefore, type Outcome, type RetryOptions } from './retry.js';
import type { ResponseHead } from './settle.js';

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

/** What repeats may still cost, so that many clients do not overrun an API that is in trouble. */
interface Budget {
  left: number;
}

/** What the calls of a connection share. */
export interface Shared {
  readonly options: ConnectionOptions;
  readonly budget: Budget;
}

const fullBudget = 500;
const priceOfRepeat = 5;
const budgets = /* @__PURE__ */ new WeakMap<ConnectionOptions, Budget>();

/** What the calls of a new connection share, and those of connections with options `like` these. */
export function shared(options: ConnectionOptions, like = options): Shared {
  const budget = budgets.get(like) ?? { left: fullBudget };
  budgets.set(like, budget).set(options, budget);
  return { options, budget };
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
  const time = limitOf({ common, init }, 'totalTimeoutMs', 300_000);
  const whole = watch(init.signal, time);
  const until = performance.now() + time;
  return endingAtFailure(whole, () =>
    attemptOf({ common, build, init, whole, until }, { number: 1 }),
  );
}

function limitOf(
  { common, init }: Pick<Run, 'common' | 'init'>,
  name: keyof Timeouts,
  usual: number,
): number {
  return limit(init.timeouts?.[name] ?? common.options.timeouts?.[name], usual);
}

/** Where a call is: the number of its attempt, and whether its token was renewed, as it is at most once. */
interface Position {
  readonly number: number;
  readonly isRenewed?: boolean;
}

/** An attempt, and those after it. */
function attemptOf(run: Run, position: Position): Promise<Exchange> {
  const one = watch(run.whole.signal, limitOf(run, 'timeoutMs', 60_000));
  return endingAtFailure(one, () => watchedAttempt(run, one, position));
}

async function watchedAttempt(run: Run, one: Watch, position: Position): Promise<Exchange> {
  const { common, whole, init } = run;
  const { fetch = globalThis.fetch } = common.options;
  const prepared = run.build(one.signal);
  // What fails in this has been repeated already where that makes sense.
  const { request, isTokenNew }: Authorized =
    init.credentials === 'omit' ? prepared : await authorize(common, prepared.request, one);
  const restart = async (change: Partial<Position>, response?: Response, wait = 0) => {
    one.end();
    await response?.body?.cancel();
    if (wait) await pause({ request, watch: whole }, wait);
    return attemptOf(run, { ...position, ...change });
  };
  const { number } = position;
  let sent = 0;
  const next = async (reason: unknown, response?: Response): Promise<Exchange | undefined> => {
    const outcome = { request, reason, response, number, isReceived: sent > 1 };
    const place = { request, watch: whole };
    const wait = await attempt(place, () => waitOf(run, prepared, outcome));
    if (wait === undefined || !(isEarly(init, response) || pay(common))) return undefined;
    return restart({ number: number + 1 }, response, wait);
  };
  const again = async (reason: unknown): Promise<Exchange> => {
    one.end();
    const repeated = await next(reason);
    if (!repeated) throw reason;
    return repeated;
  };
  const counted: Fetch = (each) => {
    sent += 1;
    return fetch(each);
  };
  let response: Response;
  try {
    response = await attempt({ request, watch: one }, () =>
      init.redirect === 'manual' ? fetch(request) : follow(counted, { ...prepared, request }),
    );
  } catch (reason) {
    return again(reason);
  }
  const isRefused = response.status === 401 && !position.isRenewed && prepared.isReplayable;
  if (isRefused && (await isTokenNew?.())) return restart({ isRenewed: true }, response);
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
}

/** How long to wait before the next attempt, in milliseconds; `undefined` where there is none. */
async function waitOf(
  { common, init, until }: Run,
  { isReplayable }: Prepared,
  result: Omit<Outcome, 'isKeyed' | 'polls'>,
): Promise<number | undefined> {
  const { retries } = common.options;
  const most = init.retries?.maxAttempts ?? retries?.maxAttempts ?? 4;
  const mayFollow = isEarly(init, result.response) || result.number < most;
  if (!mayFollow || !isReplayable) return undefined;
  const isKeyed = init.idempotencyKey !== undefined;
  const outcome = { ...result, isKeyed, polls: init.polls === true };
  const wait = await waitBefore(outcome, init.retries?.strategy ?? retries?.strategy);
  return wait === undefined || performance.now() + wait > until ? undefined : wait;
}

/** Whether a response asks to come back for the answer; asking whether it is ready is free. */
function isEarly({ polls }: CallInit, response: ResponseHead | undefined): boolean {
  return polls === true && response?.status === 202 && response.headers.has('Retry-After');
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

/** Takes the price of a repeat from what is left, where there is enough. */
function pay({ budget }: Shared): boolean {
  if (budget.left < priceOfRepeat) return false;
  budget.left -= priceOfRepeat;
  return true;
}

function refund({ budget }: Shared, number: number): void {
  const back = number > 1 ? priceOfRepeat : 1;
  budget.left = Math.min(budget.left + back, fullBudget);
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
