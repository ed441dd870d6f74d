import { codec, type Codec, type ErasedCodec } from './codec.js';
import { resolve, type Lazy } from './lazy.js';

/** The codec of what may be null as well, where the type has to say so: in a list or a map. */
/* @__NO_SIDE_EFFECTS__ */
export function nullable<Model, Wire>(
  of: Lazy<Codec<Model, Wire>>,
): Codec<Model | null, Wire | null> {
  return codec((value, way, name) => {
    const present: ErasedCodec = resolve(of);
    return present[way](value, name);
  });
}
