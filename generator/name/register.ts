import { diagnose, type Diagnostic, type Source } from '../diagnostics/diagnostic.js';
import type { Id } from '../model/api.js';
import { pointerOf } from '../model/id.js';

/** A thing that wants a name. */
export interface Claim {
  readonly id: Id;
  readonly source: Source;
  readonly name: string;
  /** What must differ from all others in the place of the name, if more than the name must. */
  readonly key?: string;
  /** What it is called when the name is taken: the same whatever else the document holds, and in whatever order. */
  readonly fallback: string;
}

/** One space of names in which no two things are called alike. */
export class Register {
  readonly diagnostics: Diagnostic[] = [];
  readonly #names: Map<Id, string>;
  readonly #owners: Map<string, string>;

  /** `names` is the table to fill; `reserved` are names that are taken already, and by what. */
  constructor(names: Map<Id, string>, reserved: ReadonlyMap<string, string> = new Map()) {
    this.#names = names;
    this.#owners = new Map(reserved);
  }

  /** Gives each claimant its name or, where that is taken, its fallback with a diagnostic; in the order of their identities. */
  settle(claims: readonly Claim[]): void {
    const ordered = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const claim of ordered) this.#names.set(claim.id, this.#take(claim));
  }

  #take(claim: Claim): string {
    const key = claim.key ?? claim.name;
    const owner = this.#owners.get(key);
    if (owner === undefined) {
      this.#owners.set(key, `the one at #${pointerOf(claim.id)}`);
      return claim.name;
    }
    this.diagnostics.push(collision(claim, owner));
    return claim.fallback;
  }
}

function collision({ id, source, name, fallback }: Claim, other: string): Diagnostic {
  const value = { 'x-sdk-name': fallback };
  const mends = [{ kind: 'update', pointer: pointerOf(id), value }] as const;
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
