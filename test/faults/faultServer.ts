import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Answer, Script } from './scenario.js';

/** A request that came. */
export interface Received {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  /** When it came, by the clock. */
  readonly at: number;
  body: string;
}

/** Servers on this machine that do what a scenario says, and what they have seen. */
export interface FaultServers {
  readonly requests: Received[];
  /** Where the servers are, by their names. */
  readonly origins: { readonly a: string; readonly b: string; readonly closed: string };
  /** Changes with everything that happens. */
  readonly activity: number;
  readonly connections: number;
  /** How many timers are the servers' own. */
  readonly waiting: number;
  /** How many requests are left without an answer on purpose. */
  readonly held: number;
  /** How many requests are sure to come at one time. */
  readonly lanes: number;
  close(): Promise<void>;
}

/** What servers need of where a scenario runs. */
export interface Hosting {
  /** The milliseconds that have passed. */
  now(): number;
  date(): number;
  wait(ms: number): Promise<void>;
  /** Whether programs of other origins may ask, as those in a browser have to. */
  readonly isShared: boolean;
}

const here: Hosting = {
  now: () => performance.now(),
  date: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  isShared: false,
};

/** Starts the two servers of a scenario. */
export async function startServers(
  server: Script,
  other: Script,
  hosting = here,
): Promise<FaultServers> {
  const seen = {
    requests: [] as Received[],
    ...{ activity: 0, connections: 0, waiting: 0, held: 0, lanes: Infinity },
    ...{ hosting, origins: noOrigins() },
  };
  const servers = [script(server, '', seen), script(other, 'B ', seen), createServer()];
  const [a = '', b = '', closed = ''] = await Promise.all(servers.map(listen));
  // A port that nobody listens to any more.
  await close(servers.pop());
  Object.assign(seen.origins, { a, b, closed });
  return Object.assign(seen, {
    close: async () => {
      await Promise.all(servers.map(close));
    },
  });
}

interface Seen {
  readonly requests: Received[];
  readonly origins: { readonly a: string; readonly b: string; readonly closed: string };
  readonly hosting: Hosting;
  activity: number;
  connections: number;
  waiting: number;
  held: number;
}

function noOrigins(): Seen['origins'] {
  return { a: '', b: '', closed: '' };
}

function script(answers: Script, prefix: string, seen: Seen): Server {
  const served = new Map<readonly Answer[], number>();
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    if (seen.hosting.isShared && isShared(request, response)) return;
    const path = url.replace(/^\/2\.0/, '');
    const list = listFor(answers, path);
    const index = served.get(list) ?? 0;
    served.set(list, index + 1);
    const received = {
      line: `${prefix}${method} ${path}`,
      headers,
      at: seen.hosting.now(),
      body: '',
    };
    seen.requests.push(received);
    seen.activity += 1;
    const scripted = list[Math.min(index, list.length - 1)] ?? {};
    const isRefused = headers.authorization === `Bearer ${scripted.refuses}`;
    const answer = isRefused ? { status: 401, body: '{"code":"unauthorized"}' } : scripted;
    read(request, received, seen);
    request.on('end', () => void respond(answer, response, { seen, received }));
  });
  server.on('connection', (socket: Socket) => {
    seen.connections += 1;
    seen.activity += 1;
    socket.on('close', () => (seen.activity += 1)).on('error', () => (seen.activity += 1));
  });
  return server;
}

/** Lets a program of another origin ask and read; true when it only asked whether it may. */
function isShared({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', '*');
  response.setHeader('Cache-Control', 'no-store');
  const asked = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || asked === undefined) return false;
  response.setHeader('Access-Control-Allow-Methods', asked);
  const names = headers['access-control-request-headers'];
  if (names !== undefined) response.setHeader('Access-Control-Allow-Headers', names);
  // A browser sends again by itself what breaks on a connection that has been used before.
  response.writeHead(204, { 'Access-Control-Max-Age': '600', Connection: 'close' }).end();
  return true;
}

function listFor(answers: Script, path: string): readonly Answer[] {
  if (Array.isArray(answers)) return answers;
  const found = Object.entries(answers).find(([prefix]) => path.startsWith(prefix));
  return found?.[1] ?? [];
}

function read(request: IncomingMessage, received: Received, seen: Seen): void {
  request.setEncoding('utf8').on('data', (text: string) => {
    seen.activity += 1;
    received.body += text;
  });
  request.on('error', () => (seen.activity += 1));
}

interface Context {
  readonly seen: Seen;
  readonly received: Received;
}

async function respond(answer: Answer, response: ServerResponse, context: Context): Promise<void> {
  const { seen } = context;
  seen.activity += 1;
  response.on('finish', () => (seen.activity += 1));
  if (answer.delayMs) await held(wait(answer.delayMs, seen), seen);
  if (answer.instead === 'stall') return held(closed(response), seen);
  if (answer.instead) return fail(answer.instead, response);
  const headers = { 'content-type': 'application/json', ...answer.headers };
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, filled(value, context));
  response.writeHead(answer.status ?? 200);
  for (const piece of piecesOf(answer, context)) {
    if (response.destroyed) return;
    // The head leaves with the first piece.
    if (answer.pace) await held(wait(answer.pace.everyMs, seen), seen);
    seen.activity += 1;
    if (!response.write(piece)) await room(response);
  }
  if (answer.then === 'stall') return response.flushHeaders();
  // What has been written is to arrive before the connection breaks.
  if (answer.then === 'reset') setImmediate(() => setImmediate(() => response.socket?.destroy()));
  else response.end();
}

/** Work that a request is left without an answer for. */
async function held(work: Promise<void>, seen: Seen): Promise<void> {
  seen.held += 1;
  await work;
  seen.held -= 1;
}

function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.on('close', resolve));
}

function fail(how: Answer['instead'], { socket }: ServerResponse): void {
  if (how === 'close') socket?.destroy();
  if (how === 'reset') socket?.resetAndDestroy();
  if (how === 'garbage') socket?.end('220 smtp.example.com ESMTP\r\n\r\n');
}

const invite = '{"id":"1","type":"invite","status":"pending"}';

function* piecesOf(answer: Answer, context: Context): Generator<string | Buffer> {
  const { body = invite, pace } = answer;
  if (typeof body === 'object' && 'repeat' in body)
    for (let time = 0; time < body.times; time += 1) yield body.repeat;
  else if (pace) {
    const bytes = Buffer.from(body);
    for (let at = 0; at < bytes.length; at += pace.bytes) yield bytes.subarray(at, at + pace.bytes);
  } else if (body.length > 0) yield typeof body === 'string' ? filled(body, context) : body;
}

/** Texts of a script name the servers, a time to come, and what was sent. */
function filled(text: string, { seen, received }: Context): string {
  return text.replace(/\{(a|b|closed|authorization|query|in:-?\d+)\}/g, (_, name: string) => {
    if (name === 'a' || name === 'b' || name === 'closed') return seen.origins[name];
    if (name === 'authorization') return received.headers.authorization ?? '';
    if (name === 'query') return received.line.replace(/.*\?/, '');
    return new Date(seen.hosting.date() + 1000 * Number(name.slice(3))).toUTCString();
  });
}

/** Waits until a response takes more, or nobody listens any more. */
function room(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

async function wait(ms: number, seen: Seen): Promise<void> {
  seen.waiting += 1;
  await seen.hosting.wait(ms);
  seen.waiting -= 1;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server | undefined): Promise<void> {
  server?.closeAllConnections();
  server?.close();
  if (server?.listening) await once(server, 'close');
}
