import { object, type Codec } from '../codec.js';

/** A token that Box gave out, and what it says of it. */
export interface AccessToken {
  readonly accessToken?: string;
  /** How long the token lives from the moment it was given out, in seconds. */
  readonly expiresIn?: number;
  readonly tokenType?: string;
  /** What the token is restricted to, as Box sends it. */
  readonly restrictedTo?: readonly { readonly scope?: string }[];
  /** What a new token can be had for, once. */
  readonly refreshToken?: string;
  readonly issuedTokenType?: string;
  /** When the token ends, in milliseconds of `Date.now()`; Box does not say it, but it is known once a token came. */
  readonly expiresAt?: number;
}

/** A token as Box sends it. */
interface WireAccessToken {
  readonly access_token?: string;
  readonly expires_in?: number;
  readonly token_type?: string;
  readonly restricted_to?: readonly { readonly scope?: string }[];
  readonly refresh_token?: string;
  readonly issued_token_type?: string;
  readonly expiresAt?: number;
}

/**
 * The codec of a token.
 *
 * @internal
 */
export const accessTokenCodec: Codec<AccessToken, WireAccessToken> = /* @__PURE__ */ object<
  AccessToken,
  WireAccessToken
>({
  accessToken: 'access_token',
  expiresIn: 'expires_in',
  tokenType: 'token_type',
  restrictedTo: 'restricted_to',
  refreshToken: 'refresh_token',
  issuedTokenType: 'issued_token_type',
});
