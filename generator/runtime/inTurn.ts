import { codec, type Codec, type ErasedCodec } from './codec.js';
import { resolve, type Lazy } from './lazy.js';
import type { VariantCodec } from './union.js';

/** The codec of a part of what an object is, which leaves all else as it is. */
interface PartCodec<Model, Wire> {
  readonly decode: (wire: Wire) => unknown;
  readonly encode: (model: Model, name?: string) => unknown;
}

type Member<Model, Wire> = PartCodec<Model, Wire> | VariantCodec<Model, Wire>;

/**
 * Converts by several codecs, one after the other, each of which knows what is its own: the parts of
 * an object, or values of different kinds.
 */
/* @__NO_SIDE_EFFECTS__ */
export function inTurn<Model, Wire>(
  ...codecs: readonly Lazy<Member<NoInfer<Model>, NoInfer<Wire>>>[]
): Codec<Model, Wire> {
  return codec((value, way, name) =>
    codecs.reduce<unknown>(
      (converted, of) => resolve<ErasedCodec>(of)[way](converted, name),
      value,
    ),
  );
}
