import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What matters of a request, in a form in which two of the same meaning are equal. */
export interface Sent {
  readonly method: string;
  /** Host, path and query, as they were meant. */
  readonly address: string;
  readonly type: string;
  readonly body: unknown;
  /** The scheme, with the credentials where these are not a token. */
  readonly authorization: string;
  /** All others, but for those that each client sends in its own way. */
  readonly headers: { readonly [name: string]: string };
}

/** A server on 127.0.0.1 that stands for every host, and keeps what it is sent under the key of the sender. */
export interface SampleServer extends AsyncDisposable {
  /** Where requests of a sender go; their host and path follow. */
  readonly originFor: (key: string) => string;
  readonly sentBy: (key: string) => readonly Sent[];
}

/** Starts a server that gives each request an empty object. */
export async function serve(): Promise<SampleServer> {
  const all = new Map<string, Sent[]>();
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [, key = '', address = ''] = /^\/([^/]*)\/(.*)$/s.exec(request.url ?? '') ?? [];
      all.set(key, [...(all.get(key) ?? []), sent(request, address, body)]);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    originFor: (key) => `http://127.0.0.1:${String(port)}/${key}/`,
    sentBy: (key) => all.get(key) ?? [],
    [Symbol.asyncDispose]: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString();
}

const platform =
  /^(?:host|user-agent|accept|accept-.*|sec-fetch-mode|connection|content-length|content-type|transfer-encoding|expect|authorization)$/;

function sent({ method = '', headers }: IncomingMessage, address: string, body: string): Sent {
  const type = headers['content-type'] ?? '';
  const others = Object.entries(headers).filter(([name]) => !platform.test(name));
  return {
    method,
    address,
    type: type.replace(/; *boundary=.*/, ''),
    body: contentOf(type, body),
    authorization: (headers.authorization ?? '').replace(/^(Bearer) .*/s, '$1'),
    headers: Object.fromEntries(others.map(([name, value]) => [name, String(value)])),
  };
}

/** JSON as it is parsed, parts with their heads, anything else as text. */
function contentOf(type: string, body: string): unknown {
  if (/[/+]json\b/.test(type)) return JSON.parse(body);
  const boundary = /^multipart\/.*boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary === undefined) return body;
  return `\r\n${body}`
    .split(`\r\n--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...content] = part.trimStart().split('\r\n\r\n');
      return { head: head.split('\r\n').sort(), content: content.join('\r\n\r\n') };
    });
}
