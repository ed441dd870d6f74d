import type { Authentication, Session } from '../auth.js';
import { conceal } from '../auth/conceal.js';
import type { Tokens } from '../auth/tokens.js';
import type { AccessToken } from './accessToken.js';
import { requestAccessToken, revokeAccessToken, type Application } from './tokenRequests.js';
import type { TokenStorage } from './tokenStorage.js';

/** @internal */
type TokenSource = Pick<Tokens<AccessToken>, 'current' | 'renew' | 'stored'>;

/**
 * What a class that authenticates with Box's tokens is made from.
 *
 * @internal
 */
export interface TokenAuthFields<Config> {
  readonly config: Config;
  readonly tokenStorage: TokenStorage;
  readonly tokens: TokenSource;
}

/** Authenticates with tokens of Box, however they are obtained. */
export abstract class TokenAuth<Config extends Application> implements Authentication {
  /** What tokens are obtained with. */
  declare readonly config: Config;
  /** Where the token is kept. */
  declare readonly tokenStorage: TokenStorage;
  /** @internal */
  declare readonly tokens: TokenSource;

  /** @internal */
  constructor(fields: TokenAuthFields<Config>) {
    conceal(this, { ...fields });
  }

  /** Gives the token to use now. */
  retrieveToken(networkSession?: Session): Promise<AccessToken> {
    return this.tokens.current(networkSession);
  }

  /** Gets a new token; all who ask for one meanwhile get the same. */
  refreshToken(networkSession?: Session): Promise<AccessToken> {
    return this.tokens.renew(networkSession);
  }

  /** Gives the value of the Authorization header. */
  async retrieveAuthorizationHeader(networkSession?: Session): Promise<string> {
    const { accessToken = '' } = await this.retrieveToken(networkSession);
    return `Bearer ${accessToken}`;
  }

  /** Makes the token worthless, and forgets it. */
  async revokeToken(networkSession?: Session): Promise<undefined> {
    const token = await this.tokens.stored();
    if (!token) return;
    await revokeAccessToken(this.config, token, networkSession);
    await this.tokenStorage.clear();
  }

  /**
   * Gets a token that can do less; the token that it is made from stays as it is.
   *
   * @param scopes What the new token is for.
   * @param resource The URL of the one file or folder that it is for.
   * @param sharedLink The shared link of the one item that it is for.
   * @param networkSession How Box is reached.
   */
  async downscopeToken(
    scopes: readonly string[],
    resource?: string,
    sharedLink?: string,
    networkSession?: Session,
  ): Promise<AccessToken> {
    const { accessToken } = await this.retrieveToken(networkSession);
    const form = {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: accessToken,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      scope: scopes.join(' '),
      resource,
      box_shared_link: sharedLink,
    };
    return requestAccessToken(form, networkSession);
  }
}
