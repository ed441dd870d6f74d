import type { Session } from '../auth.js';
import { conceal } from '../auth/conceal.js';
import { keepTokens } from '../auth/tokens.js';
import { AuthenticationError } from '../errors.js';
import { query } from '../query.js';
import type { AccessToken } from './accessToken.js';
import type { OAuthConfig } from './oauthConfig.js';
import { TokenAuth } from './tokenAuth.js';
import { requestAccessToken } from './tokenRequests.js';

/** What a user is asked for, and how the answer comes back. */
export interface GetAuthorizeUrlOptions {
  /** The application, when not the one that asks. */
  readonly clientId?: string;
  /** Where the user is sent afterwards, when not where the application's settings say. */
  readonly redirectUri?: string;
  /** What is wanted: `code`, when left out. */
  readonly responseType?: string;
  /** What comes back with the answer, so that it can be told from a forged one; `createState()` makes it. */
  readonly state?: string;
  /** What the application may do, separated by spaces. */
  readonly scope?: string;
  /** What belongs to the verifier that is sent with the code; `createPkce()` makes both. */
  readonly codeChallenge?: string;
  readonly codeChallengeMethod?: 'S256';
}

/** Authenticates as a user who has consented. */
export class BoxOAuth extends TokenAuth<OAuthConfig> {
  /** @internal */
  declare readonly accept: (token: AccessToken) => Promise<AccessToken>;

  constructor(fields: { readonly config: OAuthConfig }) {
    const { config } = fields;
    const { clientId, clientSecret, tokenStorage } = config;
    const tokens = keepTokens<AccessToken>(tokenStorage, async (last, session) => {
      if (last?.refreshToken === undefined)
        throw new AuthenticationError({
          message: 'There is no refresh token: the user has to consent.',
        });
      const form = {
        grant_type: 'refresh_token',
        client_id: clientId,
        client_secret: clientSecret,
        refresh_token: last.refreshToken,
      };
      // A server that gives out no other refresh token leaves the last one valid.
      return { refreshToken: last.refreshToken, ...(await requestAccessToken(form, session)) };
    });
    super({ config, tokenStorage, tokens });
    conceal(this, { accept: (token: AccessToken) => tokens.accept(token) });
  }

  /**
   * Where the user is sent to consent.
   *
   * @param options What the user is asked for.
   * @param networkSession Says where Box is, when not where it usually is.
   */
  getAuthorizeUrl(options: GetAuthorizeUrlOptions = {}, networkSession?: Session): string {
    const { oauth2Url = 'https://account.box.com/api/oauth2' } =
      networkSession?.connection.baseUrls ?? {};
    const { clientId = this.config.clientId, responseType = 'code' } = options;
    const parameters = {
      client_id: clientId,
      response_type: responseType,
      redirect_uri: options.redirectUri,
      state: options.state,
      scope: options.scope,
      code_challenge: options.codeChallenge,
      code_challenge_method: options.codeChallenge && (options.codeChallengeMethod ?? 'S256'),
    };
    return `${oauth2Url.replace(/\/+$/, '')}/authorize?${query()(parameters)}`;
  }

  /**
   * Exchanges an authorization code, which the user came back with, for tokens.
   *
   * @param authorizationCode The code.
   * @param networkSession How Box is reached.
   * @param codeVerifier What belongs to the challenge of the URL that the user was sent to.
   */
  async getTokensAuthorizationCodeGrant(
    authorizationCode: string,
    networkSession?: Session,
    codeVerifier?: string,
  ): Promise<AccessToken> {
    const form = {
      grant_type: 'authorization_code',
      client_id: this.config.clientId,
      client_secret: this.config.clientSecret,
      code: authorizationCode,
      code_verifier: codeVerifier,
    };
    return this.accept(await requestAccessToken(form, networkSession));
  }
}
