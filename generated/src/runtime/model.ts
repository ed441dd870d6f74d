/** Makes values of `T`; the properties that `Filled` names are filled in where they are not given. */
export type ModelConstructor<T, Filled extends keyof T> = new (
  fields: Omit<T, Filled> & Partial<Pick<T, Filled>>,
) => T;

/**
 * The constructor of a model, whose values are plain objects.
 *
 * @internal
 */
export function model<T, Filled extends keyof T>(
  filled: Pick<T, Filled>,
): ModelConstructor<T, Filled> {
  // A class, since only that can be called with `new`; TypeScript takes its name for its result.
  return class {
    constructor(fields: Omit<T, Filled>) {
      return { ...filled, ...fields };
    }
  } as ModelConstructor<T, Filled>;
}
