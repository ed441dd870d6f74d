import { isBinary, piecesOf, streamOf } from './binary.js';
import { stringify } from './json.js';

/** What a request can carry. */
export type Content = NonNullable<RequestInit['body']>;

/** The body of a request, and its media type. */
export interface Payload {
  readonly type: string;
  readonly content: Content;
}

/** Writes a body. */
export type BodySerializer<Body = unknown> = (body: Body) => Payload;

/** Writes JSON under one of its media types. */
export function json(type: string): BodySerializer {
  return (body) => ({ type, content: JSON.stringify(body) });
}

/** Writes JSON whose integers may have more digits than a number can hold. */
export function exactJson(type: string): BodySerializer {
  return (body) => ({ type, content: stringify(body) });
}

/** Writes text. */
export function text(type: string): BodySerializer {
  return (body) => ({ type, content: String(body) });
}

/** Writes bytes; what comes as a stream is sent as one. */
export function bytes(type: string): BodySerializer {
  return (body) => ({ type, content: contentOf(body) });
}

function contentOf(body: unknown): Content {
  if (isWhole(body)) return body;
  return isBinary(body) ? streamOf(piecesOf(body)) : String(body);
}

/** Whether the platform itself can send a value. */
function isWhole(body: unknown): body is Content {
  return body instanceof Blob || body instanceof Uint8Array || body instanceof ReadableStream;
}
