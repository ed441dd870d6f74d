import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer, request as send, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ConnectionOptions } from '../../generator/runtime/api.js';
import { BearerAuth } from '../../generator/runtime/bearer.js';
import { ConnectionError, SdkError } from '../../generator/runtime/errors.js';
import { certified } from './certificate.js';
import { Invites } from './invites.js';
import { rejection, serve, type TestServer } from './server.js';

const own = certified();
const auth = new BearerAuth({ token: 'hunter2' });
let secure: Server;
let secureUrl: string;
let open: TestServer;
let location: string;
let received: string[];

beforeAll(async () => {
  open = await serve((_, response) => response.end('{"id":"open","type":"invite"}'));
  secure = createServer(own, (request, response) => {
    received.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.url === '/there') response.end('{"id":"secure","type":"invite"}');
    else response.writeHead(302, { location }).end();
  });
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  secureUrl = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
});

afterAll(async () => {
  secure.closeAllConnections();
  secure.close();
  await open.close();
});

beforeEach(() => {
  received = [];
  open.requests.length = 0;
});

/** A `fetch` that trusts the server: such options of a connection belong to the platform. */
async function trusting(request: Request): Promise<Response> {
  if (request.url.startsWith('http:')) return fetch(request);
  const { method, url } = request;
  const sent = send(url, { ca: own.cert, method, headers: Object.fromEntries(request.headers) });
  sent.end(Buffer.from(await request.arrayBuffer()));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const { statusCode: status = 0, headers } = answer;
  const body = await new Response(Readable.toWeb(answer) as ReadableStream).arrayBuffer();
  return new Response(body, { status, headers: headers as { [name: string]: string } });
}

function invites(options: Partial<ConnectionOptions> = {}): Invites {
  return new Invites({ auth, baseUrl: secureUrl, fetch: trusting, ...options });
}

describe('a server with TLS', () => {
  test('is called, and may lead to another of its places', async () => {
    location = '/there';
    expect(await invites().get('1')).toMatchObject({ id: 'secure' });
    expect(received).toEqual(['GET /invites/1 Bearer hunter2', 'GET /there Bearer hunter2']);
  });

  test.each([{}, { allowInsecure: true }])('does not lead to one without: %j', async (options) => {
    location = `${open.url}/there`;
    const error = await rejection(invites(options).get('1'));
    expect(error).toBeInstanceOf(SdkError);
    expect(String(error)).toBe(`SdkError: GET ${secureUrl}/invites/1 may not be redirected.`);
    expect(received).toEqual(['GET /invites/1 Bearer hunter2']);
    expect(open.requests).toEqual([]);
  });

  test('is not called where nobody vouches for it, and nothing is sent', async () => {
    const { fetch } = globalThis;
    const error = await rejection(invites({ fetch, retries: { maxAttempts: 1 } }).get('1'));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty('cause.cause.code', 'DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(received).toEqual([]);
  });
});
