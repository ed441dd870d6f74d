import type { Fault } from './testServer.js';

/** Faults that are yet to happen, in their order. */
export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = [];

  /** Adds one. */
  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Takes the first that a request meets. */
  take(method: string, paths: readonly (string | undefined)[]): Fault | undefined {
    const met = this.#waiting.find(
      ({ fault }) =>
        (fault.method ?? method).toUpperCase() === method &&
        (fault.path === undefined || paths.includes(fault.path)),
    );
    if (met) met.left -= 1;
    this.#waiting = this.#waiting.filter(({ left }) => left > 0);
    return met?.fault;
  }
}

/** Waits, at most until the signal is aborted, which it throws then. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
  signal.throwIfAborted();
}
