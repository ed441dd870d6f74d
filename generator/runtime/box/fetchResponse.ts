import type { ByteStream } from './byteStream.js';
import type { SerializedData } from './serializedData.js';

/** The response to a request of any kind. */
export interface FetchResponse {
  /** Where the response came from, after redirections. */
  readonly url?: string;
  readonly status: number;
  /** The body, where it was to be read as JSON. */
  readonly data?: SerializedData;
  /** The body, where it was to be read as bytes. */
  readonly content?: ByteStream;
  /** The headers, by their names in lower case. */
  readonly headers: { readonly [name: string]: string };
}
