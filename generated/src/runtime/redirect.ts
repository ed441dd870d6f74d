import { SdkError } from './errors.js';
import { nameOf } from './exchange.js';

/** Sends a request that `fetch` would send, and gives the response. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * Makes the request that follows another to a new address.
 *
 * @internal
 */
export type Rebuild = (url: string, change: RequestInit) => Request;

/** A request that may be redirected. */
interface Followed {
  readonly request: Request;
  readonly rebuild: Rebuild;
  /** How many redirections are followed; a negative number has none looked at. */
  readonly left: number;
}

/**
 * Sends a request, and follows redirections: at most five, never from HTTPS to HTTP, and to another
 * origin only what reads, without anything that tells who calls. A browser does not show programs
 * where one leads: what only reads is sent again for it to follow, and it leaves out Authorization.
 *
 * @internal
 */
export async function follow(
  fetch: Fetch,
  { request, rebuild, left }: Followed,
): Promise<Response> {
  const { method, url } = request;
  const response = await fetch(request);
  const { status } = response;
  if (left < 0) return response;
  const isRead = /^[GH]/.test(method);
  const isHidden = response.type === 'opaqueredirect';
  if (isHidden && isRead)
    return fetch(rebuild(url, { redirect: 'follow', headers: request.headers }));
  // What is no address stands for one that is hidden.
  const location = isHidden ? '//' : response.headers.get('Location');
  const isRedirection = isHidden || /30[12378]/.test(`${status}`);
  if (location === null || !isRedirection) return response;
  await response.body?.cancel();
  const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
  const turnsToGet = !isRead && (status === 303 || (status < 303 && method === 'POST'));
  const from = new URL(url);
  const isElsewhere = next?.origin !== from.origin;
  const isStuck = !left || (!isRead && !turnsToGet && isElsewhere);
  if (isStuck || !next || !['https:', from.protocol].includes(next.protocol)) {
    throw new SdkError({ message: `${nameOf(request)} may not be redirected.` });
  }
  // Elsewhere go those that say what to read, and nothing about who does.
  const headers = new Headers(
    [...request.headers].filter(
      ([name]) => !isElsewhere || /^(accept.*|range|if-.*|user-agent)$/.test(name),
    ),
  );
  if (turnsToGet) headers.delete('Content-Type');
  const change = turnsToGet ? { method: 'GET', body: null, headers } : { headers };
  request = rebuild(next.href, change);
  return follow(fetch, { request, rebuild, left: left - 1 });
}
