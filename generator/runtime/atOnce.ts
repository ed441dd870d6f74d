import { nested } from './nested.js';

/** Converts a value at once; of what is in it, the rest may wait. */
export function atOnce<T>(convert: () => T): T {
  const inner = nested.depth;
  // At 0 it would be the outermost value, which all others wait for.
  nested.depth = Math.min(inner, 1);
  try {
    return convert();
  } finally {
    nested.depth = inner;
  }
}
