import type { ConnectionOptions } from './api.js';
import { AuthenticationError } from './errors.js';
import { attempt, type Failure } from './exchange.js';
import { headers } from './headers.js';
import type { Watch } from './limits.js';

/** A request that proves who calls, and the Authorization header by which it does. */
export interface Authorized {
  readonly request: Request;
  readonly authorization?: string;
}

const unproven: Failure = [AuthenticationError, 'could not be authenticated'];

/** Has a request prove who calls, in the way that the options say. */
export async function authorize(
  options: ConnectionOptions,
  request: Request,
  watch: Watch,
): Promise<Authorized> {
  const { auth, ...connection } = options;
  if (!auth) return { request };
  const place = { request, watch };
  if ('authenticate' in auth)
    return { request: await attempt(place, async () => auth.authenticate(request), unproven) };
  const retrieve = () => auth.retrieveAuthorizationHeader({ connection });
  const authorization = await attempt(place, retrieve, unproven);
  headers({ Authorization: authorization }, request.headers);
  return { request, authorization };
}

/** Whether there is, or could be got, another token than the one that was refused. */
export async function isTokenNew(
  options: ConnectionOptions,
  { request, authorization }: Authorized,
  watch: Watch,
): Promise<boolean> {
  const { auth, ...connection } = options;
  if (!auth || authorization === undefined || 'authenticate' in auth) return false;
  const place = { request, watch };
  const retrieve = () => auth.retrieveAuthorizationHeader({ connection });
  // Another call may have renewed it since.
  if ((await attempt(place, retrieve, unproven)) !== authorization) return true;
  const refresh = auth.refreshToken?.bind(auth, { connection });
  return refresh !== undefined && attempt(place, () => isRefreshed(refresh), unproven);
}

async function isRefreshed(refresh: () => Promise<unknown>): Promise<boolean> {
  try {
    await refresh();
    return true;
  } catch (error) {
    // Where there is no way to another token, the refusal says more.
    if (error instanceof AuthenticationError) return false;
    throw error;
  }
}
