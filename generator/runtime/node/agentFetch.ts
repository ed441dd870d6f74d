import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { piecesOf } from '../binary.js';
import type { Fetch } from '../redirect.js';
import { streamFrom } from '../streamFrom.js';

/** Where connections are taken from, by the protocol of what is called: from Node's own agents, where one is left out. */
export interface Agents {
  readonly http?: http.Agent;
  readonly https?: https.Agent;
}

/**
 * A `fetch` that takes its connections from agents of Node, such as one with certificates of its own. It follows no
 * redirection: clients do so by themselves.
 */
export function agentFetch(agents: Agents): Fetch {
  return async (request) => {
    const { url, method, signal } = request;
    const isSecure = url.startsWith('https:');
    const agent = isSecure ? agents.https : agents.http;
    const headers = headersOf(request);
    const outgoing = (isSecure ? https : http).request(url, { method, headers, agent, signal });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve).on('error', reject);
      // An answer may come before all is sent.
      send(request.body, outgoing).catch(reject);
    });
    answer.catch(() => outgoing.destroy());
    return responseOf(method, await answer);
  };
}

function headersOf({ headers }: Request): http.OutgoingHttpHeaders {
  // What is asked for in part is not compressed, or its positions would be others.
  const coding = headers.has('Range') ? 'identity' : 'gzip, br';
  return { accept: '*/*', 'accept-encoding': coding, ...Object.fromEntries(headers) };
}

/** Sends a body piece by piece; one of a single piece tells its length first, as `fetch` does. */
async function send(
  body: ReadableStream<Uint8Array> | null,
  outgoing: ClientRequest,
): Promise<void> {
  const pieces = piecesOf(body ?? new Uint8Array());
  const first = await pieces.next();
  const second = await pieces.next();
  if (second.done) outgoing.end(first.done ? undefined : first.value);
  else await pipeline(() => following([first.value, second.value], pieces), outgoing);
}

async function* following(
  first: readonly Uint8Array[],
  others: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* others;
}

function responseOf(method: string, incoming: IncomingMessage): Response {
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  const isEmpty = method === 'HEAD' || [204, 205, 304].includes(status);
  if (isEmpty) incoming.resume();
  const body = isEmpty ? null : bodyOf(incoming);
  return new Response(body, { status, statusText, headers });
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const body = decoded(incoming);
  return streamFrom((stopped) => {
    // Whoever reads no more waits for no more.
    stopped.addEventListener('abort', () => body.destroy(), { once: true });
    return piecesOf(body);
  });
}

function decoded(incoming: IncomingMessage): Readable {
  const coding = incoming.headers['content-encoding'] ?? '';
  if (!/^(x-)?gzip$|^deflate$|^br$/i.test(coding)) return incoming;
  const decoder = coding.toLowerCase() === 'br' ? createBrotliDecompress() : createUnzip();
  // What fails is an error of what is read.
  pipeline(incoming, decoder).catch(() => undefined);
  return decoder;
}
