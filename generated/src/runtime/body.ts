import { isBinary, piecesOf, streamOf } from './binary.js';
import { stringify } from './json.js';

/** What a request can carry. */
export type Content = NonNullable<RequestInit['body']>;

/** The body of a request, and its media type. */
export interface Payload {
  readonly type: string;
  /** What is sent; a function makes it anew each time it is. */
  readonly content: Content | (() => Content);
  /** `error` where a redirection is a failure. */
  readonly redirect?: NonNullable<RequestInit['redirect']>;
}

/** Writes a body; the signal is aborted when it is not wanted any more. */
export type BodySerializer<Body = unknown> = (body: Body, signal?: AbortSignal | null) => Payload;

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
  return (body, signal) => sentOnce({ type, content: contentOf(body, signal) });
}

/** A payload as it may be redirected: of a stream, which cannot be sent again, Node would keep a copy for that. */
export function sentOnce(payload: Payload): Payload {
  // Cloudflare's workers do not know the value; they keep no copy.
  const isOnce = payload.content instanceof ReadableStream && !('WebSocketPair' in globalThis);
  return isOnce ? { ...payload, redirect: 'error' } : payload;
}

function contentOf(body: unknown, signal: AbortSignal | null | undefined): Payload['content'] {
  if (isWhole(body)) return body;
  if (!isBinary(body)) return String(body);
  const stream = (): ReadableStream => streamOf(piecesOf(body), signal);
  return typeof body === 'function' ? stream : stream();
}

/** Whether the platform itself can send a value, and send it again. */
function isWhole(body: unknown): body is Content {
  return body instanceof Blob || body instanceof Uint8Array;
}
