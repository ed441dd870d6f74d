import type { Agrees } from './agreement.js';
import { codec, type Codec, type ErasedCodec } from './codec.js';
import { resolve, type Lazy } from './lazy.js';
import { atOnce } from './atOnce.js';
import { isRecord, type UnknownRecord } from './record.js';

/** The codec of one of several types: it gives one of the model's, and one of the wire's. */
export interface VariantCodec<Model, Wire> {
  decode(wire: unknown): Model;
  encode(model: unknown, name?: string): Wire;
}

/** The codec of a variant, as far as it reads what that is on the wire. */
interface KnownCodec<Model, Wire, Variant> extends Pick<VariantCodec<Model, Wire>, 'encode'> {
  readonly decode: (wire: Variant) => Model;
}

/** The codec of a variant that has one form on both sides. */
export const kept: VariantCodec<never, never> = /* @__PURE__ */ codec<never, never>(
  (value) => value,
);

/**
 * The codec of objects that the value of a property tells apart; where the property has two names,
 * `key` is the one of the wire and that of the model. Variants that have one form on both sides need
 * no codec. `rest` is the codec of what has none of these values; without it, that stays as it is.
 */
/* @__NO_SIDE_EFFECTS__ */
export function union<Model, Wire, Key extends KeyOf<Wire>>(
  key: Key | readonly [wire: Key, model: KeyOf<Model>],
  variants: NoInfer<Variants<Model, Wire, Key>>,
  rest?: NoInfer<Lazy<VariantCodec<Model, Wire>>>,
): Codec<Model, Wire> {
  const [wireKey, modelKey] = typeof key === 'string' ? [key, key] : key;
  const known = new Map(Object.entries<Lazy<ErasedCodec>>(variants));
  return codec((value, way, name) => {
    const tag = isRecord(value) ? value[way === 'decode' ? wireKey : modelKey] : undefined;
    // Not all objects have a text: `{ "toString": 1 }` has none, nor has a list of it.
    const isScalar = !isRecord(tag) && !Array.isArray(tag);
    const of = (isScalar ? known.get(String(tag)) : undefined) ?? rest;
    return of ? resolve(of)[way](value, name) : value;
  });
}

/** A codec, and properties that what it is for must have on the wire. */
type Shape<Model, Wire> = readonly [
  of: Lazy<VariantCodec<Model, Wire>>,
  ...keys: readonly KeyOf<Wire>[],
];

/** The codec of objects that the presence of properties tells apart; the first one that fits is taken. */
/* @__NO_SIDE_EFFECTS__ */
export function shaped<Model, Wire>(
  ...shapes: readonly NoInfer<Shape<Model, Wire>>[]
): Codec<Model, Wire> {
  return codec((value, way, name) => {
    if (!isRecord(value)) return value;
    for (const [of, ...keys] of shapes) {
      const variant: ErasedCodec = resolve<ErasedCodec>(of);
      const has = (wire: unknown): boolean =>
        isRecord(wire) && keys.every((key) => Object.hasOwn(wire, key));
      if (way === 'encode') {
        // What is deep in the value may wait, and is nothing to tell it by.
        const wire = atOnce(() => variant.encode(outline(value)));
        if (has(wire)) return variant.encode(value, name);
      } else if (has(value)) return variant.decode(value);
    }
    return value;
  });
}

/** An object without the objects in it; undeclared keys are its own. */
function outline(value: UnknownRecord): UnknownRecord {
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    const kept = key === 'extraData' && isRecord(item) ? outline(item) : null;
    return [key, typeof item === 'object' ? kept : item];
  });
  return Object.fromEntries<unknown>(entries);
}

/** The codecs of variants by the value that tells them apart: of all that differ on the wire. */
type Variants<Model, Wire, Key extends KeyOf<Wire>> = {
  readonly [
    Value in TagOf<Wire, Key> as IsUnchanged<Model, With<Wire, Key, Value>> extends true
      ? never
      : Value
  ]: Variant<Model, Wire, With<Wire, Key, Value>>;
} & {
  readonly [Value in TagOf<Wire, Key>]?: Variant<Model, Wire, With<Wire, Key, Value>>;
};

type Variant<Model, Wire, Known> = Lazy<
  [Known] extends [never] ? VariantCodec<Model, Wire> : KnownCodec<Model, Wire, Known>
>;

type KeyOf<Type> = Type extends unknown ? keyof Type & string : never;

type TagOf<Wire, Key extends string> = Wire extends { readonly [Name in Key]?: infer Value }
  ? `${Value & (string | number | boolean)}`
  : never;

/** The alternatives of the wire type that have a value under a key; none where any text may stand there. */
type With<Wire, Key extends string, Tag extends string> = string extends Tag
  ? never
  : Wire extends unknown
    ? Tag extends TagOf<Wire, Key>
      ? Wire
      : never
    : never;

type IsUnchanged<Model, Wire> = true extends (Model extends unknown ? Agrees<Model, Wire> : never)
  ? true
  : false;
