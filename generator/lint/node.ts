import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { Kind, Slot } from './grammar.js';

/** An object of the document, and where it stands. */
export interface Place {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** An object that the walk has reached, and what OpenAPI makes of it. */
export interface Node extends Place {
  readonly kind: Kind;
  /** The object that holds it; `undefined` for the document, and for what only a `$ref` leads to. */
  readonly parent: Node | undefined;
  /** The field of the parent that it stands in, such as `properties`. */
  readonly field: string;
  /** Its name in a map or its index in a list, or else the field. */
  readonly key: string;
}

/** A value of the wrong JSON type: where OpenAPI has an object, a list or a map of objects. */
export interface Misfit {
  readonly pointer: string;
  readonly value: Json;
  readonly parent: Node;
  readonly field: string;
  readonly key: string;
  readonly slot: Slot;
  /** Whether it is a member of the slot's list or map, rather than the list or map itself. */
  readonly member: boolean;
}
