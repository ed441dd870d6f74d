import type { Decoder } from './codec.js';
import { apiError } from './failure.js';
import { settle, type ApiPromise } from './settle.js';

/**
 * Sends a request that is answered with a redirection, and gives where it leads without going there.
 *
 * @internal
 */
export function receiveLocation(
  failureCodec: Decoder<unknown>,
  send: () => Promise<{ readonly response: Response }>,
): ApiPromise<string> {
  return settle(send, async (exchange) => {
    const { request, response } = exchange;
    const location = response.headers.get('Location');
    if (location === null || response.status >= 400) throw await apiError(exchange, failureCodec);
    await response.body?.cancel();
    return { data: new URL(location, request.url).href };
  });
}
