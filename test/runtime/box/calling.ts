import {
  settle,
  successes,
  textOf,
  type ApiPromise,
  type Reader,
} from '../../../generator/runtime/settle.js';
import { shared } from '../../../generator/runtime/shared.js';
import { send } from '../../../generator/runtime/transport.js';

/** What a call of a hand-written manager sends. */
export interface Sent {
  readonly body?: RequestInit['body'];
  readonly headers?: { readonly [name: string]: string | undefined };
  readonly cancellationToken?: AbortSignal | undefined;
}

/** Calls a server as a generated manager does: an answer is JSON in camelCase, or nothing; a failure is an error. */
export function call<T>(line: string, sent: Sent = {}): ApiPromise<T> {
  return exchange(line, sent, async (received) => {
    const text = await textOf(received);
    // The stub trusts the server beside it.
    const data = (text ? camelCased(JSON.parse(text)) : undefined) as T;
    return { data, text };
  });
}

/** Calls a server for bytes. */
export function download(line: string, sent: Sent = {}): ApiPromise<ReadableStream<Uint8Array>> {
  return exchange(line, sent, ({ response }) =>
    Promise.resolve({ data: response.body ?? new Blob([]).stream() }),
  );
}

function exchange<T>(line: string, sent: Sent, read: Reader<T>): ApiPromise<T> {
  const [method = '', url = ''] = line.split(' ');
  const headers = new Headers();
  for (const [name, value] of Object.entries(sent.headers ?? {}))
    if (value !== undefined) headers.set(name, value);
  const { body = null, cancellationToken } = sent;
  const build = (signal: AbortSignal) => {
    const request = new Request(url, { method, headers, body, signal });
    return { request, rebuild: () => request, isReplayable: !(body instanceof ReadableStream) };
  };
  return settle(
    () => send(shared({}), build, { signal: cancellationToken }),
    successes({ decode: (value) => value }, read),
  );
}

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      camelCased(item),
    ]),
  );
}
