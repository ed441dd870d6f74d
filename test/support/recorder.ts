import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived, byte for byte. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  /** Header names in lower case. */
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** What the recording server answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
}

/** A server on 127.0.0.1 that keeps what it is sent. */
export interface Recorder extends AsyncDisposable {
  readonly origin: string;
  readonly requests: readonly Recorded[];
}

/** Starts a recording server, which gives every request the same answer. */
export async function record(reply: Reply): Promise<Recorder> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push(recorded(request, body));
      response.writeHead(reply.status ?? 200, {
        'content-type': 'application/json',
        ...reply.headers,
      });
      response.end(reply.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

function recorded(request: IncomingMessage, body: string): Recorded {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: Object.fromEntries(headers) as Recorded['headers'],
    body,
  };
}
