import { codec, type Codec, type ErasedCodec } from './codec.js';
import { resolve, type Lazy } from './lazy.js';
import type { VariantCodec } from './union.js';

/** The codec of one of several lists, from that of any of their items. */
export function lists<Model, Wire>(
  of: NoInfer<Lazy<VariantCodec<ItemOf<Model>, ItemOf<Wire>>>>,
): Codec<Model, Wire> {
  return codec((value, way, name) => {
    if (!Array.isArray(value)) return value;
    const items: ErasedCodec = resolve<ErasedCodec>(of);
    return value.map((item: unknown) => items[way](item, name));
  });
}

type ItemOf<Type> = Type extends readonly (infer Item)[] ? Item : never;
