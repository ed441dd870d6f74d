import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Heard {
  readonly method: string;
  /** The path with the query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** Is kept when it was answered, or the caller has left. */
  readonly over: Promise<unknown>;
}

/** What the server answers: JSON or bytes, or nothing but a broken connection. */
export interface Told {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly json?: unknown;
  /** JSON that is written already, such as one with long integers. */
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly broken?: boolean;
}

/** Answers one request; a promise keeps it open. */
export type Route = (heard: Heard) => Told | Promise<Told>;

/** A server on 127.0.0.1 in the place of Box's. */
export interface FakeBox extends AsyncDisposable {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** The methods and paths of what it got, without queries. */
  readonly lines: () => readonly string[];
}

/** Starts a server with routes such as `GET /2.0/events`; the rest is answered with 404. */
export async function fakeBox(
  routes: (url: string) => { readonly [line: string]: Route },
): Promise<FakeBox> {
  const heard: Heard[] = [];
  let table: { readonly [line: string]: Route } = {};
  const server = createServer((request, response) => {
    const over = once(response, 'close');
    void hear(request, over).then(async (one) => {
      heard.push(one);
      const route = table[lineOf(one)] ?? (() => ({ status: 404, json: { code: 'not_found' } }));
      tell(response, await route(one));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  table = routes(url);
  return {
    url,
    heard,
    lines: () => heard.map(lineOf),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The SHA-1 digest of bytes. */
export function sha1(bytes: Uint8Array, encoding: 'base64' | 'hex'): string {
  return createHash('sha1').update(bytes).digest(encoding);
}

function lineOf({ method, url }: Heard): string {
  return `${method} ${url.replace(/\?.*/, '')}`;
}

async function hear(request: IncomingMessage, over: Promise<unknown>): Promise<Heard> {
  const { method = '', url = '', headers } = request;
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return { method, url, headers, body: Buffer.concat(pieces), over };
}

function tell(response: ServerResponse, told: Told): void {
  if (told.broken) {
    response.destroy();
    return;
  }
  const { status = 200, headers, json, text = JSON.stringify(json), bytes } = told;
  const type = bytes ? 'application/octet-stream' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(bytes ?? text);
}
