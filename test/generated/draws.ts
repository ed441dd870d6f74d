import fc from 'fast-check';

/** Where the values come from that are sent through codecs. */
export interface Draw {
  text(): string;
  integer(): number;
  number(): number;
  boolean(): boolean;
  /** An instant, in whole milliseconds. */
  instant(): Date;
  /** JSON of any form. */
  json(): unknown;
  /** How many items a list has. */
  length(): number;
  choose<T>(choices: readonly [T, ...T[]]): T;
  /** Whether something is there that need not be. */
  has(what: 'property' | 'null' | 'oddity'): boolean;
}

/** Draws everything that there can be, with a different value each time. */
export class Distinct implements Draw {
  #count = 0;

  text(): string {
    return `value ${String(this.#next())}`;
  }

  integer(): number {
    return this.#next();
  }

  number(): number {
    return this.#next() + 0.5;
  }

  boolean(): boolean {
    return true;
  }

  instant(): Date {
    return new Date(Date.UTC(2000, 0, 1 + this.#next()));
  }

  json(): unknown {
    return { some_key: this.#next() };
  }

  length(): number {
    return 1;
  }

  choose<T>([first]: readonly [T, ...T[]]): T {
    return first;
  }

  has(what: 'property' | 'null' | 'oddity'): boolean {
    return what === 'property';
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}

/** Draws at random. */
export class Random implements Draw {
  readonly #gen: fc.GeneratorValue;

  constructor(gen: fc.GeneratorValue) {
    this.#gen = gen;
  }

  text(): string {
    return this.#gen(fc.oneof, fc.string(), fc.constantFrom('', '2012-02-30', '__proto__', 'id'));
  }

  integer(): number {
    return this.#gen(fc.maxSafeInteger);
  }

  number(): number {
    return this.#gen(fc.double, { noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
  }

  boolean(): boolean {
    return this.#gen(fc.boolean);
  }

  instant(): Date {
    return this.#gen(fc.date, {
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
  }

  json(): unknown {
    return this.#gen(fc.jsonValue, { maxDepth: 2 });
  }

  length(): number {
    return this.#gen(fc.integer, { min: 0, max: 2 });
  }

  choose<T>(choices: readonly [T, ...T[]]): T {
    return this.#gen(fc.constantFrom, ...choices);
  }

  has(what: 'property' | 'null' | 'oddity'): boolean {
    const chance = this.#gen(fc.integer, { min: 1, max: 12 });
    return what === 'property' ? chance > 4 : chance === 1;
  }
}
