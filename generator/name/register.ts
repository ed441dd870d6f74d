import { diagnose, type Diagnostic, type Source } from '../diagnostics/diagnostic.js';
import type { Id } from '../model/api.js';
import { pointerOf } from '../model/id.js';

/** A thing that wants a name. */
export interface Claim {
  readonly id: Id;
  readonly source: Source;
  readonly name: string;
  /**
   * What it may be called when the name is taken, the best first: the same whatever else the document holds, and in
   * whatever order. Nothing else can have the last one.
   */
  readonly fallbacks: readonly string[];
  /** What it may be called when the name is not to be had in any document. */
  readonly unreserved?: string;
  /** How an overlay asks for another name, where that is not by `x-sdk-name` at the thing itself. */
  readonly settledBy?: Settling;
}

/** Where the document can ask for a name, and by which extension. */
export interface Settling {
  readonly pointer: string;
  readonly key: 'x-sdk-name' | 'x-sdk-type' | 'x-sdk-by-url' | 'x-sdk-location-name';
  /** The name to suggest, where it is not that of the thing. */
  readonly name?: string;
}

/** What holds in a space of names. */
export interface RegisterOptions {
  /** The names that are taken already, and by what. */
  readonly reserved?: ReadonlyMap<string, string>;
  /** Whether names that differ only in case are alike. */
  readonly caseless?: boolean;
}

/** One space of names in which no two things are called alike. */
export class Register {
  readonly diagnostics: Diagnostic[] = [];
  readonly #names: Map<Id, string>;
  readonly #caseless: boolean;
  readonly #reserved: ReadonlyMap<string, string>;
  readonly #owners = new Map<string, string>();

  /** `names` is the table to fill. */
  constructor(
    names: Map<Id, string>,
    { reserved = new Map(), caseless = false }: RegisterOptions = {},
  ) {
    this.#names = names;
    this.#caseless = caseless;
    this.#reserved = new Map([...reserved].map(([name, by]) => [this.#keyOf(name), by]));
  }

  /** Gives each claimant its name or, where that is taken, its fallback with a diagnostic; in the order of their identities. */
  settle(claims: readonly Claim[]): void {
    const ordered = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const claim of ordered) this.#names.set(claim.id, this.#take(claim));
  }

  #take(claim: Claim): string {
    const other = this.#ownerOf(claim.name);
    const settled = other === undefined ? claim.name : this.#fallbackOf(claim);
    this.#owners.set(this.#keyOf(settled), `the one at #${pointerOf(claim.id)}`);
    if (other !== undefined) this.diagnostics.push(collision(claim, other, settled));
    return settled;
  }

  #fallbackOf({ name, fallbacks, unreserved }: Claim): string {
    const isReserved = this.#reserved.has(this.#keyOf(name));
    const possible =
      isReserved && unreserved !== undefined ? [unreserved, ...fallbacks] : fallbacks;
    const free = possible.find((one) => this.#ownerOf(one) === undefined);
    return free ?? possible.at(-1) ?? name;
  }

  #ownerOf(name: string): string | undefined {
    const key = this.#keyOf(name);
    return this.#reserved.get(key) ?? this.#owners.get(key);
  }

  #keyOf(name: string): string {
    return this.#caseless ? name.toLowerCase() : name;
  }
}

function collision(
  { id, source, name, settledBy }: Claim,
  other: string,
  fallback: string,
): Diagnostic {
  const at: Settling = settledBy ?? { pointer: pointerOf(id), key: 'x-sdk-name' };
  const value = { [at.key]: at.name ?? fallback };
  const mends = [{ kind: 'update', pointer: at.pointer, value }] as const;
  return diagnose('name-collision', { name, other, fallback }, { source, mends });
}

/** Six letters that stand for an identity and for nothing else: a name for what could not be told apart otherwise. */
export function tagOf(id: Id): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(id)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(36).slice(-6);
}
