import { codec, type Codec, type ErasedCodec } from './codec.js';
import { resolve, type Lazy } from './lazy.js';
import type { VariantCodec } from './union.js';

type ItemCodec<Model extends readonly unknown[], Wire extends readonly unknown[]> = VariantCodec<
  Model[number],
  Wire[number]
>;

/** The codec of a list from those of its items by position, and that of all further ones. */
/* @__NO_SIDE_EFFECTS__ */
export function tuple<Model extends readonly unknown[], Wire extends readonly unknown[]>(
  items: readonly Lazy<ItemCodec<NoInfer<Model>, NoInfer<Wire>>>[],
  rest?: Lazy<ItemCodec<NoInfer<Model>, NoInfer<Wire>>>,
): Codec<Model, Wire> {
  return codec((value, way, name) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => {
          const of: Lazy<ErasedCodec> | undefined = items[index] ?? rest;
          return of ? resolve(of)[way](item, name) : item;
        })
      : value,
  );
}
