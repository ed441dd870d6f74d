/** Makes values of `T`; the properties that `Filled` names are filled in where they are not given. */
export type ModelConstructor<T, Filled extends keyof T> = new (fields: ModelInput<T, Filled>) => T;

/** What makes a value of `T`; the properties that `Filled` names may be left out. */
export type ModelInput<T, Filled extends keyof T> = Omit<T, Filled> & Partial<Pick<T, Filled>>;

/**
 * The constructor of a model, whose values are plain objects.
 *
 * @internal
 */
/* @__NO_SIDE_EFFECTS__ */
export function model<T, Filled extends keyof T>(
  filled: NoInfer<Pick<T, Filled>>,
): ModelConstructor<T, Filled> {
  // A class, since only that can be called with `new`; TypeScript takes its name for its result.
  return class {
    constructor(fields: Omit<T, Filled>) {
      return { ...filled, ...fields };
    }
  } as ModelConstructor<T, Filled>;
}
