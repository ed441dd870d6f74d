import { objectCodec, type Codec, type ErasedCodec } from './codec.js';
import { resolve, type Lazy } from './lazy.js';
import type { ErasedEntry, Fields } from './fields.js';

/** The codec of an object that has the properties of others, too: what their codecs list holds as well. */
/* @__NO_SIDE_EFFECTS__ */
export function extended<Model, Wire, const Bases extends readonly Lazy<ErasedCodec>[]>(
  bases: Bases,
  fields: Fields<Model, Wire, Bases>,
): Codec<Model, Wire> {
  return objectCodec(() => [
    ...bases.flatMap((base) => resolve(base).entries?.() ?? []),
    ...Object.entries<ErasedEntry>(fields),
  ]);
}
