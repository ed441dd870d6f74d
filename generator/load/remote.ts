import { decode, maxBytes, type TextOrProblem, tooLarge } from './readText.js';

/** What fetching gave: a text, or why there is none. */
export type Fetched =
  | { readonly kind: 'text'; readonly text: TextOrProblem }
  | { readonly kind: 'failure'; readonly reason: string };

const patience = 30_000;
const maxRedirects = 5;

/** Whether a host may be asked: it was named with its port, or without any. */
export function isAllowed(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => [url.host, url.hostname].includes(host.toLowerCase()));
}

/** Fetches a text; redirects are followed on the same host only. */
export async function fetchText(address: URL): Promise<Fetched> {
  try {
    return await follow(address, maxRedirects);
  } catch (error) {
    return failure(error instanceof Error ? reasonOf(error) : String(error));
  }
}

async function follow(address: URL, redirects: number): Promise<Fetched> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(address, { redirect: 'manual', signal });
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location !== null) {
    await response.body?.cancel();
    return redirect(address, new URL(location, address), redirects);
  }
  if (!response.ok) return failure(`the server answers ${response.status}`);
  return { kind: 'text', text: await readBody(response, address.href) };
}

async function redirect(from: URL, to: URL, redirects: number): Promise<Fetched> {
  const isSafer = to.protocol === 'https:' || to.protocol === from.protocol;
  if (to.host !== from.host || !isSafer) return failure(`it redirects to ${to.origin}`);
  return redirects > 0 ? follow(to, redirects - 1) : failure('it redirects too often');
}

async function readBody(response: Response, shown: string): Promise<TextOrProblem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<unknown> | null = response.body;
  for await (const chunk of body ?? []) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > maxBytes) return tooLarge(shown);
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks), shown);
}

function failure(reason: string): Fetched {
  return { kind: 'failure', reason };
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
