import type { Agrees, Presence } from './agreement.js';
import type { Codec, ErasedCodec } from './codec.js';
import type { Lazy } from './lazy.js';

/**
 * What differs between a model and its wire type: an entry for each property whose name the wire type
 * does not know or whose form is another one there, and for no other property. Those that the codec
 * of a base converts as well may be left out.
 */
export type Fields<Model, Wire, Bases extends readonly Lazy<ErasedCodec>[] = []> = {
  readonly [
    Name in Differing<Model, Wire, Exclude<keyof Model, Inherited<Model, Wire, Bases>>>
  ]: Extract<Entry<Model, Name, Wire>, ErasedEntry>;
} & {
  readonly [Name in Inherited<Model, Wire, Bases>]?: Extract<Entry<Model, Name, Wire>, ErasedEntry>;
};

/** Every property of a model that also keeps undeclared keys, since only the declared ones are known. */
export type DeclaredFields<Model, Wire> = {
  readonly [Name in Exclude<keyof Model, 'extraData'>]: Extract<
    Entry<Model, Name, Declared<Wire>>,
    ErasedEntry
  >;
};

/** The codec of what stands under undeclared keys, if that differs on the wire. */
export type OtherFields<Model, Wire> = Model extends {
  readonly extraData?: { readonly [key: string]: infer Value };
}
  ? Agrees<Value, ValueUnder<Wire>> extends true
    ? [none?: never]
    : [of: Lazy<Codec<Named<Value>, Named<ValueUnder<Wire>>>>]
  : [none?: never];

/** The type of the values under any key: that of the index signature. */
type ValueUnder<Wire> = string extends keyof Wire ? Wire[keyof Wire & string] : never;

interface Named<Value> {
  readonly [key: string]: Value;
}

/** An entry of any descriptor. */
export type ErasedEntry = string | Lazy<ErasedCodec> | readonly [string, Lazy<ErasedCodec>];

type Differing<Model, Wire, Names extends keyof Model> = {
  [Name in Names]-?: Name extends keyof Wire
    ? Agrees<Pick<Model, Name>, Pick<Wire, Name>> extends true
      ? never
      : Name
    : Name;
}[Names];

/** The properties that the codec of a base converts as the model needs it. */
type Inherited<Model, Wire, Bases extends readonly Lazy<ErasedCodec>[]> = {
  [Index in keyof Bases]: InheritedFrom<Model, Wire, Bases[Index]>;
}[number];

type InheritedFrom<Model, Wire, Base> =
  Base extends Lazy<Codec<infer BaseModel, infer BaseWire>>
    ? [Wire] extends [BaseWire]
      ? Same<Model, BaseModel, keyof Model & keyof BaseModel>
      : never
    : never;

type Same<Model, Base, Names extends keyof Model & keyof Base> = {
  [Name in Names]-?: [Model[Name], Base[Name]] extends [Base[Name], Model[Name]] ? Name : never;
}[Names];

type Entry<Model, Name extends keyof Model, Wire> = {
  [Key in keyof Wire]-?: Presence<Model, Name> extends Presence<Wire, Key>
    ? null extends Model[Name]
      ? null extends Wire[Key]
        ? EntryTo<Model[Name], Name, Wire[Key], Key>
        : never
      : null extends Wire[Key]
        ? unknown extends Wire[Key]
          ? EntryTo<Model[Name], Name, Wire[Key], Key>
          : never
        : EntryTo<Model[Name], Name, Wire[Key], Key>
    : never;
}[keyof Wire];

type EntryTo<Value, Name, WireValue, Key> =
  | (Agrees<Value, WireValue> extends true ? Key : never)
  | readonly [Key, Lazy<Codec<NonNullable<Value>, NonNullable<WireValue>>>]
  | (Key extends Name ? Lazy<Codec<NonNullable<Value>, NonNullable<WireValue>>> : never);

/** A type without its index signature. */
type Declared<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };
