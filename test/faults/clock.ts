interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const { setTimeout, clearTimeout, Date: RealDate } = globalThis;
const now = performance.now.bind(performance);

/** The milliseconds that have really passed, also under a {@link Clock}. */
export const realNow = now;

/** Where the clock begins. */
const begin = RealDate.UTC(2026, 0, 1);

/**
 * A clock that stands still until it is told to go on, in the place of `setTimeout`, `clearTimeout`, `Date` and
 * `performance.now`. The timers of the platform's own `fetch` stay real. It needs no test runner: the benchmark has none.
 */
export class Clock implements Disposable {
  /** The milliseconds that have passed. */
  now = 0;
  /** How often a timer was set or cleared. */
  activity = 0;
  readonly #timers = new Map<object, Timer>();

  constructor() {
    globalThis.setTimeout = Object.assign(this.#set, setTimeout);
    globalThis.clearTimeout = this.#clear;
    const read = (): number => begin + this.now;
    globalThis.Date = class extends RealDate {
      constructor(...args: readonly unknown[]) {
        // Its parameters are those of Date, which has too many forms to be listed here.
        super(...((args.length > 0 ? args : [read()]) as [string]));
      }
      static override now = read;
    } as DateConstructor;
    performance.now = () => this.now;
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, { setTimeout, clearTimeout, Date: RealDate });
    performance.now = now;
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.size;
  }

  /** The milliseconds to the next timer. */
  get ahead(): number {
    return Math.min(...[...this.#timers.values()].map(({ at }) => at)) - this.now;
  }

  /** Goes on to the next timer and runs it; false when there is none. */
  next(): boolean {
    const [first] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
    if (!first) return false;
    const [handle, { at, run }] = first;
    this.#timers.delete(handle);
    this.now = Math.max(this.now, at);
    run();
    return true;
  }

  readonly #set = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
    if (isOfPlatform(new Error().stack)) return setTimeout(run, delay, ...args);
    const schedule = (): void => {
      this.activity += 1;
      this.#timers.set(handle, { at: this.now + delay, run: () => run(...args) });
    };
    const handle = {
      ref: () => handle,
      unref: () => handle,
      hasRef: () => true,
      refresh: () => (schedule(), handle),
      close: () => (this.#clear(handle), handle),
      [Symbol.toPrimitive]: () => 0,
      [Symbol.dispose]: () => this.#clear(handle),
    };
    schedule();
    return handle;
  };

  readonly #clear = (handle?: NodeJS.Timeout | string | number | object): void => {
    if (typeof handle === 'object' && this.#timers.delete(handle)) this.activity += 1;
    // What is no timer of this clock was set by the platform, or before.
    else clearTimeout(handle as NodeJS.Timeout);
  };
}

function isOfPlatform(stack = ''): boolean {
  return stack.split('\n')[2]?.includes('node:') ?? false;
}
