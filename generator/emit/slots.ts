import type { Operation } from '../model/api.js';
import { isRequired, signatureOf, type Signature, type Slot } from '../name/signature.js';
import { isSentEmpty } from '../sample/requestBody.js';
import type { Scope } from './scope.js';

/** The slots of one kind. */
export type SlotOf<Kind extends Slot['kind']> = Extract<Slot, { readonly kind: Kind }>;

/** A slot, and the expression by which a method finds what it was given. */
export interface Argument<Kind extends Slot['kind'] = Slot['kind']> {
  readonly slot: SlotOf<Kind>;
  readonly value: string;
  /** Whether there may be nothing. */
  readonly isMaybe: boolean;
}

/** The arguments of a method, as its body finds them. */
export class Arguments {
  readonly signature: Signature;
  readonly #scope: Scope;
  readonly #query: string | undefined;

  /** `query` is where the query is found, when not in an argument of the method. */
  constructor(scope: Scope, operation: Operation, query?: string) {
    this.#scope = scope;
    this.#query = query;
    this.signature = signatureOf(operation, scope);
  }

  /** The argument of a kind; `undefined` where the operation takes none. */
  of<Kind extends Slot['kind']>(kind: Kind): Argument<Kind> | undefined {
    const isOne = (slot: Slot): slot is SlotOf<Kind> => slot.kind === kind;
    const slot = this.signature.positional.find(isOne);
    const optional = this.signature.optionals.find(isOne);
    const own = kind === 'query' ? this.#query : undefined;
    if (slot) {
      const isMaybe = !isRequired(slot) && !hasDefault(this.#scope, slot);
      return { slot, value: own ?? slot.name, isMaybe };
    }
    if (optional === undefined) return undefined;
    const value = `optionalsInput.${optional.name}`;
    const isFilled = optional.kind !== 'headers' && hasDefault(this.#scope, optional);
    if (!isFilled) return { slot: optional, value, isMaybe: true };
    return { slot: optional, value: own ?? `${value} ?? {}`, isMaybe: false };
  }
}

/** Whether an argument that is left out is an empty object. */
export function hasDefault({ api }: Scope, slot: Slot): boolean {
  if (isRequired(slot)) return false;
  switch (slot.kind) {
    case 'query':
    case 'headers':
      return true;
    case 'body':
      return isSentEmpty(api, slot.body.type);
    default:
      return false;
  }
}
