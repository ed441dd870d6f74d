import { codec, type Codec } from './codec.js';

/**
 * The codec of an integer that a number may not hold: a bigint, and on the wire a number or, beyond
 * 2^53, a bigint that is written with all its digits.
 */
export const int64: Codec<bigint, number> = /* @__PURE__ */ codec((value, way) => {
  if (way === 'decode') return Number.isInteger(value) ? BigInt(Number(value)) : value;
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
});
