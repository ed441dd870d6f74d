import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Recorded {
  readonly method: string;
  /** The address that the client meant. */
  readonly url: URL;
  /** Header names in lower case. */
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer;
}

/** What the recorder answers next. */
export interface Reply {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** A server on 127.0.0.1 that stands for every server of a document. */
export interface Recorder extends AsyncDisposable {
  /** Sends a request to the recorder, whatever address it is for. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What it is sent during a call, which it gives one answer. */
  during(reply: Reply, call: () => Promise<unknown>): Promise<Received>;
}

/** What a call has sent, and what it gave. */
export interface Received {
  readonly requests: readonly Recorded[];
  readonly result: unknown;
}

/** Starts a recorder; the address that a request is for travels in its path. */
export async function startRecorder(): Promise<Recorder> {
  let requests: Recorded[] = [];
  let reply: Reply = { status: 200, headers: {}, body: '' };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push(recorded(request, body));
      response.writeHead(reply.status, reply.headers).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    fetch: (request) => {
      const { host, pathname, search } = new URL(request.url);
      return fetch(new Request(`http://127.0.0.1:${port}/${host}${pathname}${search}`, request));
    },
    async during(answer, call) {
      requests = [];
      reply = answer;
      const result = await call();
      return { requests, result };
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function recorded(request: IncomingMessage, body: Buffer): Recorded {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: (request.method ?? '').toLowerCase(),
    url: new URL(`https:/${request.url ?? ''}`),
    headers: Object.fromEntries(headers) as Recorded['headers'],
    body,
  };
}
