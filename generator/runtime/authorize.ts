import { AuthenticationError } from './errors.js';
import { attempt } from './exchange.js';
import { headers } from './headers.js';
import type { Watch } from './limits.js';
import type { Shared } from './shared.js';

/** A request that proves who calls. */
export interface Authorized {
  readonly request: Request;
  /** Whether there is, or could be got, another token than the one that the request has. */
  readonly isTokenNew?: () => Promise<boolean>;
}

/** Has a request prove who calls, in the way that the options of the connection say. */
export async function authorize(common: Shared, given: Request, watch: Watch): Promise<Authorized> {
  const { auth } = common.options;
  const session = { connection: common.session };
  if (!auth) return { request: given };
  const trying = <T>(work: () => Promise<T>): Promise<T> =>
    attempt({ request: given, watch }, work, [AuthenticationError, 'could not be authenticated']);
  const request =
    'authenticate' in auth ? await trying(async () => auth.authenticate(given)) : given;
  if (!('retrieveAuthorizationHeader' in auth)) return { request };
  const retrieve = () => trying(() => auth.retrieveAuthorizationHeader(session));
  const authorization = await retrieve();
  headers({ Authorization: authorization }, request.headers);
  return {
    request,
    // Another call may have renewed it since.
    isTokenNew: async () =>
      (await retrieve()) !== authorization ||
      trying(async () => {
        try {
          await auth.refreshToken?.(session);
          return auth.refreshToken !== undefined;
        } catch (error) {
          // Where there is no way to another token, the refusal says more.
          if (error instanceof AuthenticationError) return false;
          throw error;
        }
      }),
  };
}
