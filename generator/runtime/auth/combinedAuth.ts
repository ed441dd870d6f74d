import type { Authentication, Credentials } from '../auth.js';
import { SdkError } from '../errors.js';

/** Authenticates in several ways at once, such as with two keys; one at most may take the Authorization header. */
export function combinedAuth(
  ...ways: readonly (Authentication | Credentials)[]
): Authentication | Credentials {
  const [header, another] = ways.filter((way) => 'retrieveAuthorizationHeader' in way);
  if (another) throw new SdkError({ message: 'Two ways to authenticate take the same header.' });
  const authenticate = async (given: Request): Promise<Request> => {
    let request = given;
    for (const way of ways) if ('authenticate' in way) request = await way.authenticate(request);
    return request;
  };
  if (!header) return { authenticate };
  const refreshToken = header.refreshToken?.bind(header);
  const retrieveAuthorizationHeader = header.retrieveAuthorizationHeader.bind(header);
  return { authenticate, retrieveAuthorizationHeader, ...(refreshToken && { refreshToken }) };
}
