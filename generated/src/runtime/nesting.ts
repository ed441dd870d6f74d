/** How deep values are converted one within the other; what is nested deeper waits until these are done. */
const deepest = 100;

let depth = 0;
const waiting: (() => void)[] = [];

/** Fills what stands for an object, at once or, where that is nested deeply, later: no depth of data takes the stack. */
export function filled<Target, Value>(
  target: Target,
  value: Value,
  fill: (target: Target, value: Value) => void,
): Target {
  depth += 1;
  try {
    if (depth > deepest) waiting.push(() => fill(target, value));
    else fill(target, value);
    // Those that come to wait meanwhile are behind the others.
    if (depth === 1) for (const next of waiting) next();
  } finally {
    depth -= 1;
    // What is left is that of a value which could not be converted.
    if (depth === 0) waiting.length = 0;
  }
  return target;
}

/** Converts a value at once; of what is in it, the rest may wait. */
export function atOnce<T>(convert: () => T): T {
  const inner = depth;
  // At 0 it would be the outermost value, which all others wait for.
  depth = Math.min(inner, 1);
  try {
    return convert();
  } finally {
    depth = inner;
  }
}
