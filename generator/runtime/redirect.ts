import { SdkError } from './errors.js';
import { requestInfoOf } from './exchange.js';

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
  /** Whether its body can be sent once more. */
  readonly isReplayable: boolean;
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
  { request, rebuild, isReplayable, left }: Followed,
): Promise<Response> {
  const response = await fetch(request);
  if (left < 0) return response;
  const isRead = /^(GET|HEAD)$/.test(request.method);
  const isHidden = response.type === 'opaqueredirect';
  if (isHidden && isRead)
    return fetch(rebuild(request.url, { redirect: 'follow', headers: request.headers }));
  // What is no address stands for one that is hidden.
  const location = isHidden ? 'http://' : response.headers.get('Location');
  const isRedirection = isHidden || /^30[12378]$/.test(String(response.status));
  if (location === null || !isRedirection) return response;
  await response.body?.cancel();
  const next = URL.canParse(location, request.url) ? new URL(location, request.url) : undefined;
  const turnsToGet =
    !isRead && (response.status === 303 || (response.status < 303 && request.method === 'POST'));
  const from = new URL(request.url);
  const isElsewhere = next?.origin !== from.origin;
  const staysSame = !isRead && !turnsToGet;
  const isStuck = left === 0 || (staysSame && (isElsewhere || !isReplayable));
  if (isStuck || !next || !['https:', from.protocol].includes(next.protocol)) {
    const { method, url } = requestInfoOf(request);
    throw new SdkError({ message: `${method} ${url} leads where it may not go.` });
  }
  const headers = new Headers(
    [...request.headers].filter(([name]) => !isElsewhere || harmless.test(name)),
  );
  if (turnsToGet) headers.delete('Content-Type');
  const change = turnsToGet ? { method: 'GET', body: null, headers } : { headers };
  const following = { request: rebuild(next.href, change), rebuild, isReplayable, left: left - 1 };
  return follow(fetch, following);
}

/** The headers that say what to read, and nothing about who does. */
const harmless = /^(accept.*|range|if-.*|user-agent)$/;
