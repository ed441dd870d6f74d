import type { Session } from '../auth.js';
import { ask, type TokenRequest } from '../auth/tokenEndpoint.js';
import { SdkError } from '../errors.js';
import type { UnknownRecord } from '../record.js';
import { accessTokenCodec, type AccessToken } from './accessToken.js';

/** An application of Box's developer console. */
export interface Application {
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/**
 * Asks Box for a token.
 *
 * @internal
 */
export async function requestAccessToken(
  form: TokenRequest['form'],
  session?: Session,
): Promise<AccessToken> {
  const token = accessTokenCodec.decode(await askBox('token', form, session));
  if (typeof token.accessToken !== 'string')
    throw new SdkError({ message: 'Box answered without a token.' });
  return token;
}

/**
 * Tells Box that a token is not to be used any more.
 *
 * @internal
 */
export async function revokeAccessToken(
  { clientId, clientSecret }: Application,
  token: AccessToken,
  session?: Session,
): Promise<void> {
  const form = { client_id: clientId, client_secret: clientSecret, token: token.accessToken };
  await askBox('revoke', form, session);
}

function askBox(
  what: string,
  form: TokenRequest['form'],
  session?: Session,
): Promise<UnknownRecord> {
  return ask(session, { url: `${tokenServer(session)}/oauth2/${what}`, form });
}

/** Where Box gives out tokens: beside the versions of its API, one of which a base URL may end in. */
function tokenServer(session?: Session): string {
  const { baseUrl, baseUrls, networkSession } = session?.connection ?? {};
  const base = baseUrl ?? baseUrls?.['baseUrl'];
  if (base !== undefined) return base.replace(/(\/\d+\.\d+)?\/*$/, '');
  return networkSession ? tokenServer(networkSession) : 'https://api.box.com';
}
