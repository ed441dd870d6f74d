/** A thing, or a function that gives it, for what is declared further down. */
export type Lazy<T> = T | (() => T);

/** The thing itself. */
export function resolve<T extends object>(of: Lazy<T>): T {
  return typeof of === 'function' ? of() : of;
}
