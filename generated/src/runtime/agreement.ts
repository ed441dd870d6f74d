import type { Unrecognized } from './unrecognized.js';

/**
 * Whether a model's type and a wire type describe values of one form: the same kinds of value, the
 * same properties, as often required, all the way down. Literals count as their kind, so that an open
 * enum agrees with a closed one and with `string`. An optional property agrees with a required one
 * that may be null. Types that contain themselves are followed for nine levels. What is kept as it was
 * received is left aside, and bytes have no form on the wire that is spoken of here.
 */
export type Agrees<Model, Wire, Level extends readonly 1[] = []> = Level['length'] extends 9
  ? true
  : [Kind<Model>, Kind<Wire>] extends [Kind<Wire>, Kind<Model>]
    ? 'anything' extends Kind<Model>
      ? true
      : false extends PartsAgree<Compound<Model>, Compound<Wire>, [...Level, 1]>
        ? false
        : true
    : false;

/** The constraint of a wire type that must describe what a model's does. */
export type Agreeing<Model, Wire> = Agrees<Model, Wire> extends true ? unknown : never;

/** How a property may be given; a required one that may be null may as well be left out. */
export type Presence<T, Key extends keyof T> = string extends Key
  ? 'optional'
  : Partial<Pick<T, Key>> extends Pick<T, Key>
    ? 'optional'
    : 'required' | (null extends T[Key] ? 'optional' : never);

type Kind<T> = unknown extends T
  ? 'anything'
  : [Exclude<T, undefined>] extends [never]
    ? 'anything'
    : 'anything' extends KindOf<T>
      ? 'anything'
      : KindOf<T>;

type KindOf<T> = T extends string
  ? 'string'
  : T extends number
    ? 'number'
    : T extends boolean
      ? 'boolean'
      : T extends null
        ? 'null'
        : T extends undefined | Unrecognized
          ? never
          : T extends Date
            ? 'date'
            : T extends bigint
              ? 'bigint'
              : T extends Binary
                ? 'anything'
                : T extends readonly unknown[]
                  ? 'list'
                  : 'object';

type Binary = Blob | Uint8Array | ReadableStream | AsyncIterable<unknown> | (() => unknown);

type Compound<T> = Exclude<
  T,
  string | number | bigint | boolean | null | undefined | Date | Unrecognized
>;

/** Each alternative of the model must agree with one of the wire's. */
type PartsAgree<Model, Wire, Level extends readonly 1[]> = Model extends unknown
  ? true extends PartAgrees<Model, Wire, Level>
    ? true
    : false
  : never;

type PartAgrees<Model, Wire, Level extends readonly 1[]> = Wire extends readonly (infer WireItem)[]
  ? Model extends readonly (infer Item)[]
    ? Agrees<Item, WireItem, Level>
    : false
  : [Keys<Model>, Wire] extends [never, OpenObject]
    ? true
    : [Keys<Model>, Keys<Wire>] extends [Keys<Wire>, Keys<Model>]
      ? false extends {
          [Key in Keys<Model> & keyof Wire]: PropertyAgrees<Model, Wire, Key, Level>;
        }[Keys<Model> & keyof Wire]
        ? false
        : true
      : false;

/** What openapi-typescript makes of an object of which the document says nothing. */
interface OpenObject {
  readonly [key: string]: never;
}

/** The names of properties, without the numbers that some ways to write an index signature add. */
type Keys<T> = Exclude<keyof T, number>;

type PropertyAgrees<Model, Wire, Key extends keyof Model & keyof Wire, Level extends readonly 1[]> =
  Presence<Model, Key> extends Presence<Wire, Key> ? Agrees<Model[Key], Wire[Key], Level> : false;
