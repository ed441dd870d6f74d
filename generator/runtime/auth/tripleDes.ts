/** Bits, one in each number. */
type Bits = readonly number[];

/**
 * Decrypts by triple DES in CBC mode (FIPS 46-3, SP 800-67), which WebCrypto does not offer and keys of old are encrypted by.
 * The padding stays.
 *
 * @internal
 */
export function decryptTripleDes(key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const [first = [], second = [], third = []] = [0, 8, 16].map((at) =>
    roundKeys(bitsOf(key.subarray(at, at + 8))),
  );
  const schedules = [[...third].reverse(), second, [...first].reverse()];
  const plain: number[] = [];
  let chained = bitsOf(iv);
  for (let at = 0; at < data.length; at += 8) {
    const block = bitsOf(data.subarray(at, at + 8));
    plain.push(...bytesOf(xor(schedules.reduce(cipher, block), chained)));
    chained = block;
  }
  return Uint8Array.from(plain);
}

/** The keys of the sixteen rounds. */
function roundKeys(key: Bits): readonly Bits[] {
  const chosen = pick(key, keyChoice);
  return Array.from({ length: 16 }, (_, round) => {
    const shift = 2 * (round + 1) - [0, 1, 8, 15].filter((slow) => slow <= round).length;
    const halves = [chosen.slice(0, 28), chosen.slice(28)];
    const turned = halves.flatMap((half) => [
      ...half.slice(shift % 28),
      ...half.slice(0, shift % 28),
    ]);
    return pick(turned, roundChoice);
  });
}

/** Puts a block through the rounds; with the keys in reverse it is undone. */
function cipher(block: Bits, keys: readonly Bits[]): Bits {
  const ordered = pick(block, initialOrder);
  let left: Bits = ordered.slice(0, 32);
  let right: Bits = ordered.slice(32);
  for (const key of keys) [left, right] = [right, xor(left, mix(right, key))];
  return pick([...right, ...left], finalOrder);
}

/** The function that makes the cipher hard to undo without the key. */
function mix(half: Bits, key: Bits): Bits {
  const expanded = xor(pick(half, expansion), key);
  const substituted = substitutions.flatMap((digits, box) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = expanded.slice(6 * box, 6 * box + 6);
    const row = 2 * a + f;
    const column = 8 * b + 4 * c + 2 * d + e;
    const value = parseInt(digits.charAt(16 * row + column), 16);
    return [value >> 3, (value >> 2) & 1, (value >> 1) & 1, value & 1];
  });
  return pick(substituted, permutation);
}

function pick(from: Bits, places: readonly number[]): Bits {
  return places.map((place) => from[place] ?? 0);
}

function xor(one: Bits, other: Bits): Bits {
  return one.map((bit, at) => bit ^ (other[at] ?? 0));
}

function bitsOf(bytes: Uint8Array): Bits {
  return [...bytes].flatMap((byte) => Array.from({ length: 8 }, (_, at) => (byte >> (7 - at)) & 1));
}

function bytesOf(bits: Bits): readonly number[] {
  const starts = Array.from({ length: bits.length / 8 }, (_, at) => 8 * at);
  return starts.map((start) => parseInt(bits.slice(start, start + 8).join(''), 2));
}

// The tables of FIPS 46-3; places count from 0.

const initialOrder: readonly number[] = /* @__PURE__ */ Array.from(
  { length: 64 },
  (_, at) => 8 * (7 - (at % 8)) + 2 * ((at % 32) >> 3) + (at < 32 ? 1 : 0),
);
const finalOrder: readonly number[] = /* @__PURE__ */ Array.from({ length: 64 }, (_, at) =>
  initialOrder.indexOf(at),
);
const expansion: readonly number[] = /* @__PURE__ */ Array.from(
  { length: 48 },
  (_, at) => (4 * Math.floor(at / 6) + (at % 6) + 31) % 32,
);
const keyChoice = [
  56, 48, 40, 32, 24, 16, 8, 0, 57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51,
  43, 35, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 60, 52, 44, 36, 28, 20, 12,
  4, 27, 19, 11, 3,
];
const roundChoice = [
  13, 16, 10, 23, 0, 4, 2, 27, 14, 5, 20, 9, 22, 18, 11, 3, 25, 7, 15, 6, 26, 19, 12, 1, 40, 51, 30,
  36, 46, 54, 29, 39, 50, 44, 32, 47, 43, 48, 38, 55, 33, 52, 45, 41, 49, 35, 28, 31,
];
const permutation = [
  15, 6, 19, 20, 28, 11, 27, 16, 0, 14, 22, 25, 4, 17, 30, 9, 1, 7, 23, 13, 31, 26, 2, 8, 18, 12,
  29, 5, 21, 10, 3, 24,
];
/** One box a line; its four rows stand one behind the other, in hexadecimal digits. */
const substitutions = [
  'e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d',
  'f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9',
  'a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c',
  '7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e',
  '2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453',
  'c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d',
  '4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c',
  'd2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b',
];
