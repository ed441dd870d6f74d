/** Takes several measurements in turns, so that what else the machine does meets all of them; gives their medians. */
export function alternate(
  rounds: number,
  measurements: readonly (() => number)[],
): readonly number[] {
  const taken = Array.from({ length: rounds }, () => measurements.map((measure) => measure()));
  return measurements.map((_, at) => median(taken.map((round) => round[at] ?? NaN)));
}

/** The value in the middle of several. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
