/**
 * A digest of data that comes piece by piece, by SHA-1 (RFC 3174). It is for integrity alone; WebCrypto has
 * no digest that waits for the next piece, and `node:crypto` is not everywhere.
 */
export class Hash {
  readonly algorithm: 'sha1';
  /** Takes the next piece. */
  readonly updateHash: (data: Uint8Array) => void;
  /** Gives the digest of what came so far, in base64. */
  readonly digestHash: (encoding?: 'base64') => Promise<string>;

  constructor(fields: { readonly algorithm: 'sha1' }) {
    const state = initial();
    this.algorithm = fields.algorithm;
    this.updateHash = (data) => {
      update(state, data);
    };
    this.digestHash = () => Promise.resolve(btoa(digest(state)));
  }
}

/** Writes in base64 what is written in hexadecimal digits. */
export function hexToBase64(data: string): string {
  return btoa(data.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
}

interface State {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  /** The number of bytes that came. */
  length: number;
  /** The bytes of the last block, as far as it came. */
  readonly block: Uint8Array;
  /** The words of the block that is being read. Views give numbers only, and as fast as lists. */
  readonly words: DataView;
}

function initial(): State {
  return {
    a: 0x67452301,
    b: 0xefcdab89 | 0,
    c: 0x98badcfe | 0,
    d: 0x10325476,
    e: 0xc3d2e1f0 | 0,
    length: 0,
    block: new Uint8Array(64),
    words: new DataView(new ArrayBuffer(320)),
  };
}

function update(state: State, data: Uint8Array): void {
  const { block } = state;
  const filled = state.length % 64;
  state.length += data.length;
  let at = 0;
  if (filled > 0) {
    const head = data.subarray(0, 64 - filled);
    block.set(head, filled);
    at = head.length;
    if (filled + at < 64) return;
    compress(state, viewOf(block), 0);
  }
  const view = viewOf(data);
  for (; at + 64 <= data.length; at += 64) compress(state, view, at);
  block.set(data.subarray(at));
}

/** The 20 bytes of the digest as characters; the state stays as it is, so that more may come. */
function digest(state: State): string {
  const filled = state.length % 64;
  const tail = new Uint8Array(filled < 56 ? 64 : 128);
  tail.set(state.block.subarray(0, filled));
  tail[filled] = 0x80;
  const view = viewOf(tail);
  view.setUint32(tail.length - 8, state.length / 2 ** 29);
  view.setUint32(tail.length - 4, state.length << 3);
  const final = { ...state };
  for (let at = 0; at < tail.length; at += 64) compress(final, view, at);
  [final.a, final.b, final.c, final.d, final.e].forEach((word, at) => {
    view.setUint32(4 * at, word);
  });
  return String.fromCharCode(...tail.subarray(0, 20));
}

/** Reads a block. Each sum is cut to 32 bits at once: engines keep such numbers in registers. */
function compress(state: State, data: DataView, offset: number): void {
  const { words } = state;
  schedule(words, data, offset);
  let { a, b, c, d, e } = state;
  for (let at = 0; at < 320; at += 4) {
    const mixed =
      at < 80
        ? (((b & c) | (~b & d)) + 0x5a827999) | 0
        : at < 160
          ? ((b ^ c ^ d) + 0x6ed9eba1) | 0
          : at < 240
            ? (((b & c) | (b & d) | (c & d)) - 0x70e44324) | 0
            : ((b ^ c ^ d) - 0x359d3e2a) | 0;
    const next = (((rotate(a, 5) + mixed) | 0) + ((e + words.getInt32(at)) | 0)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state.a = (state.a + a) | 0;
  state.b = (state.b + b) | 0;
  state.c = (state.c + c) | 0;
  state.d = (state.d + d) | 0;
  state.e = (state.e + e) | 0;
}

/** Spreads the 16 words of a block over 80. */
function schedule(words: DataView, data: DataView, offset: number): void {
  for (let at = 0; at < 64; at += 4) words.setInt32(at, data.getInt32(offset + at));
  for (let at = 64; at < 320; at += 4) {
    const near = words.getInt32(at - 12) ^ words.getInt32(at - 32);
    const far = words.getInt32(at - 56) ^ words.getInt32(at - 64);
    words.setInt32(at, rotate(near ^ far, 1));
  }
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
