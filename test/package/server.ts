import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

/** A request as it came. */
export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A server on this machine, and what it was asked. */
export interface Server {
  readonly url: string;
  readonly received: Received[];
}

/**
 * Starts a server that answers with `answer`, but where the path ends in `/missing` with a 404 of the API. It is closed
 * when the tests of the file have ended.
 */
export async function serve(answer: string): Promise<Server> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void read(request).then((seen) => {
      received.push(seen);
      const found = !request.url?.endsWith('/missing');
      response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
      response.end(found ? answer : '{"type":"error","status":404,"code":"not_found"}');
    });
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  return { url: `http://127.0.0.1:${port}`, received };
}

async function read(request: IncomingMessage): Promise<Received> {
  const { method, url, headers } = request;
  return { method, url, authorization: headers.authorization, body: await text(request) };
}
