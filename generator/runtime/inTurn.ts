import { codec, type Codec, type ErasedCodec } from './codec.js';
import { resolve, type Lazy } from './lazy.js';
import type { VariantCodec } from './union.js';

/** The codec of a part of what an object is, which leaves all else as it is. */
interface PartCodec<Model, Wire> {
  readonly decode: (wire: Wire) => unknown;
  readonly encode: (model: Model, name?: string) => unknown;
}

/** The codec of what is several things at once: each part converts what is its own. */
export function inTurn<Model, Wire>(
  ...parts: readonly Lazy<NoInfer<PartCodec<Model, Wire>>>[]
): Codec<Model, Wire> {
  return oneAfterTheOther(parts);
}

/** The codec of values of different kinds, of which each leaves the others as they are. */
export function either<Model, Wire>(
  ...variants: readonly Lazy<NoInfer<VariantCodec<Model, Wire>>>[]
): Codec<Model, Wire> {
  return oneAfterTheOther(variants);
}

function oneAfterTheOther<Model, Wire>(codecs: readonly Lazy<ErasedCodec>[]): Codec<Model, Wire> {
  return codec((value, way, name) =>
    codecs.reduce((converted, of) => resolve(of)[way](converted, name), value),
  );
}
