import { isRecord } from '../record.js';

/** What a test server remembers: things by their paths. */
export class Memory {
  /** The time that the next change happens at; each takes a second. */
  now: Date;
  readonly #things = new Map<string, unknown>();
  #count = 0;

  constructor(now: Date) {
    this.now = now;
  }

  /** What is at a path; `undefined` when it was deleted, or never there. */
  get(path: string): unknown {
    return this.#things.get(path);
  }

  /** Whether a path was ever used. */
  has(path: string): boolean {
    return this.#things.has(path);
  }

  /** Keeps what is at a path; `undefined` deletes it. */
  set(path: string, thing: unknown): void {
    this.#things.set(path, thing);
  }

  /** What is in any of the collections, oldest first. */
  in(collections: readonly string[]): readonly unknown[] {
    return [...this.#things].flatMap(([path, thing]) =>
      thing !== undefined && collections.includes(path.slice(0, path.lastIndexOf('/')))
        ? [thing]
        : [],
    );
  }

  /** An id of the form of another, which nothing in the collection has. */
  nextId(collection: string, like: unknown): string | number {
    this.#count += 1;
    const id = idLike(like, this.#count);
    return this.#things.has(`${collection}/${id}`) ? this.nextId(collection, like) : id;
  }

  /** The thing with the time in each property that says when it was made, or only when it was changed. */
  dated(thing: unknown, isNew: boolean): unknown {
    if (!isRecord(thing)) return thing;
    const time = `${this.now.toISOString().slice(0, 19)}Z`;
    this.now = new Date(this.now.getTime() + 1000);
    const names = isNew ? /^(?:created|modified|updated)_?at$/i : /^(?:modified|updated)_?at$/i;
    const entries = Object.entries(thing).map(([name, value]) => [
      name,
      names.test(name) && typeof value === 'string' ? time : value,
    ]);
    return Object.fromEntries(entries);
  }
}

function idLike(like: unknown, count: number): string | number {
  if (typeof like === 'number') return count;
  const isUuid =
    typeof like === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(like);
  return isUuid ? `00000000-0000-4000-8000-${String(count).padStart(12, '0')}` : String(count);
}
