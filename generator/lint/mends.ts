import type { Json, Mend } from '../diagnostics/diagnostic.js';

/** An overlay action that merges a value into what stands at a pointer. */
export function update(pointer: string, value: Json): Mend {
  return { kind: 'update', pointer, value };
}

/** An overlay action that takes out what stands at a pointer. */
export function remove(pointer: string): Mend {
  return { kind: 'remove', pointer };
}
