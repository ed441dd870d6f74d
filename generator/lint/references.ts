import type { JsonObject } from '../diagnostics/diagnostic.js';
import { isObject } from '../load/json.js';
import { parsePointer, valueAt } from '../load/pointer.js';
import type { Place } from './node.js';

/** The text of an object's `$ref`; `undefined` when it has none. */
export function refOf(value: JsonObject): string | undefined {
  const ref = value.$ref;
  return typeof ref === 'string' ? ref : undefined;
}

/**
 * The pointer that a reference within the document leads to. Percent escapes are decoded (RFC 6901, section 6) unless
 * the reference leads somewhere as it is written.
 */
export function pointerOf(root: JsonObject, ref: string): string | undefined {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined;
  const written = ref.slice(1);
  return valueAt(root, written) === undefined ? decoded(written) : written;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Follows references within one document, each of them once. */
export class References {
  readonly #root: JsonObject;
  readonly #targets = new Map<string, Place | undefined>();
  /** Where chains of references end. */
  readonly #ends = new Map<string, Place | undefined>();

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** What stands where a reference points; `undefined` when nothing does, or no object. */
  targetOf(ref: string): Place | undefined {
    if (!this.#targets.has(ref)) this.#targets.set(ref, find(this.#root, ref));
    return this.#targets.get(ref);
  }

  /** The object itself or, where it is a reference, what that leads to in the end. */
  resolve(place: Place): Place | undefined {
    const passed = new Set<string>();
    let current: Place | undefined = place;
    let ref = refOf(place.value);
    while (current !== undefined && ref !== undefined) {
      const known: boolean = this.#ends.has(ref);
      current = known ? this.#ends.get(ref) : passed.has(ref) ? undefined : this.targetOf(ref);
      passed.add(ref);
      ref = known || current === undefined ? undefined : refOf(current.value);
    }
    for (const each of passed) this.#ends.set(each, current);
    return current;
  }
}

function find(root: JsonObject, ref: string): Place | undefined {
  const pointer = pointerOf(root, ref);
  const value = pointer === undefined ? undefined : valueAt(root, pointer);
  return pointer !== undefined && isObject(value) ? { pointer, value } : undefined;
}

/** The last segment of a pointer, which is the name of what stands there. */
export function nameAt(pointer: string): string {
  return parsePointer(pointer).at(-1) ?? '';
}
