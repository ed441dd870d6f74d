import { authorize, type Authorized } from './authorize.js';
import { attempt, type Exchange } from './exchange.js';
import { watch, type Timeouts, type Watch } from './limits.js';
import { follow, type Rebuild } from './redirect.js';
import { waitBefore, type RetryOptions } from './retry.js';
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
  // In milliseconds; 0 stands for no limit.
  const limitOf = (name: keyof Timeouts, usual: number): number =>
    (init.timeouts?.[name] ?? timeouts?.[name] ?? usual) || Infinity;
  const time = limitOf('totalTimeoutMs', 300_000);
  const until = performance.now() + time;
  const whole = watch(init.signal, time);
  // An attempt, by its number, and those after it; a token is renewed for a call at most once.
  const started = (number: number, isRenewed?: true): Promise<Exchange> => {
    const one = watch(whole.signal, limitOf('timeoutMs', 60_000));
    return endingAtFailure(one, async () => {
      const prepared = build(one.signal);
      // What fails in this has been repeated already where that makes sense.
      const { request, isTokenNew }: Authorized =
        init.credentials === 'omit' ? prepared : await authorize(common, prepared.request, one);
      let sent = 0;
      const both = joined(one, whole);
      const ended = async (reason: unknown, response?: Response): Promise<Exchange> => {
        const isEarly =
          !!init.polls && response?.status === 202 && response.headers.has('Retry-After');
        const outcome = { request, response, isEarly, reason, number, isReceived: sent > 1 };
        const wait = await attempt({ request, watch: whole }, () =>
          waitBefore(outcome, init, retries),
        );
        // What asks for a longer wait is given to the caller at once.
        const longest = 60_000;
        const isRepeated =
          wait <= longest && prepared.isReplayable && performance.now() + wait <= until;
        if (isRepeated && (isEarly || pay(common))) {
          await leave(one, response);
          const { stopped } = watch(whole.signal, wait);
          await attempt({ request, watch: whole }, () => stopped.catch(() => undefined));
          return started(number + 1, isRenewed);
        }
        if (!response) throw reason;
        if (response.ok) refund(common, number);
        const again = (broken: unknown) => endingAtFailure(both, () => ended(broken));
        return { ...outcome, response, watch: both, again };
      };
      const followed = { ...prepared, request, left: init.redirect === 'manual' ? -1 : 5 };
      let reason: unknown;
      const work = attempt({ request, watch: one }, () =>
        follow((each) => {
          sent += 1;
          return fetch(each);
        }, followed),
      );
      const response = await work.catch((error: unknown) => void (reason = error));
      const isRefused = response?.status === 401 && !isRenewed && prepared.isReplayable;
      if (isRefused && (await isTokenNew?.())) {
        await leave(one, response);
        return started(number, true);
      }
      return ended(reason, response);
    });
  };
  return endingAtFailure(whole, () => started(1));
}

/** Ends an attempt whose response nobody reads. */
async function leave(one: Watch, response: Response | undefined): Promise<void> {
  one.end();
  await response?.body?.cancel();
}

function joined(one: Watch, whole: Watch): Watch {
  return {
    ...one,
    untimed() {
      one.untimed();
      whole.untimed();
    },
    end() {
      one.end();
      whole.end();
    },
  };
}

async function endingAtFailure<T>(whole: Watch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    whole.end();
    throw error;
  }
}
