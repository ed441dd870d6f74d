/** How long to wait after so many failures in a row, in milliseconds: longer each time, and never the same for all clients. */
export function backoff(failures: number): number {
  return Math.min(500 * 2 ** (failures - 1), 8000) * (0.5 + Math.random() / 2);
}
