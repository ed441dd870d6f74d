import type { Id } from '../model/api.js';

/** The public names of the last release, by what they stand for. */
export interface Lock {
  /** `manager.method`, by route. */
  readonly methods: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<Id, LockedType>;
  /** The names that are kept beside those, until the next major release. */
  readonly deprecated: DeprecatedNames;
}

/** The name of a type, and a digest by which it is known when the document calls it otherwise. */
export interface LockedType {
  readonly name: string;
  /** `undefined` for a type that the convention adds to an operation or a model. */
  readonly shape: string | undefined;
}

/** Deprecated names, and what they stand for. */
export interface DeprecatedNames {
  /** Routes, by `manager.method`. */
  readonly methods: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, Id>;
}

/** The form of the file that this generator writes, and the only one that it reads. */
export const lockFormat = 1;
