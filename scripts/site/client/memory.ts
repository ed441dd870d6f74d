/** What the reader has chosen before, if the browser keeps it. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice for other pages; where the browser may not, it holds for this one. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // There is no place for it.
  }
}
