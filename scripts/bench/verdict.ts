/** A figure of ours beside that of the official SDK, and what it may be. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: string;
  /** How many times theirs ours must be: at most, or at least. */
  readonly budget: { readonly atMost: number } | { readonly atLeast: number };
}

/** Prints a figure with its budget, and fails the run when that is exceeded. */
export function report({ name, ours, theirs, unit, budget }: Figure): void {
  const times = ours / theirs;
  const kept = 'atMost' in budget ? times <= budget.atMost : times >= budget.atLeast;
  const asked = 'atMost' in budget ? `<= ${budget.atMost}` : `>= ${budget.atLeast}`;
  const both = `${short(ours)} ${unit}, box-node-sdk ${short(theirs)} ${unit}`;
  console.log(`${kept ? 'ok' : 'NO'}  ${name}: ${both}: ${times.toFixed(2)} times, of ${asked}`);
  if (!kept) process.exitCode = 1;
}

/** A number as people read it. */
export function short(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
