/** Counts the requests of the platform's own `fetch` that have yet to be answered. */
export class Fetches implements Disposable {
  open = 0;
  /** Changes with every request and every answer. */
  activity = 0;
  readonly #fetch = globalThis.fetch;

  constructor() {
    globalThis.fetch = async (...args) => {
      this.#move(1);
      try {
        return await this.#fetch.call(globalThis, ...args);
      } finally {
        this.#move(-1);
      }
    };
  }

  [Symbol.dispose](): void {
    globalThis.fetch = this.#fetch;
  }

  #move(by: 1 | -1): void {
    this.open += by;
    this.activity += 1;
  }
}
