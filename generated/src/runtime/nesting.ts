import { nested } from './nested.js';

/** How deep values are converted one within the other; what is nested deeper waits until these are done. */
const deepest = 100;

const waiting: (() => void)[] = [];

/** Fills what stands for an object, at once or, where that is nested deeply, later: no depth of data takes the stack. */
export function filled<Target, Value>(
  target: Target,
  value: Value,
  fill: (target: Target, value: Value) => void,
): Target {
  nested.depth += 1;
  try {
    if (nested.depth > deepest) waiting.push(() => fill(target, value));
    else fill(target, value);
    // Those that come to wait meanwhile are behind the others.
    if (nested.depth === 1) for (const next of waiting) next();
  } finally {
    nested.depth -= 1;
    // What is left is that of a value which could not be converted.
    if (nested.depth === 0) waiting.length = 0;
  }
  return target;
}
