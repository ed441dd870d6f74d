declare const unrecognized: unique symbol;

/**
 * An object that the API's description does not know, as it was received. `Key` is the property that
 * tells the known ones apart: once that was compared with their values, the rest is known.
 */
export type Unrecognized<Key extends string = never> = {
  readonly [Name in Key | keyof Mark]: Name extends string ? UnrecognizedTag : true;
};

/** Text as it was received: for the compiler, text that differs from every known value, so that it can tell them apart. */
export type UnrecognizedTag = `\0${string}`;

/** What no object of a program has, so that none passes for an unrecognized one. */
interface Mark {
  readonly [unrecognized]: true;
}
