import { piecesOf, type Binary } from '../binary.js';

/** The bytes of a file in parts of one size, of which the last may be smaller; no other part is held in memory. */
export async function* partsOf(file: Binary, size: number): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(size);
  let filled = 0;
  for await (const piece of piecesOf(file)) {
    for (let at = 0; at < piece.length;) {
      const taken = piece.subarray(at, at + size - filled);
      part.set(taken, filled);
      at += taken.length;
      filled += taken.length;
      if (filled < size) continue;
      yield part;
      part = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
