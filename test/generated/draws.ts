import fc from 'fast-check';

/** Where the values come from that are sent through codecs. */
export interface Draw {
  text(): unknown;
  integer(): unknown;
  number(): unknown;
  boolean(): unknown;
  /** One of the known values, so many levels down. */
  known(values: readonly unknown[], depth: number): unknown;
  /** Text for an instant, or for a day. */
  time(kind: 'date' | 'dateTime'): string;
  /** JSON of any form. */
  json(): unknown;
  choose<T>(choices: readonly T[]): T;
  /** The keys of a map, or those that an object has beside the declared ones, so many levels down. */
  keys(of: 'map' | 'object', depth: number): readonly string[];
  /** Whether a property that may be missing is there, in an object that is so many levels down. */
  has(depth: number): boolean;
  /** What stands in the place of any value, if something does: null, or what the document does not know. */
  instead(): { readonly value: unknown } | undefined;
}

/** Draws everything that there can be, with a different value each time. */
export class Distinct implements Draw {
  #count = 0;

  text(): string {
    return `value ${this.#next()}`;
  }

  integer(): number {
    return this.#next();
  }

  number(): number {
    return this.#next() + 0.5;
  }

  /** There are only two, so that it takes something else to tell properties apart. */
  boolean(): unknown {
    return this.text();
  }

  /** What is known is one for many; what is further down has to be told apart by it. */
  known(values: readonly unknown[], depth: number): unknown {
    return depth < 2 ? this.text() : values[0];
  }

  time(kind: 'date' | 'dateTime'): string {
    const text = new Date(Date.UTC(2000, 0, this.#next())).toISOString();
    return kind === 'date' ? text.slice(0, 10) : text;
  }

  json(): unknown {
    return { some_key: this.#next() };
  }

  choose<T>(choices: readonly T[]): T {
    return first(choices);
  }

  /** What is further down may have nothing of its own by which it differs. */
  keys(of: 'map' | 'object', depth: number): readonly string[] {
    return of === 'map' || depth > 0 ? [this.text()] : [];
  }

  has(depth: number): boolean {
    return depth < 2;
  }

  instead(): undefined {
    return undefined;
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}

const earliest = new Date('0001-01-02T00:00:00Z');
const latest = new Date('9999-12-30T00:00:00Z');

/** Keys that a program could take for something of its own. */
const oddKeys = ['__proto__', 'constructor', 'toString', 'a.b', 'a_new_field', 'extraData', ''];

/** What no codec may take for a date, an object or a known value. */
const oddValues: readonly unknown[] = [
  null,
  'a value of next year',
  '2012-02-30',
  '2012-02-30T10:00:00Z',
  '2012-12-12T10:00:00',
  { type: 'a type of next year', some_key: 1 },
  { toString: 1 },
  [{ toString: 1 }],
  [],
];

/** Draws at random. */
export class Random implements Draw {
  readonly #draw: fc.GeneratorValue;

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw;
  }

  text(): string {
    return this.#draw(texts);
  }

  integer(): number {
    return this.#draw(fc.maxSafeInteger);
  }

  number(): number {
    return this.#draw(fc.double, { noNaN: true, noDefaultInfinity: true });
  }

  boolean(): boolean {
    return this.#draw(fc.boolean);
  }

  known(values: readonly unknown[]): unknown {
    return this.choose(values);
  }

  time(kind: 'date' | 'dateTime'): string {
    const instant = this.#draw(fc.date, { min: earliest, max: latest, noInvalidDate: true });
    const text = instant.toISOString();
    if (kind === 'date') return text.slice(0, 10);
    return this.choose([text, text.toLowerCase(), text.replace(/\....Z$/, 'Z'), eastward(instant)]);
  }

  json(): unknown {
    return this.#draw(json);
  }

  choose<T>(choices: readonly T[]): T {
    return choices[this.#below(choices.length)] ?? first(choices);
  }

  keys(of: 'map' | 'object'): readonly string[] {
    return oddKeys.filter(() => this.#below(of === 'map' ? 4 : 12) === 0);
  }

  has(depth: number): boolean {
    return this.#below(2 + 4 * depth) === 0;
  }

  instead(): { readonly value: unknown } | undefined {
    return this.#below(16) === 0 ? { value: this.choose([...oddValues, this.json()]) } : undefined;
  }

  #below(limit: number): number {
    return this.#draw(fc.nat, limit - 1);
  }
}

function first<T>(choices: readonly T[]): T {
  const [choice] = choices;
  if (choice === undefined) throw new Error('There is nothing to choose from.');
  return choice;
}

function texts(): fc.Arbitrary<string> {
  return fc.oneof(fc.string(), fc.constantFrom('2012-12-12', '2012-12-12T10:53:43Z', '__proto__'));
}

function json(): fc.Arbitrary<unknown> {
  return fc.jsonValue({ maxDepth: 2 });
}

/** An instant as the clocks of Kathmandu show it, with microseconds. */
function eastward(instant: Date): string {
  const local = new Date(instant.getTime() + (5 * 60 + 45) * 60_000).toISOString();
  return local.replace('Z', '000+05:45');
}
