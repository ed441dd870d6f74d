import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect as connectTo, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { certificate } from '../support/certificate.js';

/** The certificate of the secure API, and its key. */
export const { cert, key } = certificate();

/** What a server on this machine got. */
interface Got {
  readonly line: string;
  readonly headers: { readonly [name: string]: unknown };
  readonly body: string;
}

/** An API, the same by https, and a proxy, as the tests of a file share them. */
export interface ProxyServers {
  readonly api: Server;
  readonly secureApi: Server;
  readonly proxy: Server;
  /** The open connections through the proxy. */
  readonly tunnels: ReadonlySet<Duplex>;
  /** What the API got. */
  got: Got[];
  /** What the proxy was asked, and by whom. */
  asked: [line: string, authorization: string | undefined][];
  /** What the proxy answers in the place of connecting; 0 is nothing at all. */
  refusal: number | undefined;
  answer: RequestListener;
}

/** Starts the servers for the tests of a file, which find them as if nothing had been sent. */
export function proxyServers(): ProxyServers {
  const listener: RequestListener = (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method, url, headers } = request;
      const body = Buffer.concat(pieces).toString();
      servers.got.push({ line: `${method} ${url}`, headers, body });
      servers.answer(request, response);
    });
  };
  const tunnels = new Set<Duplex>();
  const servers: ProxyServers = {
    api: createServer(listener),
    secureApi: createSecureServer({ cert, key }, listener),
    proxy: createServer(),
    tunnels,
    ...unused(),
  };
  servers.proxy.on('connect', ({ url = '', headers }, socket) => {
    servers.asked.push([`CONNECT ${url}`, headers['proxy-authorization']]);
    const { refusal } = servers;
    if (refusal === 0) return;
    if (refusal !== undefined) return socket.end(`HTTP/1.1 ${refusal} No\r\n\r\n`);
    tunnel(url, socket, tunnels);
  });
  const all = [servers.api, servers.secureApi, servers.proxy];
  beforeAll(async () => {
    for (const server of all) await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  beforeEach(() => {
    Object.assign(servers, unused());
  });
  afterAll(() => {
    for (const socket of tunnels) socket.destroy();
    for (const server of all) server.close().closeAllConnections();
  });
  return servers;
}

function unused(): Pick<ProxyServers, 'got' | 'asked' | 'refusal' | 'answer'> {
  return {
    got: [],
    asked: [],
    refusal: undefined,
    answer: (_, response) => response.end('{"id":"7","type":"invite"}'),
  };
}

function tunnel(url: string, socket: Duplex, tunnels: Set<Duplex>): void {
  const [host, port] = url.split(':');
  const target = connectTo(Number(port), host, () => {
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    target.pipe(socket).pipe(target);
  });
  tunnels.add(socket);
  target.on('error', () => socket.destroy());
  socket.on('error', () => target.destroy()).on('close', () => tunnels.delete(socket));
}

/** The host and port of a server. */
export function hostOf(server: { address(): AddressInfo | string | null }): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `127.0.0.1:${address.port}`;
}
