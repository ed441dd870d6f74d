import type { Agrees, Presence } from './agreement.js';
import type { Codec, ErasedCodec, Lazy } from './codec.js';

/**
 * What differs between a model and its wire type: an entry for each property whose name the wire type
 * does not know or whose form is another one there, and for no other property.
 */
export type Fields<Model, Wire> = {
  readonly [Name in Differing<Model, Wire>]: Extract<Entry<Model, Name, Wire>, ErasedEntry>;
};

/** Every property of a model that also keeps undeclared keys, since only the declared ones are known. */
export type DeclaredFields<Model, Wire> = {
  readonly [Name in Exclude<keyof Model, 'extraData'>]: Extract<
    Entry<Model, Name, Declared<Wire>>,
    ErasedEntry
  >;
};

/** An entry of any descriptor. */
export type ErasedEntry = string | Lazy<ErasedCodec> | readonly [string, Lazy<ErasedCodec>];

type Differing<Model, Wire> = {
  [Name in keyof Model]-?: Name extends keyof Wire
    ? Agrees<Pick<Model, Name>, Pick<Wire, Name>> extends true
      ? never
      : Name
    : Name;
}[keyof Model];

type Entry<Model, Name extends keyof Model, Wire> = {
  [Key in keyof Wire]-?: Presence<Model, Name> extends Presence<Wire, Key>
    ? null extends Model[Name]
      ? null extends Wire[Key]
        ? EntryTo<Model[Name], Name, Wire[Key], Key>
        : never
      : null extends Wire[Key]
        ? never
        : EntryTo<Model[Name], Name, Wire[Key], Key>
    : never;
}[keyof Wire];

type EntryTo<Value, Name, WireValue, Key> =
  | (Agrees<Value, WireValue> extends true ? Key : never)
  | readonly [Key, Lazy<Codec<NonNullable<Value>, NonNullable<WireValue>>>]
  | (Key extends Name ? Lazy<Codec<NonNullable<Value>, NonNullable<WireValue>>> : never);

/** A type without its index signature. */
type Declared<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };
