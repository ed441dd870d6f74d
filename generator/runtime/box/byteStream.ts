/** The bytes of a file, as they come. */
export type ByteStream = ReadableStream<Uint8Array>;
