import { SdkError } from '../errors.js';

/**
 * A value in DER (ITU-T X.690): what it is, and its content.
 *
 * @internal
 */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
}

/**
 * The values that stand one behind the other, such as the members of a sequence.
 *
 * @internal
 */
export function readDer(bytes: Uint8Array): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let start = 0; start < bytes.length;) {
    const { contentAt, end } = extentOf(bytes, start);
    values.push({ tag: byteAt(bytes, start), content: bytes.subarray(contentAt, end) });
    start = end;
  }
  return values;
}

/**
 * A value written in DER; its content is less than 65,536 bytes.
 *
 * @internal
 */
export function writeDer(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = contents.flatMap((bytes) => [...bytes]);
  const { length } = content;
  const head = length < 128 ? [length] : [0x82, length >> 8, length & 255];
  return Uint8Array.from([tag, ...head, ...content]);
}

function extentOf(bytes: Uint8Array, start: number): { contentAt: number; end: number } {
  const first = byteAt(bytes, start + 1);
  const isLong = first > 127;
  const lengthBytes = isLong ? first - 128 : 0;
  let length = isLong ? 0 : first;
  for (let at = 0; at < lengthBytes; at += 1) length = 256 * length + byteAt(bytes, start + 2 + at);
  const contentAt = start + 2 + lengthBytes;
  const end = contentAt + length;
  if (end > bytes.length || first === 128) throw unreadable();
  return { contentAt, end };
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  if (byte === undefined) throw unreadable();
  return byte;
}

function unreadable(): SdkError {
  return new SdkError({ message: 'The private key cannot be read: it is not DER.' });
}
