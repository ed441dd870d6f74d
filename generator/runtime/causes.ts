/** An error, what caused it, what caused that, and so on. */
export function causesOf(error: unknown): readonly Error[] {
  const all: Error[] = [];
  for (let next = error; next instanceof Error && !all.includes(next); next = next.cause)
    all.push(next);
  return all;
}

/** The code by which a platform says what went wrong. */
export function codeOf(error: object | undefined): string {
  return error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
